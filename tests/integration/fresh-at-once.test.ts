import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { chapterData, contactData, schemeData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
})
afterAll(() => app.close())
let thaw = () => {}
afterEach(() => thaw())

interface Dated {
  uid: string
  submittedAt: string
  firstPublishedAt: string
  publishedAt: string
  updatedAt: string
  contentVersion: number
  revision: string
}
const read = async (path: string) => {
  const answer = await app.anonymous('GET', path)
  return { said: answer.body as Dated, headers: answer.headers }
}
const seqNow = () => ledgerOf(app.payload).guide.seq
const keyOf = (uid: string) => uid.slice(0, 8)

it('what is served says which event moved it last: its own, or one of what it points to', async () => {
  const scheme = await app.world.create('schemes', 'author.fedepl', schemeData())
  await app.world.goLive(scheme)
  const data = { ...chapterData(), relatedSchemes: [scheme.uid] }
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.goLive(chapter)
  const path = `/v1/chapters/${data.slug}`
  const first = await read(path)
  expect(first.said.contentVersion).toBe(seqNow())
  expect(first.said.firstPublishedAt).toBe(first.said.publishedAt)
  expect(first.said.updatedAt >= first.said.publishedAt && first.said.publishedAt >= first.said.submittedAt).toBe(true)

  const live = (await read('/v1/schemes?pageSize=100')).said as unknown as { items: Dated[] }
  const { revision } = live.items.find(({ uid }) => uid === scheme.uid)!
  await app.world.do('coordinator.fedepl', scheme, { command: 'unpublish', revision, reason: 'Clos.' })
  const without = await read(path)
  expect(without.said).toMatchObject({ contentVersion: seqNow(), publishedAt: first.said.publishedAt })
  expect(without.said.updatedAt > first.said.updatedAt).toBe(true)
  expect(without.headers.get('etag')).not.toBe(first.headers.get('etag'))

  // What concerns another text moves nothing of this one.
  await app.world.goLive(await app.world.create('schemes', 'author.fedepl', schemeData()))
  expect((await read(path)).said).toEqual(without.said)

  await app.world.edit(chapter, 'author.fedepl', { ...data, summary: 'Autrement.', relatedSchemes: [] })
  await app.world.goLive(chapter)
  const second = await read(path)
  expect(second.said).toMatchObject({ contentVersion: seqNow(), firstPublishedAt: first.said.firstPublishedAt })
  expect(second.said.publishedAt > first.said.publishedAt).toBe(true)
})

it('shared caches know an answer by each document whose words are in it, and by no other', async () => {
  const scheme = await app.world.create('schemes', 'author.fedepl', schemeData())
  await app.world.goLive(scheme)
  const draft = await app.world.create('schemes', 'author.fedepl', schemeData())
  const data = { ...chapterData(), relatedSchemes: [scheme.uid] }
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.goLive(chapter)
  await app.world.edit(chapter, 'author.fedepl', { ...data, relatedSchemes: [scheme.uid, draft.uid] })
  const keys = async (path: string) => (await read(path)).headers.get('surrogate-key')?.split(' ')
  const own = [keyOf(chapter.uid), keyOf(scheme.uid)].sort()
  expect(await keys(`/v1/chapters/${data.slug}`)).toEqual(own)
  expect(await keys(`/chapitres/${data.slug}`)).toEqual(
    expect.arrayContaining([...own, 'outline', 'pages', 'partners']),
  )
  expect(await keys('/v1/chapters?pageSize=100')).toEqual(expect.arrayContaining([keyOf(chapter.uid), 'chapters']))
  expect(await keys('/v1/chapters?pageSize=100')).not.toContain(keyOf(scheme.uid))
  expect(await keys('/v1/partners')).toEqual(['partners'])
  expect(await keys('/')).toEqual(expect.arrayContaining(['chapters', 'schemes', keyOf(chapter.uid)]))
  const medium = await read(`/v1/media/${guide.sha256}`)
  expect(medium.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(medium.headers.get('surrogate-key')).toMatch(/^[0-9a-f]{8}( [0-9a-f]{8})*$/)
  expect((await app.anonymous('GET', '/v1/chapters/nulle-part')).headers.get('cdn-cache-control')).toBeNull()
})

it('time moves the date of what it changes, and of what points to that', async () => {
  const year = 366 * 86_400_000
  const start = Date.now()
  const contact = await app.world.create('contacts', 'author.fedepl', contactData())
  await app.world.goLive(contact)
  const data = { ...schemeData(), contacts: [contact.uid] }
  await app.world.goLive(await app.world.create('schemes', 'author.fedepl', data))
  const path = `/v1/schemes/${data.slug}`
  const before = await read(path)
  thaw = setClock({ now: () => new Date(start + year) })
  const after = await read(path)
  expect(after.said.contentVersion).toBe(before.said.contentVersion)
  expect(after.said.updatedAt > before.said.updatedAt).toBe(true)
  expect(Date.parse(after.headers.get('last-modified')!)).toBeGreaterThan(
    Date.parse(before.headers.get('last-modified')!),
  )
})
