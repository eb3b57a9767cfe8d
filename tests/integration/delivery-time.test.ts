import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { createApi, type Api } from '#delivery/http/api.ts'
import { security } from '#delivery/http/headers.ts'
import { LivePublication } from '#delivery/live.ts'
import { readPointers } from '#delivery/pointers.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'
import { problem } from '#domain/delivered/problem.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { altering } from '../support/attacks.ts'
import { chapterData, contactData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { startApp, type App } from '../support/startApp.ts'

/** What readers are answered as time passes, texts break and are mended, and strangers ask for too much. */

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
})
afterAll(() => app.close())

const servers: Server[] = []
let thaw = () => {}
afterEach(async () => {
  thaw()
  thaw = () => {}
  vi.restoreAllMocks()
  for (const server of servers.splice(0)) await new Promise((resolve) => server.close(resolve))
})

const get = (path: string) => app.anonymous('GET', path)
const slug = (document: DocumentRef) => guide.slugs.get(document.uid) ?? ''
const freeze = (ms: number) => {
  thaw()
  thaw = setClock({ now: () => new Date(ms) })
}

/** A door of its own, to look behind it. */
async function serving(listener: RequestListener): Promise<(path: string) => Promise<Response>> {
  const server = createServer(listener)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const headers = { Connection: 'close' }
  return (path) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', headers })
}

async function followed(): Promise<LivePublication> {
  const live = new LivePublication(app.payload, ledgerOf(app.payload), settingOfEnvironment())
  await live.refresh()
  return live
}

const through = (api: Api) => serving((req, res) => void api.handle(req, res, req.url ?? ''))

describe('what changes by itself', () => {
  const until = Date.now() + 6 * 3_600_000
  const FULL = 'max-age=60'
  const NONE = 'max-age=0, must-revalidate'
  const data = { ...contactData(), kind: 'named' as const }
  beforeAll(async () => {
    const person = {
      firstName: 'Camille',
      lastName: 'Duterme',
      legalBasis: {
        basis: 'consent',
        informedAt: new Date(Date.now() - 86_400_000).toISOString(),
        publishUntil: new Date(until).toISOString(),
      },
    }
    await app.world.goLive(await app.world.create('contacts', 'author.fedepl', { ...data, person }))
  })

  it('is in no cache once it has changed', async () => {
    const path = `/v1/contacts/${data.slug}`
    const seen: unknown[] = []
    for (const left of [3_600_000, 60_001, 60_000, 1000, 1, 0, -1]) {
      freeze(until - left)
      // Twice: as it is made, and as it is kept.
      for (const answer of [await get(path), await get(path)])
        seen.push([left, answer.headers.get('cdn-cache-control'), answer.text.includes('Duterme')])
    }
    const each = (left: number, cache: string, isNamed: boolean) => [
      [left, cache, isNamed],
      [left, cache, isNamed],
    ]
    expect(seen).toEqual([
      ...each(3_600_000, FULL, true),
      ...each(60_001, FULL, true),
      ...each(60_000, NONE, true),
      ...each(1000, NONE, true),
      ...each(1, NONE, true),
      ...each(0, FULL, false),
      ...each(-1, FULL, false),
    ])
  })
})

describe('the memory of answers', () => {
  it('holds one answer per text, however its address is spelt', async () => {
    const api = createApi(await followed())
    const ask = await through(api)
    const spelt = [...slug(guide.live)].map(
      (letter, at, all) =>
        all.slice(0, at).join('') + `%${letter.charCodeAt(0).toString(16)}` + all.slice(at + 1).join(''),
    )
    const answers = await Promise.all(spelt.map((each) => ask(`/v1/chapters/${each}`)))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(answers.length).toBeGreaterThan(10)
    expect(api.store.size.entries).toBe(1)
    expect(api.store.get(`/v1/chapters/${slug(guide.live)}`, Date.now())).toBeDefined()
  })

  it('holds no files and no pages beyond the last', async () => {
    const api = createApi(await followed())
    const ask = await through(api)
    const paths = [`/v1/media/${guide.sha256}`, '/v1/chapters?page=400', '/v1/chapters?page=401&pageSize=7']
    for (const path of paths) expect((await ask(path)).status).toBe(200)
    expect(api.store.size).toEqual({ entries: 0, bytes: 0 })
  })

  it('lets those who ask at once share one answer', async () => {
    const live = await followed()
    const api = createApi(live)
    // What is followed once per publication is no answer.
    api.reading()
    const looked = vi.spyOn(live.current.guide.documents, 'get')
    const ask = await through(api)
    const path = `/v1/chapters/${slug(guide.newer)}/proof`
    const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await ask(path)).status))
    expect(new Set(statuses)).toEqual(new Set([200]))
    const together = looked.mock.calls.splice(0).length
    await ask(`${path}?locale=en`)
    expect(together).toBe(looked.mock.calls.length)
  })
})

