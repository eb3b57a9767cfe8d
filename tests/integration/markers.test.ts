import { afterAll, beforeAll, expect, it } from 'vitest'
import { FORMATS, PAGED } from '#domain/delivered/shared.ts'
import { pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { LOCALES } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import {
  body, chapterData, contactData, exampleData, figureData, legalData, pageData, schemeData, termData,
} from '../support/content.ts' // prettier-ignore
import { diceOf } from '../support/dice.ts'
import { startApp, type App } from '../support/startApp.ts'

const SEED = 4711
const DOCUMENTS = 64
const TYPES = PAGED
/** How far a document gets. What it carries when it stops may be read, or may not. */
const FATES = [
  'draft',
  'submitted',
  'refused',
  'withdrawn',
  'live',
  'live with a newer copy',
  'live, then submitted anew',
  'unpublished',
] as const
type Fate = (typeof FATES)[number]

let app: App
const dice = diceOf(SEED)
/** Markers no reader may ever meet, with where each was written. */
const hidden = new Map<string, string>()
/** Markers of live texts. */
const shown = new Set<string>()
const slugs: { type: PagedType; slug: string }[] = []
let counter = 0
const marker = (): string => `zq${dice.word(10)}${(counter++).toString(36)}x`

/** A document whose every free field carries a marker of its own; `note` receives each with its field. */
function marked(
  type: PagedType,
  references: readonly DocumentRef[],
  note: (marker: string, field: string) => void,
): Record<string, unknown> {
  const say = (field: string): string => {
    const word = marker()
    note(word, `${type}.${field}`)
    return `Dire ${word}`
  }
  const refs = (wanted: PagedType) => references.filter((each) => each.type === wanted).map(({ uid }) => uid)
  const lines = (name: string) => ({ ...body(say(`${name}.1`), say(`${name}.2`)) })
  const sources = [
    { title: say('sources.title'), publisher: say('sources.publisher'), url: `https://example.org/${dice.word()}` },
  ]
  const own: Readonly<Record<PagedType, () => Record<string, unknown>>> = {
    chapters: () => ({
      ...chapterData(),
      summary: say('summary'),
      body: lines('body'),
      keyPoints: [{ text: say('keyPoints') }],
      relatedSchemes: refs('schemes'),
      relatedContacts: refs('contacts'),
      relatedExamples: refs('examples'),
    }),
    examples: () => ({
      ...exampleData(),
      summary: say('summary'),
      body: lines('body'),
      actor: { name: say('actor'), kind: 'spl' },
      onBehalfOf: say('onBehalfOf'),
      lessons: say('lessons'),
      partnersInvolved: [{ name: say('partnersInvolved') }],
      funding: [{ funder: say('funder'), text: say('funding.text') }],
    }),
    contacts: () => ({
      ...contactData(),
      organisation: say('organisation'),
      role: say('role'),
      address: say('address'),
    }),
    schemes: () => ({
      ...schemeData(),
      description: say('description'),
      beneficiaries: say('beneficiaries'),
      roleForEpl: say('roleForEpl'),
      amounts: say('amounts'),
      contacts: refs('contacts'),
    }),
    'legal-references': () => ({
      ...legalData(),
      effect: say('effect'),
      citation: say('citation'),
      excerpt: say('excerpt'),
    }),
    'glossary-terms': () => ({
      ...termData(),
      definition: say('definition'),
      explanation: say('explanation'),
      synonyms: [{ words: say('synonyms') }],
      legalReferences: refs('legal-references'),
    }),
    'key-figures': () => ({ ...figureData(), meaning: say('meaning'), value: say('value'), unit: say('unit') }),
    pages: () => ({ ...pageData(), summary: say('summary'), body: lines('body') }),
  }
  return { ...own[type](), title: say('title'), sources }
}

/** Takes a document to its fate; every word of it is noted as shown or hidden. */
async function play(type: PagedType, fate: Fate, references: readonly DocumentRef[]): Promise<DocumentRef> {
  const { world } = app
  const secret = (word: string, field: string) => hidden.set(word, `${fate} ${field}`)
  const isLive = fate.startsWith('live')
  const note = { true: (word: string) => void shown.add(word), false: secret }[`${isLive}`]
  const data = marked(type, references, note)
  const [privateWord, comment, reason] = [marker(), marker(), marker()]
  const told = marker()
  secret(told, 'note to reviewers')
  secret(privateWord, 'internalNotes')
  secret(comment, 'comment')
  secret(reason, 'reason')
  const document = await world.create(type, 'author.fedepl', { ...data, internalNotes: `Note ${privateWord}` })
  slugs.push({ type, slug: String(data.slug) })
  const newer = () => world.edit(document, 'author.fedepl', { ...marked(type, [], secret), slug: data.slug })
  const steps: Readonly<Record<Fate, () => Promise<unknown>>> = {
    draft: () => Promise.resolve(),
    submitted: () => world.submit('author.fedepl', document, `Mot ${told}`),
    refused: async () => {
      await world.submit('author.fedepl', document, `Mot ${told}`)
      await world.do('reviewer.fedepl', document, {
        command: 'requestChanges',
        ...world.seen(document),
        comment: `Non ${comment}`,
      })
    },
    withdrawn: async () => {
      await world.submit('author.fedepl', document, `Mot ${told}`)
      await world.do('coordinator.fedepl', document, { command: 'withdraw', round: world.seen(document).round })
    },
    live: async () => {
      await world.submit('author.fedepl', document, `Mot ${told}`)
      await world.do('reviewer.fedepl', document, {
        command: 'approve',
        ...world.seen(document),
        comment: `Oui ${comment}`,
      })
      await world.do('reviewer2.fedepl', document, { command: 'approve', ...world.seen(document), replaces: lastSeq() })
      await approveByOthers(document)
      await world.publish('coordinator.fedepl', document)
    },
    'live with a newer copy': async () => {
      await world.goLive(document)
      await newer()
    },
    'live, then submitted anew': async () => {
      await world.goLive(document)
      await newer()
      await world.submit('author.fedepl', document, `Mot ${told}`)
    },
    unpublished: async () => {
      await world.submit('author.fedepl', document, `Mot ${told}`)
      await world.approveByAll(document)
      const { revision } = world.seen(document)
      await world.publish('coordinator.fedepl', document)
      await world.do('coordinator.fedepl', document, { command: 'unpublish', revision, reason: `Retiré ${reason}` })
    },
  }
  await steps[fate]()
  return document
}

const { ledgerOf } = await import('#ledger/ledgerOf.ts')
const lastSeq = () => ledgerOf(app.payload).guide.seq
async function approveByOthers(document: DocumentRef): Promise<void> {
  const { reviewOf } = await import('#domain/guide.ts')
  const { required = [] } = reviewOf(ledgerOf(app.payload).guide, document).open.main ?? {}
  const others = (['afd', 'cdc'] as const).filter((slug) => required.includes(app.world.partners[slug]))
  for (const slug of others)
    await app.world.do(`reviewer.${slug}`, document, { command: 'approve', ...app.world.seen(document) })
}

beforeAll(async () => {
  app = await startApp()
  for (const name of ['author.fedepl', 'reviewer.afd', 'reviewer.fedepl', 'coordinator.fedepl', 'admin', 'observer']) {
    const [displayed, address] = [marker(), marker()]
    hidden.set(displayed, `the name of ${name}`).set(address, `the address of ${name}`)
    await app.payload.update({
      collection: 'users',
      id: app.world.person(name).id,
      data: { name: `Dire ${displayed}`, email: `${address}@example.org` },
      overrideAccess: true,
    })
    hidden.set(app.world.person(name).id, `the id of ${name}`)
  }
  const liveOnes: DocumentRef[] = []
  const texts: DocumentRef[] = []
  for (let at = 0; at < DOCUMENTS; at++) {
    // Contacts and schemes first, so that texts have something to refer to.
    const type = TYPES[(at + 2) % 4] as PagedType
    const fate = FATES[Math.floor(at / 4) % FATES.length] as Fate
    const document = await play(type, fate, liveOnes.slice(0, 3))
    const into = { true: [liveOnes], false: [] as DocumentRef[][] }[
      `${fate.startsWith('live') && (type === 'contacts' || type === 'schemes')}`
    ]
    into.forEach((list) => list.push(document))
    texts.push(document)
  }
  // Texts that are live refer to schemes and contacts; some of those leave afterwards.
  const { live, words, uid } = await withReferencesThatLeave()
  texts.push(live)
  words.forEach((word) => hidden.set(word, 'a reference that left'))
  hidden.set(uid, LEFT)
  const tree = texts.filter(({ type }) => type === 'chapters').map(({ uid }) => ({ chapter: uid }))
  const outline = await app.world.create('outline', 'author.fedepl', {
    title: 'Le plan',
    slug: 'le-plan',
    tree,
    internalNotes: `Note ${marker()}`,
  })
  await app.world.goLive(outline)
})
afterAll(() => app.close())

const LEFT = 'the uid of a reference that left'
/** A live text that names a scheme, which is withdrawn later: neither its title nor its uid may be told. */
async function withReferencesThatLeave(): Promise<{ live: DocumentRef; words: string[]; uid: string }> {
  const words: string[] = []
  const scheme = await app.world.create(
    'schemes',
    'author.fedepl',
    marked('schemes', [], (word) => void words.push(word)),
  )
  await app.world.submit('author.fedepl', scheme)
  await app.world.approveByAll(scheme)
  const { revision } = app.world.seen(scheme)
  await app.world.publish('coordinator.fedepl', scheme)
  const live = await play('chapters', 'live', [scheme])
  await app.world.do('coordinator.fedepl', scheme, { command: 'unpublish', revision, reason: 'Clos.' })
  return { live, words, uid: scheme.uid }
}

it(`of ${DOCUMENTS} documents the public meets every word that was approved, and no other`, async () => {
  const addresses = [
    '/', '/en', '/v1/search?q=dire&pageSize=100', '/v1/search?q=dire&locale=en&pageSize=100', '/v1/vocabularies', '/v1/changes?limit=500', '/v1/openapi.json', '/readyz', '/healthz',
    ...LOCALES.flatMap((locale) => ['/v1/outline', '/v1/partners', ...TYPES.map((type) => `/v1/${type}`)].map((path) => `${path}?locale=${locale}${{ true: '&pageSize=100', false: '' }[`${/\/v1\/(chapters|examples|contacts|schemes)/.test(path)}`]}`)),
    ...LOCALES.flatMap((locale) => TYPES.map((type) => `/v1/${type}?locale=${locale}&pageSize=100&include=related${{ true: ',facets', false: '' }[`${/^(chapters|examples|contacts|schemes)$/.test(type)}`]}`)),
    ...LOCALES.flatMap((locale) => TYPES.map((type) => sectionAddress({ type, locale }))),
    ...slugs.flatMap(({ type, slug }) => [...FORMATS.map((format) => `/v1/${type}/${slug}?format=${format}`), `/v1/${type}/${slug}?locale=en`, `/v1/${type}/${slug}/proof`, ...LOCALES.map((locale) => pageAddress({ type, slug, locale }))]),
  ] // prettier-ignore
  const read: string[] = []
  for (const address of addresses) {
    const { text, headers } = await app.anonymous('GET', address)
    read.push(`${address}\n${JSON.stringify([...headers])}\n${text}`)
  }
  const everything = read.join('\n')
  const leaks = [...hidden]
    .map(([word, where]) => ({
      where,
      told: read.filter((each) => each.includes(word)).map((each) => each.split('\n')[0]),
    }))
    // Whoever follows what changes is told that it left, by its uid: it was public.
    .map(({ where, told }) => ({
      where,
      told: told.filter((each) => where !== LEFT || !each?.startsWith('/v1/changes')),
    }))
    .filter(({ told }) => told.length > 0)
  expect(leaks).toEqual([])
  expect([...shown].filter((word) => !everything.includes(word))).toEqual([])
  expect(hidden.size).toBeGreaterThan(300)
})

it('a search finds nothing by a word that is not public', async () => {
  const found: unknown[] = []
  for (const word of [...hidden.keys()].filter((each) => /^zq/.test(each)).slice(-60)) {
    const { body: said } = await app.anonymous('GET', `/v1/search?q=${word}`)
    found.push((said as { total: number }).total)
  }
  expect(found).toEqual(found.map(() => 0))
  const totals = await Promise.all(
    [...shown].slice(0, 8).map(async (word) => (await app.anonymous('GET', `/v1/search?q=${word}`)).body),
  )
  expect(totals).toContainEqual(expect.objectContaining({ total: 1 }))
})
