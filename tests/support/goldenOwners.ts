import type { DocumentRef } from '#domain/events.ts'
import type { World } from './world.ts'

/** Never live, the CDC asked for corrections and was left out of the next version: it is asked all the same, until it consents. */
export async function owners(world: World): Promise<Record<string, DocumentRef>> {
  const dropped = await leftOut(world, 'sans-la-cdc')
  await world.do('reviewer.fedepl', dropped, { command: 'approve', ...world.seen(dropped) })
  await world.do('reviewer.afd', dropped, { command: 'approve', ...world.seen(dropped) })

  const released = await leftOut(world, 'avec-l-accord-de-la-cdc')
  await world.approveByAll(released)
  await world.publish('coordinator.fedepl', released)
  return { dropped, released }
}

async function leftOut(world: World, slug: string): Promise<DocumentRef> {
  const { afd, cdc, fedepl } = world.partners
  const chapter = await world.createChapter('author.fedepl', { slug, leadPartner: fedepl, coPartners: [afd, cdc] })
  await world.submit('author.fedepl', chapter)
  await world.do('reviewer.cdc', chapter, { command: 'requestChanges', ...world.seen(chapter), comment: 'Non.' })
  await world.edit(chapter, 'coordinator.fedepl', { coPartners: [afd] })
  await world.submit('author.fedepl', chapter)
  return chapter
}