it('a damaged text is unavailable, not gone, and comes back once the shelf is mended', async () => {
  const { createReaders } = await import('#public/readers.ts')
  const sound = await rawRows(app.payload, 'revisions')
  const broken = [guide.live, guide.outline].map(({ uid }) => sound.find((row) => row.uid === uid)?.id ?? '')
  await replaceRows(
    app.payload,
    'revisions',
    broken.reduce((rows, id) => altering(rows, id, (row) => ({ ...row, content: `${String(row.content)} ` })), sound),
  )
  const start = Date.now()
  freeze(start)
  const live = await followed()
  const heard = vi.fn()
  live.onChange(heard)
  expect([...live.current.damaged].map((key) => key.split(':')[1]).sort()).toEqual(
    [guide.live.uid, guide.outline.uid].sort(),
  )
  const readers = createReaders(live)
  const ask = await serving((req, res) => void readers.answer(req, res))
  const page = `/chapitres/${slug(guide.live)}`
  const api = [`/v1/chapters/${slug(guide.live)}`, `/v1/chapters/${slug(guide.live)}/proof`, '/v1/outline']
  for (const path of api) {
    const answer = await ask(path)
    expect([path, answer.status, answer.headers.get('retry-after')]).toEqual([path, 503, '60'])
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(problem.parse(await answer.json()).code).toBe('temporarily_unavailable')
  }
  const drawn = await ask(page)
  expect([drawn.status, drawn.headers.get('retry-after')]).toEqual([503, '60'])
  expect(drawn.headers.get('cache-control')).toBe('no-store')
  expect(await drawn.text()).toContain('momentanément indisponible')

  // It is tried again every ten seconds, for the missing texts only, and nobody is told of nothing.
  const asked = vi.spyOn(app.payload.db, 'find')
  const shelf = () => asked.mock.calls.filter(([{ collection }]) => collection === 'revisions').length
  freeze(start + 9999)
  await live.refresh()
  expect(shelf()).toBe(0)
  freeze(start + 10_000)
  await live.refresh()
  expect([shelf(), heard.mock.calls.length]).toEqual([1, 0])
  await replaceRows(app.payload, 'revisions', sound)
  freeze(start + 20_000)
  await live.refresh()
  expect([shelf(), heard.mock.calls.length, live.current.damaged]).toEqual([2, 1, []])
  for (const path of [page, ...api]) expect((await ask(path)).status).toBe(200)
})

it('a renamed text may be renamed back: no cache keeps the way, and the query goes along', async () => {
  const data = chapterData()
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.goLive(chapter)
  const name = async (slugOfNow: string) => {
    await app.world.edit(chapter, 'author.fedepl', { slug: slugOfNow })
    await app.world.goLive(chapter)
  }
  await name(`${data.slug}-b`)
  const ways = [`/v1/chapters/${data.slug}?locale=en&format=markdown`, `/v1/chapters/${data.slug}/proof?locale=en`]
  const moved = await Promise.all([...ways, `/en/chapters/${data.slug}`].map(get))
  expect(moved.map(({ status, headers }) => [status, headers.get('cache-control'), headers.get('location')])).toEqual([
    [308, 'no-store', `/v1/chapters/${data.slug}-b?format=markdown&locale=en`],
    [308, 'no-store', `/v1/chapters/${data.slug}-b/proof?locale=en`],
    [308, 'no-store', `/en/chapters/${data.slug}-b`],
  ])
  await name(data.slug)
  expect((await get(`/en/chapters/${data.slug}`)).status).toBe(200)
  expect((await get(`/v1/chapters/${data.slug}-b`)).headers.get('location')).toBe(`/v1/chapters/${data.slug}`)
})

