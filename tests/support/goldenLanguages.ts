import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { workingCase } from '#review/judge.ts'
import { body } from './content.ts'
import type { World } from './world.ts'

export const ENGLISH = {
  title: 'The 1 % law',
  summary: 'What the law allows.',
  body: body('A local authority may act abroad.'),
}

/** English that leaves the site alone, comes back or stays away, and is submitted without French. */
export async function languages(world: World): Promise<Record<string, DocumentRef>> {
  const broughtBack = await inBoth(world, 'anglais-revenu')
  await retire(world, broughtBack)
  await world.goLive(broughtBack)

  // A French text that goes live meanwhile does not bring it back.
  const frenchOnly = await inBoth(world, 'sans-anglais')
  await retire(world, frenchOnly)
  await world.edit(frenchOnly, 'author.fedepl', { summary: 'Ce que la loi permet depuis 2005.' })
  await submitIn('fr', world, frenchOnly)
  await world.approveByAll(frenchOnly)
  await world.publish('coordinator.fedepl', frenchOnly)

  const translated = await inBoth(world, 'traduit')
  await world.edit(translated, 'author.fedepl', { summary: 'What the law has allowed since 2005.' }, 'en')
  await submitIn('en', world, translated)
  await world.approveByAll(translated)
  await world.publish('coordinator.fedepl', translated)

  // Under way when the version ends.
  const inTranslation = await world.createChapter('author.fedepl', { slug: 'en-traduction' })
  await world.goLive(inTranslation)
  await world.edit(inTranslation, 'author.fedepl', ENGLISH, 'en')
  await submitIn('en', world, inTranslation)
  return { broughtBack, frenchOnly, translated, inTranslation }
}

/** A chapter that is live in both languages. */
async function inBoth(world: World, slug: string): Promise<DocumentRef> {
  const chapter = await world.createChapter('author.fedepl', { slug })
  await world.edit(chapter, 'author.fedepl', ENGLISH, 'en')
  await world.goLive(chapter)
  return chapter
}

async function retire(world: World, document: DocumentRef): Promise<void> {
  const { revision } = reviewOf(ledgerOf(world.payload).guide, document).live!
  const reason = 'La traduction est à revoir.'
  await world.do('coordinator.fedepl', document, { command: 'unpublish', revision, reason, locale: 'en' })
}

/** Submits one language; the other is carried from what is live. */
async function submitIn(locale: 'fr' | 'en', world: World, document: DocumentRef): Promise<void> {
  const locales = [locale]
  const found = await workingCase(world.payload, ledgerOf(world.payload).guide, document, { locales })
  const { round } = world.seen(document)
  await world.do('author.fedepl', document, { command: 'submit', round, revision: found!.revision, locales })
}
