import type { Payload } from 'payload'
import { decide } from '#domain/decide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { openRound } from '#domain/review.ts'
import { catchUpAll } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { newId } from '#platform/hash.ts'
import { recordPartners } from '#review/recordPartners.ts'
import { body, chapterData, contactData, exampleData, schemeData } from './content.ts'
import { IN_ENGLISH, IN_FRENCH } from './everyField.ts'
import { pictureOf } from './pictures.ts'
import { createWorld, type World } from './world.ts'
import { change } from '../../scripts/rotation/change.ts'
import { ENGLISH, languages } from './goldenLanguages.ts'
import { owners } from './goldenOwners.ts'

/**
 * A life of a guide in which everything happens that its rules know: every kind of event, both tracks, every verdict, a
 * verdict that replaces another, texts carried from one language to the next, languages that come and go alone, an
 * organisation that is left out, a joint publication, a key that changes on the way. Told once by each tagged version, its
 * traces are kept in `tests/fixtures` and must be read for ever (`makeGolden.mts`). The environment holds both keys.
 */
export async function tellStory(payload: Payload): Promise<Record<string, DocumentRef>> {
  let minute = 0
  const restoreClock = setClock({ now: () => new Date(Date.UTC(2026, 10, 20, 8, minute++)) })
  try {
    const world = await createWorld(payload)
    const before = { ...(await chapters(world)), ...(await entries(world)), ...(await languages(world)) }
    // What `npm run rotate-key` does once the place is its own.
    await change({ isKeyLost: false, given: ['LEDGER_PRIVATE_KEY'], say: () => undefined })
    return { ...before, ...(await owners(world)), ...(await unfinished(world)), ...(await correction(world)) }
  } finally {
    restoreClock()
  }
}

/** Discussed, answered again, published in two languages, then in French only under another address; and withdrawn. */
async function chapters(world: World): Promise<Record<string, DocumentRef>> {
  const discussed = await world.createChapter('author.fedepl', { slug: 'le-1-pour-cent' })
  await world.edit(discussed, 'author.fedepl', ENGLISH, 'en')
  await world.submit('author.fedepl', discussed)
  await world.do('reviewer.cdc', discussed, {
    command: 'requestChanges',
    ...world.seen(discussed),
    comment: 'À dater.',
  })
  await world.edit(discussed, 'author.afd', { summary: 'Ce que la loi permet depuis 2005.' })
  await world.submit('author.fedepl', discussed)
  const abstained = await world.do('reviewer.afd', discussed, { command: 'abstain', ...world.seen(discussed) })
  await world.do('reviewer2.afd', discussed, {
    command: 'approve',
    ...world.seen(discussed),
    replaces: abstained.seq,
    comment: 'Bien ainsi.',
  })
  await world.do('reviewer.cdc', discussed, { command: 'approve', ...world.seen(discussed) })
  await world.do('reviewer.fedepl', discussed, { command: 'approve', ...world.seen(discussed) })
  await world.publish('coordinator.fedepl', discussed)
  await world.edit(discussed, 'author.fedepl', { title: 'Le 1 %, vingt ans après', slug: 'le-1-pour-cent-20-ans' })
  await world.goLive(discussed)

  const removed = await world.createChapter('author.fedepl', { slug: 'retire-du-site' })
  await world.goLive(removed)
  const { live } = reviewOf(ledgerOf(world.payload).guide, removed)
  await world.do('chief-editor', removed, {
    command: 'unpublish',
    revision: live!.revision,
    reason: 'Une source a changé.',
  })

  const archived = await world.createChapter('author.cdc', { slug: 'archive', leadPartner: world.partners.cdc })
  await world.do('coordinator.cdc', archived, { command: 'archive' })
  const back = await world.createChapter('author.cdc', { slug: 'revenu', leadPartner: world.partners.cdc })
  await world.do('coordinator.cdc', back, { command: 'archive' })
  await world.do('chief-editor', back, { command: 'unarchive' })
  return { discussed, removed, archived, back }
}