describe('an event that changes nothing for readers', () => {
  it('empties no memory and writes no pointers', async () => {
    const live = await followed()
    const heard = vi.fn()
    live.onChange(heard)
    const written = () => readPointers(live.ledger, app.dataDir)?.seq
    const chapter = await app.world.createChapter('author.fedepl', { title: 'À relire' })
    const before = [written(), live.current.guide.seq]
    await app.world.submit('author.fedepl', chapter)
    await app.world.approveByAll(chapter)
    await live.refresh()
    expect(live.current.guide.seq).toBeGreaterThan(before[1]!)
    expect([heard.mock.calls.length, written()]).toEqual([0, before[0]])
    await app.world.publish('coordinator.fedepl', chapter)
    await live.refresh()
    expect([heard.mock.calls.length, written()]).toEqual([1, live.current.guide.seq])
  })
})

describe('an answer', () => {
  it('is of one language: an outline without a translated title has French headings', async () => {
    const { body: said } = await get('/v1/outline?locale=en')
    expect(said).toMatchObject({ locale: 'fr', fallback: true, tree: [{ heading: 'Agir' }] })
  })

  it('carries the same headers when it is made, when it is kept, and when there is none', async () => {
    const names = ({ headers }: { headers: Headers }) =>
      [...headers.keys()].filter((name) => !/^(date|connection|keep-alive|transfer-encoding)$/.test(name)).sort()
    const path = `/v1/examples/${slug(guide.example)}?format=text`
    const [made, kept] = [await get(path), await get(path)]
    const safety = security(app.url).filter((_, at) => at % 2 === 0)
    const others = ['x-frame-options', 'cross-origin-opener-policy', 'permissions-policy']
    const preflight = await app.anonymous('OPTIONS', '/v1/chapters')
    for (const answer of [made, kept, preflight, await get('/v1/nowhere'), await get(`/v1/media/${guide.sha256}`)]) {
      expect(safety.filter((name) => !answer.headers.has(name))).toEqual([])
      expect(others.filter((name) => answer.headers.has(name))).toEqual([])
    }
    expect([names(made), preflight.status, preflight.headers.get('content-length')]).toEqual([names(kept), 204, null])
  })

  it('says when a text was last modified, of lists nothing that could go back', async () => {
    const isDated = async (path: string) => (await get(path)).headers.has('last-modified')
    const paths = [`/v1/chapters/${slug(guide.live)}`, '/v1/chapters', '/v1/outline']
    expect(await Promise.all(paths.map(isDated))).toEqual([true, false, true])
  })

  it('is a problem without a word of what went wrong when something did', async () => {
    const live = await followed()
    vi.spyOn(live.current.guide.documents, 'get').mockImplementation(() => {
      throw new Error('the secret of the house')
    })
    const ask = await through(createApi(live))
    const answer = await ask(`/v1/chapters/${slug(guide.live)}/proof`)
    const text = await answer.text()
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      500,
      'application/problem+json; charset=utf-8',
    ])
    expect(problem.parse(JSON.parse(text)).code).toBe('internal')
    expect(text).not.toContain('secret')
  })

  it('lists by title, as the language sorts', async () => {
    for (const title of ['Zones', 'écoles', 'Eau', 'Été'])
      await app.world.goLive(await app.world.createChapter('author.fedepl', { title }))
    const { items } = (await get('/v1/chapters?pageSize=100')).body as { items: { title: string }[] }
    const titles = items.map(({ title }) => title)
    expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'fr')))
    expect(titles.filter((title) => /^(Zones|écoles|Eau|Été)$/.test(title))).toEqual(['Eau', 'écoles', 'Été', 'Zones'])
  })
})
