import zlib from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { problem } from '#domain/delivered/problem.ts'
import type { DocumentRef } from '#domain/events.ts'
import { chapterData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'
import { onTheWire } from '../support/wire.ts'

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
})
afterAll(() => app.close())

const slug = (document: DocumentRef) => guide.slugs.get(document.uid) ?? ''
const get = (path: string, headers?: Record<string, string>) => app.anonymous('GET', path, undefined, headers)

const wire = (path: string, asked?: Parameters<typeof onTheWire>[2]) => onTheWire(app.url, path, asked)

describe('an address', () => {
  it.each([
    '/v1/nowhere',
    '/v1',
    '/v1/',
    '/v1/chapters/nowhere',
    '/v1/chapters/nowhere/proof',
    '/v1/chapters/a/b/c',
    '/v1/media/xyz',
    `/v1/media/${'0'.repeat(64)}`,
    '/v1/outline/x',
    '/v1/__proto__',
    '/v1/constructor/x',
  ])('%s is not found', async (path) => {
    const { status, body: said } = await get(path)
    expect(status).toBe(404)
    expect(problem.parse(said).code).toBe('not_found')
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE'])('takes no %s', async (method) => {
    const { status, headers, body: said } = await app.anonymous(method, '/v1/chapters')
    expect([status, headers.get('allow'), problem.parse(said).code]).toEqual([
      405,
      'GET, HEAD, OPTIONS',
      'method_not_allowed',
    ])
  })

  it('answers a preflight for any site', async () => {
    const { status, headers } = await app.anonymous('OPTIONS', '/v1/chapters', undefined, {
      Origin: 'https://ailleurs.example',
      'Access-Control-Request-Method': 'GET',
    })
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    expect(headers.get('access-control-allow-methods')).toBe('GET, HEAD, OPTIONS')
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  it('of a renamed text leads to the new one, of a withdrawn text says so', async () => {
    const data = chapterData()
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    await app.world.goLive(chapter)
    await app.world.edit(chapter, 'author.fedepl', { slug: `${data.slug}-bis` })
    await app.world.goLive(chapter)
    const moved = await Promise.all(
      [`/v1/chapters/${data.slug}`, `/v1/chapters/${data.slug}/proof`, `/chapitres/${data.slug}`].map((path) =>
        get(path),
      ),
    )
    expect(moved.map(({ status, headers }) => [status, headers.get('location')])).toEqual([
      [308, `/v1/chapters/${data.slug}-bis`],
      [308, `/v1/chapters/${data.slug}-bis/proof`],
      [308, `/chapitres/${data.slug}-bis`],
    ])
    const { revision } = (await get(`/v1/chapters/${data.slug}-bis`)).body as { revision: string }
    await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Erreur.' })
    const gone = await Promise.all(
      [
        `/v1/chapters/${data.slug}`,
        `/v1/chapters/${data.slug}-bis`,
        `/v1/chapters/${data.slug}-bis/proof`,
        `/chapitres/${data.slug}-bis`,
      ].map((path) => get(path)),
    )
    expect(gone.map(({ status }) => status)).toEqual([410, 410, 410, 410])
    expect(problem.parse(gone[1]?.body).code).toBe('gone')
  })
})

describe('an answer', () => {
  const ADDRESSES: readonly (readonly [string, () => string])[] = [
    ['a list', () => '/v1/chapters'], ['a chapter', () => `/v1/chapters/${slug(guide.live)}`], ['a proof', () => `/v1/chapters/${slug(guide.live)}/proof`],
    ['the outline', () => '/v1/outline'], ['the vocabularies', () => '/v1/vocabularies'], ['a medium', () => `/v1/media/${guide.sha256}`], ['openapi.json', () => '/v1/openapi.json'],
  ] // prettier-ignore
  const unpack = { br: zlib.brotliDecompressSync, gzip: zlib.gunzipSync, identity: (bytes: Buffer) => bytes } as const

  it.each(ADDRESSES)(
    'about %s has a strong tag per encoding, and 304 for whoever has it, by GET and HEAD',
    async (_, path) => {
      const plain = await wire(path())
      for (const encoding of ['identity', 'gzip', 'br'] as const) {
        const answer = await wire(path(), { headers: { 'accept-encoding': encoding } })
        const used = (answer.headers['content-encoding'] ?? 'identity') as keyof typeof unpack
        expect(unpack[used](answer.body).equals(plain.body)).toBe(true)
        expect(answer.headers.etag).toMatch(/^"[^"]+"$/)
        expect(Number(answer.headers['content-length'])).toBe(answer.body.length)
        const known = { 'accept-encoding': encoding, 'if-none-match': answer.headers.etag ?? '' }
        for (const method of ['GET', 'HEAD']) {
          const again = await wire(path(), { method, headers: known })
          expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, answer.headers.etag])
          expect(again.headers['access-control-allow-origin']).toBe('*')
        }
        const head = await wire(path(), { method: 'HEAD', headers: { 'accept-encoding': encoding } })
        expect([head.status, head.body.length, head.headers.etag, head.headers['content-length']]).toEqual([
          200,
          0,
          answer.headers.etag,
          answer.headers['content-length'],
        ])
      }
    },
  )

  const CONDITIONS: readonly (readonly [string, (etag: string) => Record<string, string>, number])[] = [
    ['has any', () => ({ 'if-none-match': '*' }), 304],
    ['has it weakly', (etag) => ({ 'if-none-match': `W/${etag}` }), 304],
    ['has it among others', (etag) => ({ 'if-none-match': `"other", W/"more",${etag}` }), 304],
    ['has others', () => ({ 'if-none-match': '"other", W/"more"' }), 200],
    ['has it in another encoding', (etag) => ({ 'if-none-match': etag, 'accept-encoding': 'br' }), 200],
    ['has it and asks past all caches', (etag) => ({ 'if-none-match': etag, 'cache-control': 'no-cache' }), 304],
    ['has one of its date', () => ({ 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() }), 304],
    ['has an older one', () => ({ 'if-modified-since': new Date(Date.now() - 86_400_000).toUTCString() }), 200],
    [
      'has another one of its date',
      () => ({ 'if-none-match': '"other"', 'if-modified-since': new Date(Date.now() + 86_400_000).toUTCString() }),
      200,
    ],
  ]
  it.each(CONDITIONS)('whoever %s is answered accordingly', async (_, headersOf, status) => {
    const path = `/v1/chapters/${slug(guide.live)}`
    const plain = await wire(path)
    const answer = await wire(path, { headers: headersOf(plain.headers.etag ?? '') })
    expect([answer.status, answer.body.length > 0]).toEqual([status, status === 200])
  })

  it.each(['*;q=0', 'identity;q=0'])(
    'is the text as it is for whoever accepts nothing we have: %s',
    async (accepted) => {
      const path = `/v1/chapters/${slug(guide.live)}`
      const [plain, answer] = [await wire(path), await wire(path, { headers: { 'accept-encoding': accepted } })]
      expect([answer.status, answer.headers['content-encoding'], answer.headers.etag]).toEqual([
        200,
        undefined,
        plain.headers.etag,
      ])
    },
  )

  it.each(ADDRESSES)(
    'about %s is asked for each time, kept by caches that are told, sets no cookie, and differs by encoding only',
    async (name, path) => {
      const { headers } = await wire(path())
      const isHash = name === 'a medium'
      expect(headers['cache-control']).toBe(
        { true: 'public, max-age=31536000, immutable', false: 'public, max-age=0, must-revalidate' }[`${isHash}`],
      )
      expect(headers['cdn-cache-control']).toBe('max-age=60')
      expect(headers.vary).toBe('Accept-Encoding')
      expect(headers['set-cookie']).toBeUndefined()
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['access-control-allow-origin']).toBe('*')
    },
  )

  it('is the same from the lane and from Express', async () => {
    const canonical = `/v1/chapters/${slug(guide.newer)}`
    // An address that is not canonical never enters the lane; both say the same.
    const [express, lane] = [
      await wire(`${canonical}?locale=fr&format=html`),
      (await wire(canonical)) && (await wire(canonical)),
    ]
    expect(lane.body.equals(express.body)).toBe(true)
    expect(lane.headers.etag).toBe(express.headers.etag)
    expect(
      [
        'cache-control',
        'vary',
        'content-type',
        'etag',
        'last-modified',
        'access-control-allow-origin',
        'x-content-type-options',
      ].map((name) => lane.headers[name]),
    ).toEqual(
      [
        'cache-control',
        'vary',
        'content-type',
        'etag',
        'last-modified',
        'access-control-allow-origin',
        'x-content-type-options',
      ].map((name) => express.headers[name]),
    )
  })
})

