import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { changeList, type ChangeList } from '#domain/delivered/changes.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { chapterData, contactData, schemeData } from '../support/content.ts'
import { doorBefore } from '../support/doorWorld.ts'
import { listenTo } from '../support/listening.ts'
import { PATIENCE } from '../support/patience.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Who follows `/v1/changes` has a copy of what readers have. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())
let thaw = () => {}
afterEach(() => thaw())

const ask = async (since: string | number, limit = 500): Promise<ChangeList> => {
  const { status, body } = await app.anonymous('GET', `/v1/changes?since=${since}&limit=${limit}`)
  expect(status).toBe(200)
  return changeList.parse(body)
}
const told = ({ items }: ChangeList) => items.map(({ type, slug, locale, state }) => [type, slug, locale, state])
const both = (type: string, slug: string, state: string) => ['en', 'fr'].map((locale) => [type, slug, locale, state])

it('a publication, a link, a new address, a withdrawal and time are told, once each', async () => {
  const scheme = schemeData()
  const contact = contactData()
  const contactRef = await app.world.create('contacts', 'author.fedepl', contact)
  await app.world.goLive(contactRef)
  const schemeRef = await app.world.create('schemes', 'author.fedepl', { ...scheme, contacts: [contactRef.uid] })
  await app.world.goLive(schemeRef)
  const { next: begin } = await ask(0)
  const data = { ...chapterData(), relatedSchemes: [schemeRef.uid] }
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  expect(await ask(begin)).toMatchObject({ items: [], more: false })
  await app.world.goLive(chapter)
  const published = await ask(begin)
  expect(told(published)).toEqual(both('chapters', data.slug, 'published'))
  const [english] = published.items
  expect((await app.anonymous('GET', english!.self)).body).toMatchObject({
    uid: chapter.uid,
    contentVersion: english!.contentVersion,
    updatedAt: english!.updatedAt,
  })
  expect(published.ledger).toEqual(ledgerOf(app.payload).anchor())

  await app.world.edit(schemeRef, 'author.fedepl', {
    ...scheme,
    slug: `${scheme.slug}-bis`,
    contacts: [contactRef.uid],
  })
  await app.world.goLive(schemeRef)
  const moved = await ask(published.next)
  expect(told(moved).sort()).toEqual(
    [...both('chapters', data.slug, 'published'), ...both('schemes', `${scheme.slug}-bis`, 'published')].sort(),
  )
  const renamed = moved.items.find(({ type }) => type === 'schemes')!
  expect(renamed.formerSlugs).toEqual([scheme.slug])
  expect((await app.anonymous('GET', `/v1/schemes/${scheme.slug}`)).status).toBe(308)

  const { revision } = (await app.anonymous('GET', `/v1/chapters/${data.slug}`)).body as { revision: string }
  await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Clos.' })
  const gone = await ask(moved.next)
  expect(told(gone)).toEqual(both('chapters', data.slug, 'withdrawn'))
  expect((await app.anonymous('GET', gone.items[0]!.self)).status).toBe(410)

  const later = Date.now() + 366 * 86_400_000
  thaw = setClock({ now: () => new Date(later) })
  const lapsed = await ask(gone.next)
  expect(told(lapsed).sort()).toEqual(
    [...both('contacts', contact.slug, 'withdrawn'), ...both('schemes', `${scheme.slug}-bis`, 'published')].sort(),
  )
  expect(await ask(lapsed.next)).toMatchObject({ items: [], next: lapsed.next, more: false })
})

it('one who asks for little at a time is told all of it, and each thing once', async () => {
  const whole = await ask(0)
  const names: string[] = []
  for (let since = '0', more = true; more;) {
    const page = await ask(since, 3)
    expect(page.items.length).toBeLessThanOrEqual(3)
    names.push(...page.items.map(({ uid, locale }) => `${uid} ${locale}`))
    ;({ next: since, more } = page)
  }
  expect(names).toEqual(whole.items.map(({ uid, locale }) => `${uid} ${locale}`))
  expect(new Set(names).size).toBe(names.length)
})

it('is asked anew each time, and read from any site', async () => {
  const { headers } = await app.anonymous('GET', '/v1/changes')
  expect(headers.get('cache-control')).toBe('public, max-age=0, must-revalidate')
  expect(headers.get('cdn-cache-control')).toBeNull()
  expect(headers.get('access-control-allow-origin')).toBe('*')
})

it('who listens through the door is told of a publication and a withdrawal, and let go when the door closes', async () => {
  const door = await doorBefore({ workshopUrl: app.workshopUrl })
  const listening = await listenTo(`${door.url}/v1/changes/stream`)
  const data = chapterData()
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.goLive(chapter)
  await door.follower.look()
  const states = () => listening.told.flatMap(({ data: { slug, state } }) => (slug === data.slug ? [state] : []))
  await vi.waitFor(() => expect(states()).toEqual(['published', 'published']), PATIENCE)
  const { revision } = (await app.anonymous('GET', `/v1/chapters/${data.slug}`)).body as { revision: string }
  await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Clos.' })
  await door.follower.look()
  await vi.waitFor(() => expect(states().slice(2)).toEqual(['withdrawn', 'withdrawn']), PATIENCE)
  const { body } = await app.anonymous('GET', `/v1/changes?since=${listening.told.at(-1)!.id}`)
  expect(body).toMatchObject({ items: [], more: false })
  await Promise.all([door.close(), listening.ended])
  for (const [method, status] of [
    ['HEAD', 200],
    ['OPTIONS', 204],
    ['POST', 405],
  ] as const)
    expect((await app.anonymous(method, '/v1/changes/stream')).status).toBe(status)
})
