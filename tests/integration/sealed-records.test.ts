import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { cursorOf } from '#ledger/projection.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { verifyChain } from '#ledger/verify.ts'
import { newId } from '#platform/hash.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'
import { PATIENCE } from '../support/patience.ts'

const PEOPLE = ['author.fedepl', 'reviewer.fedepl', 'coordinator.fedepl', 'chief-editor', 'observer', 'admin'] as const
/** Written by the core alone; the first three may be read by whoever is logged in. */
const READABLE = ['revisions', 'ledger', 'reviews'] as const
const HIDDEN = [
  'remarks',
  'comments',
  'contributions',
  'outbox',
  'projections',
  'notifications',
  'sessions',
  'factors',
  'pending',
  'deliveries',
] as const
const RECORDS = [...READABLE, ...HIDDEN]

let app: App
let guide: GuideUnderTest
const rows: Record<string, unknown> = {}

/** Everything the core wrote, as stored. Mails are sent meanwhile: of those, which there are. */
async function stored(): Promise<Record<string, unknown>> {
  const found = (await Promise.all(
    RECORDS.map((collection) =>
      app.payload.db.find({ collection, where: {}, limit: 0, pagination: false, joins: false, sort: 'id' } as never),
    ),
  )) as { docs: Record<string, unknown>[] }[]
  const all = Object.fromEntries(RECORDS.map((collection, index) => [collection, found[index]?.docs ?? []]))
  return { ...all, notifications: all.notifications?.map(({ id, address, subject }) => ({ id, address, subject })) }
}

beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
  const chapter = await app.world.createChapter('author.fedepl')
  await app.world.submit('author.fedepl', chapter)
  await app.world.do('reviewer.afd', chapter, {
    command: 'requestChanges',
    ...app.world.seen(chapter),
    comment: 'À revoir.',
  })
  await (
    await app.as('author.fedepl')
  )('POST', `/api/chapters/${guide.live.uid}/comments`, { circle: 'all', text: 'À relire.' })
  // A login is a row: whoever asks below is logged in by now.
  for (const person of PEOPLE) await app.as(person)
  const storage = storageOf(app.payload)
  // Mails and what follows saves come by themselves: none of them is under way any more.
  const { seq } = ledgerOf(app.payload).guide
  await vi.waitFor(async () => expect(await cursorOf(storage, 'notifications')).toBe(seq), PATIENCE)
  await vi.waitFor(async () => expect(await storage.count('outbox', { dueAt: { from: '' } })).toBe(0), PATIENCE)
  Object.assign(rows, await stored())
})
afterAll(() => app.close())

const idOf = (collection: string): string => {
  const [first] = rows[collection] as { id: string | number }[]
  return encodeURIComponent(String(first?.id))
}

/** Ways to write to a record over REST. */
const ATTEMPTS: readonly (readonly [string, string, (collection: string) => string, unknown])[] = [
  [
    'create',
    'POST',
    (collection) => `/${collection}`,
    { id: newId(), type: 'published', state: 'published', isLive: true, seq: 1e5, at: '2026-01-01' },
  ],
  ['create under a sequence number', 'POST', (collection) => `/${collection}`, { id: 99_999, type: 'published' }],
  [
    'update',
    'PATCH',
    (collection) => `/${collection}/${idOf(collection)}`,
    { state: 'published', isLive: true, content: '{}', data: '{}', seq: 0, status: 'sent', user: 'x' },
  ],
  [
    'update in bulk',
    'PATCH',
    (collection) => `/${collection}?where[id][exists]=true`,
    { state: 'published', isLive: true, content: '{}' },
  ],
  ['delete', 'DELETE', (collection) => `/${collection}/${idOf(collection)}`, undefined],
  ['delete in bulk', 'DELETE', (collection) => `/${collection}?where[id][exists]=true`, undefined],
  ['duplicate', 'POST', (collection) => `/${collection}/${idOf(collection)}/duplicate`, {}],
  ['create as a duplicate', 'POST', (collection) => `/${collection}?duplicateFromID=${idOf(collection)}`, {}],
  ['restore', 'POST', (collection) => `/${collection}/versions/${idOf(collection)}`, {}],
  [
    'bin',
    'PATCH',
    (collection) => `/${collection}/${idOf(collection)}?trash=true`,
    { deletedAt: '2026-01-01T00:00:00.000Z' },
  ],
  ['unlock', 'POST', (collection) => `/${collection}/unlock`, { email: 'x@example.org' }],
]

describe.each(RECORDS)('%s', (collection) => {
  describe.each(PEOPLE)('as %s', (person) => {
    it.each(ATTEMPTS)('refuses to %s', async (_, method, path, body) => {
      const client = await app.as(person)
      const answer = await client(method, `/api${path(collection)}`, body)
      expect([400, 403, 404], answer.text).toContain(answer.status)
    })
  })
})

describe.each(HIDDEN)('%s', (collection) => {
  it.each(PEOPLE)('tells %s nothing', async (person) => {
    const client = await app.as(person)
    const answers = await Promise.all(
      [
        `/api/${collection}`,
        `/api/${collection}/${idOf(collection)}`,
        `/api/${collection}/count`,
        `/api/${collection}?where[id][exists]=true`,
      ].map((path) => client('GET', path)),
    )
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403])
  })
})

describe.each(READABLE)('%s', (collection) => {
  it('may be read by whoever is logged in, and has no versions to read', async () => {
    const client = await app.as('observer')
    expect((await client('GET', `/api/${collection}?limit=1`)).status).toBe(200)
    expect([400, 403, 404]).toContain((await client('GET', `/api/${collection}/versions`)).status)
  })
})

it('are what they were after all of that, and the chain verifies', async () => {
  expect(await stored()).toEqual(rows)
  expect((await verifyChain(ledgerOf(app.payload))).problems).toEqual([])
  expect((await app.anonymous('GET', `/v1/chapters/${guide.slugs.get(guide.live.uid)}`)).status).toBe(200)
})