/** Mails not sent yet. */
async function unsent(): Promise<number> {
  const where = { status: { in: ['pending', 'sending'] } }
  return (await app.payload.db.count({ collection: 'notifications', where } as never)).totalDocs
}

it('a warm read asks the database nothing', async () => {
  const addresses = [
    '/v1/chapters',
    '/v1/outline',
    '/v1/partners',
    `/v1/chapters/${slug(guide.live)}`,
    `/v1/chapters/${slug(guide.live)}/proof`,
    `/v1/media/${guide.sha256}`,
    '/',
    `/chapitres/${slug(guide.live)}`,
  ]
  for (const address of addresses) await get(address)
  // The mails of the publications above are sent beside: once they are, nobody else asks.
  await expect.poll(unsent).toBe(0)
  const asked: string[] = []
  const methods = ['find', 'findOne', 'findVersions', 'count', 'create', 'updateOne'] as const
  const db = app.payload.db as unknown as Record<string, (...given: unknown[]) => unknown>
  const former = methods.map((name) => db[name])
  for (const name of methods)
    db[name] = (...given) =>
      asked.push(`${name} ${(given[0] as { collection?: string }).collection}`) &&
      former[methods.indexOf(name)]?.apply(db, given)
  const statuses = await Promise.all(addresses.map(async (address) => (await get(address)).status))
  methods.forEach((name, index) => (db[name] = former[index] as (typeof db)[string]))
  expect(statuses).toEqual(addresses.map(() => 200))
  // Every second the ledger, what follows it and the mails to send are looked at.
  expect(asked.filter((each) => !/ (notifications|ledger|projections|outbox)$/.test(each))).toEqual([])
})
