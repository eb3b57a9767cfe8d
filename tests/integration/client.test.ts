import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PAGED } from '#domain/delivered/shared.ts'
import { Coplume, CoplumeError, verifyWebhook, type Kind, type Watched } from '../../packages/client/src/index.ts'
import { breakingLine } from '../support/breakingLine.ts'
import { chapterData, figureData, legalData, pageData, termData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { listenTo } from '../support/listening.ts'
import { PATIENCE } from '../support/patience.ts'
import { startApp, type App } from '../support/startApp.ts'
import { Receiver } from '../support/webhookReceiver.ts'

/** Whoever makes a site of a guide with `@coplume/client` has all of it, as it is now. */

process.env.WEBHOOK_ADDRESSES = 'any'

let app: App
let world: GuideUnderTest
let guide: Coplume
const slugOf = (uid: string) => world.slugs.get(uid)!
beforeAll(async () => {
  app = await startApp()
  world = await createGuide(app)
  for (const [type, data] of [
    ['legal-references', legalData()],
    ['glossary-terms', termData()],
    ['key-figures', figureData()],
    ['pages', pageData()],
  ] as const)
    await app.world.goLive(await app.world.create(type, 'author.fedepl', data))
  guide = new Coplume({ url: app.url })
})
afterAll(() => app.close())

const newChapter = async (more: object = {}) => {
  const data = { ...chapterData(), ...more }
  const ref = await app.world.create('chapters', 'author.fedepl', data)
  return { ref, slug: data.slug }
}
const withdraw = async ({ ref, slug }: Awaited<ReturnType<typeof newChapter>>) => {
  const { revision } = await guide.get('chapters', slug)
  await app.world.do('coordinator.fedepl', ref, { command: 'unpublish', revision, reason: 'Clos.' })
}

it.each([...PAGED])('reads the list, a document and the proof of %s', async (type) => {
  const kind: Kind = type
  const { items, total } = await guide.list(kind)
  expect(items).toHaveLength(total)
  expect(total).toBeGreaterThan(0)
  const [{ slug, uid }] = items as [(typeof items)[number]]
  expect(await guide.get(kind, slug)).toMatchObject({ type, slug, uid })
  expect(await guide.proof(kind, slug)).toMatchObject({ revision: expect.any(String) as string })
})

it('reads the order of chapters, who publishes, what values are called, bodies as data, in the language it was told', async () => {
  const english = new Coplume({ url: `${app.url}/`, locale: 'en' })
  const inEnglish = await english.outline()
  expect(JSON.stringify(inEnglish)).toContain('Using the one per cent')
  expect(await guide.outline({ locale: 'en' })).toEqual(inEnglish)
  expect(JSON.stringify(await guide.outline())).not.toContain('Using the one per cent')
  expect((await english.partners()).items).toHaveLength(3)
  expect((await english.vocabularies()).themes.length).toBeGreaterThan(3)
  const chapter = await english.get('chapters', slugOf(world.live.uid), { format: 'blocks' })
  expect(chapter.title).toBe('Using the one per cent')
  expect(JSON.stringify(chapter.blocks)).toContain('The approved text.')
  const { images } = await guide.get('examples', slugOf(world.example.uid))
  const picture = await fetch(guide.address(images[0]!.href))
  expect([picture.status, picture.headers.get('content-type')]).toEqual([200, images[0]!.mimeType])
})

it('asks lists what they can be asked, and has of their items what it asked for', async () => {
  const { facets, items } = await guide.list('examples', { country: ['NE', 'SN'], include: ['body', 'facets'] })
  expect(facets!.country!.length).toBeGreaterThan(0)
  expect(items.map(({ body }) => body).join()).toContain('Des puits remis en état.')
  const parts = await guide.list('chapters', { fields: ['title', 'publishedAt'], sort: '-publishedAt' })
  for (const part of parts.items)
    expect(Object.keys(part).sort()).toEqual(['publishedAt', 'slug', 'title', 'type', 'uid'])
  const wrong = guide.list('examples', { country: ['XX' as 'NE'] })
  await expect(wrong).rejects.toMatchObject({ name: 'CoplumeError', status: 400, parameter: 'country' })
})

it('goes through a list and a search page by page, each item once', async () => {
  const { total } = await guide.list('chapters')
  const slugs: string[] = []
  for await (const { slug } of guide.each('chapters', { pageSize: 1, fields: ['title'] })) slugs.push(slug)
  expect(slugs).toHaveLength(total)
  expect(new Set(slugs).size).toBe(total)
  const first = await guide.search('collectivités')
  const found: string[] = []
  for await (const { uid } of guide.searchEach('collectivités', { pageSize: 1 })) found.push(uid)
  expect(found).toEqual(first.items.map(({ uid }) => uid))
  expect(found.length).toBeGreaterThan(1)
})

it('asks by the ETag of what it has, is answered 304, and never hands out what somebody changed', async () => {
  const statuses: number[] = []
  const fetching: typeof fetch = async (...asked) => {
    const response = await fetch(...asked)
    statuses.push(response.status)
    return response
  }
  const keeping = new Coplume({ url: app.url, fetch: fetching, kept: 2 })
  const { ref, slug } = await newChapter()
  await app.world.goLive(ref)
  const first = await keeping.get('chapters', slug)
  first.title = 'Changed by who asked'
  const second = await keeping.get('chapters', slug)
  expect(statuses).toEqual([200, 304])
  expect(second.title).not.toBe(first.title)
  await app.world.edit(ref, 'author.fedepl', { title: 'Un autre titre' })
  await app.world.goLive(ref)
  expect((await keeping.get('chapters', slug)).title).toBe('Un autre titre')
  // Two others take its place.
  await keeping.partners()
  await keeping.vocabularies()
  await keeping.get('chapters', slug)
  expect(statuses.slice(2)).toEqual([200, 200, 200, 200])
  await withdraw({ ref, slug })
  expect(await keeping.find('chapters', slug)).toBeNull()
})

it('follows a former address, and says what was withdrawn and what never was', async () => {
  const { ref, slug } = await newChapter()
  await app.world.goLive(ref)
  await app.world.edit(ref, 'author.fedepl', { slug: `${slug}-bis` })
  await app.world.goLive(ref)
  expect((await guide.get('chapters', slug)).slug).toBe(`${slug}-bis`)
  await withdraw({ ref, slug })
  const gone = await guide.get('chapters', slug).catch((problem: unknown) => problem)
  expect(gone).toBeInstanceOf(CoplumeError)
  expect(gone).toMatchObject({ status: 410, isGone: true })
  await expect(guide.get('chapters', 'jamais-vu')).rejects.toMatchObject({ status: 404, code: 'not_found' })
  expect(await guide.find('chapters', 'jamais-vu')).toBeNull()
})

it('hears of a publication and a withdrawal as they happen, over a line that is cut in between, each once', async () => {
  const line = await breakingLine(app.url)
  const end = new AbortController()
  const trouble = vi.fn()
  const told: Watched[] = []
  const watching = (async () => {
    const places = new Coplume({ url: line.url }).watch({ signal: end.signal, onTrouble: trouble })
    for await (const each of places) told.push(each)
  })()
  const states = (of: string) => told.flatMap(({ change }) => (change?.uid === of ? [change.state] : []))
  await vi.waitFor(() => expect(told).toHaveLength(1), PATIENCE)
  expect(told[0]!.change).toBeNull()
  const { ref, slug } = await newChapter()
  await app.world.goLive(ref)
  await vi.waitFor(() => expect(states(ref.uid)).toEqual(['published', 'published']), PATIENCE)
  line.cut()
  await vi.waitFor(() => expect(trouble).toHaveBeenCalled(), PATIENCE)
  await withdraw({ ref, slug })
  await vi.waitFor(() => expect(states(ref.uid).slice(2)).toEqual(['withdrawn', 'withdrawn']), PATIENCE)
  end.abort()
  await watching
  await line.close()
  const places = told.map(({ place }) => place)
  expect(await guide.changes(places.at(-1))).toMatchObject({ items: [], more: false })
})

it('goes on from a place it was told before, and ends at one of another guide', async () => {
  const { next } = await guide.changes()
  const { ref } = await newChapter()
  await app.world.goLive(ref)
  const asked: string[] = []
  for await (const { uid, locale } of guide.eachChange(next)) asked.push(`${uid} ${locale}`)
  const heard: string[] = []
  for await (const { change } of guide.watch({ since: next })) {
    if (change) heard.push(`${change.uid} ${change.locale}`)
    if (heard.length === asked.length) break
  }
  expect(heard).toEqual(asked)
  const elsewhere = guide.watch({ since: '999999' })
  await expect(elsewhere.next()).rejects.toMatchObject({ name: 'CoplumeError', status: expect.toBeOneOf([400, 409]) as number }) // prettier-ignore
})

it('where there is no room to listen, asks what changed meanwhile', async () => {
  const { next } = await guide.changes()
  const { ref } = await newChapter()
  await app.world.goLive(ref)
  const crowd = await Promise.all(Array.from({ length: 256 }, () => listenTo(`${app.url}/v1/changes/stream`)))
  const trouble: unknown[] = []
  for await (const { change, place } of guide.watch({ since: next, onTrouble: (each) => trouble.push(each) })) {
    expect(change?.uid).toBe(ref.uid)
    if ((await guide.changes(place)).items.length === 0) break
  }
  expect(trouble).toMatchObject([{ name: 'CoplumeError', status: 429, code: 'too_many_listeners' }])
  for (const listener of crowd) listener.hangUp()
})

it('asks again what is busy, after the time that is said, and says so where it stays busy', async () => {
  let busy = 1
  const asked = vi.fn((...[url, init]: Parameters<typeof fetch>) =>
    busy-- > 0
      ? Promise.resolve(new Response('Busy', { status: 503, headers: { 'Retry-After': '0' } }))
      : fetch(url, init),
  )
  const patient = new Coplume({ url: app.url, fetch: asked })
  expect((await patient.partners()).items).toHaveLength(3)
  expect(asked).toHaveBeenCalledTimes(2)
  busy = 9
  await expect(patient.vocabularies()).rejects.toMatchObject({ status: 503, code: 'http_error' })
  expect(asked).toHaveBeenCalledTimes(5)
})

it('is let by browsers, whatever it sends, and shown what answers say of themselves', async () => {
  const asked = await app.anonymous('OPTIONS', '/v1/chapters', undefined, {
    Origin: 'https://site.example.org',
    'Access-Control-Request-Method': 'GET',
    'Access-Control-Request-Headers': 'if-none-match, last-event-id, authorization, x-anything',
  })
  expect(asked.status).toBe(204)
  expect(asked.headers.get('access-control-allow-headers')).toBe('*, Authorization')
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull()
  const { headers } = await app.anonymous('GET', '/v1/chapters')
  expect(headers.get('access-control-expose-headers')).toMatch(/\bETag\b.*\bRetry-After\b/)
})

it('believes a webhook that was sent, and none that was changed, is old, or signed with another secret', async () => {
  const admin = await app.as('admin')
  const receiver = await new Receiver().open()
  const { doc } = (await admin('POST', '/api/webhooks', { name: 'Site', url: receiver.url })).body as { doc: { id: string } } // prettier-ignore
  const { secret } = (await admin('POST', `/api/webhooks/${doc.id}/secret`)).body as { secret: string }
  const { ref, slug } = await newChapter()
  await app.world.goLive(ref)
  await vi.waitFor(() => expect(receiver.taken).not.toEqual([]), PATIENCE)
  const { body, headers } = receiver.taken[0]!
  const nowMs = Number(headers['webhook-timestamp']) * 1000
  const { data } = await verifyWebhook({ body, headers, secret, nowMs })
  expect(data.items.map(({ slug: of, state }) => [of, state])).toContainEqual([slug, 'published'])
  expect((await guide.changes(data.since)).items.length).toBeGreaterThan(0)
  const asRequest = { body: new TextEncoder().encode(body), headers: new Headers(headers), nowMs }
  await verifyWebhook({ ...asRequest, secret: [`whsec_${btoa('another')}`, secret] })
  const other = { ...headers, 'webhook-signature': headers['webhook-signature']!.replace('v1,', 'v2,') }
  const refused = [
    [{ body: body.replace('published', 'withdrawn'), headers, secret, nowMs }, 'bad_signature'],
    [{ body, headers: { ...headers, 'webhook-id': 'msg_another' }, secret, nowMs }, 'bad_signature'],
    [{ body, headers, secret: `whsec_${btoa('another')}`, nowMs }, 'bad_signature'],
    [{ body, headers: other, secret, nowMs }, 'bad_signature'],
    [{ body, headers, secret, nowMs: nowMs + 301_000 }, 'bad_timestamp'],
    [{ body, headers: { ...headers, 'webhook-timestamp': 'soon' }, secret, nowMs }, 'bad_timestamp'],
    [{ body, headers: {}, secret, nowMs }, 'missing_header'],
    [{ body, headers, secret: 'whsec_', nowMs }, 'bad_secret'],
  ] as const
  for (const [arrived, code] of refused) await expect(verifyWebhook(arrived)).rejects.toMatchObject({ code })
  await admin('DELETE', `/api/webhooks/${doc.id}`)
  await receiver.close()
})