/** One of each other type, with a picture; an example with every field; two published together; a partner renamed. */
async function entries(world: World): Promise<Record<string, DocumentRef>> {
  const { payload } = world
  const file = { name: 'puits.jpg', data: await pictureOf('puits'), mimetype: 'image/jpeg', size: 0 }
  const picture = await payload.create({
    collection: 'media',
    data: { id: newId(), alt: 'Un puits', caption: 'Un puits remis en état.', credit: 'Ville', licence: 'CC BY 4.0' },
    file: { ...file, size: file.data.length },
    locale: 'fr',
    overrideAccess: true,
  } as never)
  const owners = { leadPartner: world.partners.fedepl, coPartners: [world.partners.afd, world.partners.cdc] }
  const images = [picture.id]
  const example = await world.create('examples', 'author.fedepl', { ...exampleData(), ...IN_FRENCH, ...owners, images })
  await world.edit(example, 'author.fedepl', IN_ENGLISH, 'en')
  await world.goLive(example)

  const contact = await world.create('contacts', 'author.fedepl', { ...contactData(), slug: 'cites-du-monde' })
  const scheme = await world.create('schemes', 'author.fedepl', {
    ...schemeData(),
    slug: 'facilite',
    contacts: [contact.uid],
  })
  for (const each of [contact, scheme]) {
    await world.submit('author.fedepl', each)
    await world.approveByAll(each)
  }
  await world.do('coordinator.fedepl', scheme, {
    command: 'publish',
    ...world.seen(scheme),
    with: [{ ...contact, ...world.seen(contact) }],
  })
  // Submitted unchanged: that attests a contact.
  await world.goLive(contact)

  const named = await world.create('contacts', 'author.fedepl', {
    ...contactData(),
    slug: 'agence-instruction',
    kind: 'named',
    person: {
      firstName: 'Claude',
      lastName: 'Exemple',
      directEmail: 'claude@example.org',
      legalBasis: {
        basis: 'consent',
        informedAt: '2026-11-01T00:00:00.000Z',
        publishUntil: '2027-06-01T00:00:00.000Z',
      },
    },
  })
  await world.goLive(named)

  const outline = await world.create('outline', 'author.fedepl', {
    title: 'Plan du guide',
    slug: 'plan',
    tree: [{ heading: { fr: 'Coopérer', en: 'Cooperate' } }],
  })
  await world.goLive(outline)
  await payload.update({
    collection: 'partners',
    id: world.partners.cdc,
    data: { name: 'Banque des Territoires', nameWithArticle: 'la Banque des Territoires' },
    locale: 'fr',
    overrideAccess: true,
  })
  await recordPartners(payload)
  return { example, contact, scheme, named, outline }
}

/** What is under way when the version ends: what the next one must take over. */
async function unfinished(world: World): Promise<Record<string, DocumentRef>> {
  const { afd } = world.partners
  const inReview = await world.createChapter('author.fedepl', { slug: 'en-relecture' })
  await world.submit('author.fedepl', inReview)
  await world.do('author.fedepl', inReview, { command: 'withdraw', round: world.seen(inReview).round })
  await world.submit('author.fedepl', inReview)
  await world.do('reviewer.afd', inReview, { command: 'approve', ...world.seen(inReview) })

  // One address, which the first round let go and the second holds.
  const twin = await world.createChapter('author.fedepl', { slug: 'meme-adresse' })
  const otherTwin = await world.createChapter('author.afd', { slug: 'meme-adresse', leadPartner: afd })
  await world.submit('author.fedepl', twin)
  await world.do('author.fedepl', twin, { command: 'withdraw', round: world.seen(twin).round })
  await world.submit('author.afd', otherTwin)

  const draft = await world.createChapter('author.afd', { slug: 'brouillon', leadPartner: afd })
  const rewritten = await world.createChapter('author.fedepl', { slug: 'copie-en-avance' })
  await world.goLive(rewritten)
  await world.edit(rewritten, 'author.fedepl', { body: body('Une phrase de plus.') })
  return { inReview, twin, otherTwin, draft, rewritten }
}

/** The second track, which no button offers yet, decided as the rules allow. */
async function correction(world: World): Promise<Record<string, DocumentRef>> {
  const { payload } = world
  const corrected = await world.createChapter('author.fedepl', { slug: 'corrige' })
  await world.goLive(corrected)
  await world.edit(corrected, 'author.fedepl', { ...chapterData('La réécriture.'), slug: 'corrige' })
  await world.submit('author.fedepl', corrected)
  const ledger = ledgerOf(payload)
  const { live } = reviewOf(ledger.guide, corrected)
  const { slug, locales, leadPartner, coPartners, dueAt } = live!.round
  await ledger.append({
    command: newId(),
    actor: (({ id, partner, roles }) => ({ id, partner, roles }))(world.person('author.fedepl')),
    decide: (guide, now) =>
      decide(
        {
          ...{
            command: 'submit',
            document: corrected,
            track: 'correction',
            round: reviewOf(guide, corrected).lastRound,
          },
          ...{ revision: openRound(reviewOf(guide, corrected))!.revision, slug, locales, leadPartner, coPartners },
          ...{ contributors: [], dueAt },
        },
        { guide, now, actor: world.person('author.fedepl') },
      ),
  })
  await catchUpAll(payload)
  return { corrected }
}
