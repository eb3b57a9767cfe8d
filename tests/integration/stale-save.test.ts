import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { restoreVersionOperation } from 'payload'
import { body } from '../support/content.ts'
import { versionsOf } from '../support/doors/guide.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

let app: App
let first: Client
let second: Client
let chapter: DocumentRef
beforeAll(async () => {
  app = await startApp()
  first = await app.as('author.fedepl')
  second = await app.as('author.afd')
})
afterAll(() => app.close())
beforeEach(async () => {
  chapter = await app.world.createChapter('author.fedepl')
})

interface Stored {
  title: string
  summary: string
  updatedAt: string
}

const at = () => `/api/chapters/${chapter.uid}?locale=fr&depth=0`
const load = async (client: Client) => (await client('GET', at())).body as Stored
/** Main row and newest version, as stored. */
async function copies(): Promise<[Record<string, unknown>, Record<string, unknown>]> {
  const main = await app.payload.db.findOne({
    collection: 'chapters',
    where: { id: { equals: chapter.uid } },
    locale: 'all',
    joins: false,
  } as never)
  const { docs } = await app.payload.db.findVersions({
    collection: 'chapters',
    where: { and: [{ parent: { equals: chapter.uid } }, { latest: { equals: true } }] },
    limit: 1,
    pagination: false,
    locale: 'all',
    joins: false,
  } as never)
  const content = ({ title, summary, body: text, slug, leadPartner, coPartners }: Record<string, unknown>) => ({
    title,
    summary,
    body: text,
    slug,
    leadPartner,
    coPartners,
  })
  return [content(main as never), content((docs[0] as unknown as { version: Record<string, unknown> }).version)]
}

describe('two scripts in one document', () => {
  const PRECONDITIONS: readonly (readonly [
    string,
    (updatedAt: string) => { body: object; headers: Record<string, string> },
  ])[] = [
    ['updatedAt', (updatedAt) => ({ body: { updatedAt }, headers: {} })],
    ['If-Match', (updatedAt) => ({ body: {}, headers: { 'If-Match': `"${updatedAt}"` } })],
  ]
  it.each(PRECONDITIONS)('the second save with a stale %s is refused and nothing is lost', async (_, saying) => {
    const { updatedAt } = await load(second)
    await first('PATCH', at(), { title: 'Le titre du premier', updatedAt: (await load(first)).updatedAt })
    const said = saying(updatedAt)
    const late = await second('PATCH', at(), { title: 'Le titre du second', ...said.body }, said.headers)
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({ errors: [{ code: 'stale_copy', data: { code: 'stale_copy' } }] })
    expect(await load(first)).toMatchObject({ title: 'Le titre du premier' })
    const [main, newest] = await copies()
    expect(main).toEqual(newest)
  })

  it('the second save passes once it is based on the first', async () => {
    await first('PATCH', at(), { title: 'Le titre du premier' })
    const { updatedAt } = await load(second)
    expect((await second('PATCH', at(), { title: 'Le titre du second', updatedAt })).status).toBe(200)
    expect(await load(first)).toMatchObject({ title: 'Le titre du second' })
  })

  it('an autosave says what it is based on too', async () => {
    const { updatedAt } = await load(second)
    await first('PATCH', `${at()}&draft=true&autosave=true`, { title: 'Frappe du premier', updatedAt })
    expect(
      (await second('PATCH', `${at()}&draft=true&autosave=true`, { title: 'Frappe du second', updatedAt })).status,
    ).toBe(409)
  })

  it('a save of the other language is a save of the same document', async () => {
    const { updatedAt } = await load(second)
    await first('PATCH', at(), { title: 'Le titre du premier' })
    expect(
      (await second('PATCH', `/api/chapters/${chapter.uid}?locale=en`, { title: 'The title', updatedAt })).status,
    ).toBe(409)
  })

  it('a save that says nothing passes', async () => {
    await first('PATCH', at(), { title: 'Le titre du premier' })
    expect((await second('PATCH', at(), { title: 'Le titre du second' })).status).toBe(200)
  })

  it('of two saves at once on the same copy one passes', async () => {
    const { updatedAt } = await load(first)
    const both = await Promise.all([
      first('PATCH', at(), { title: 'A', updatedAt }),
      second('PATCH', at(), { title: 'B', updatedAt }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })
})

describe('restoring a version', () => {
  it('brings the old text back, in the main row and the newest version alike', async () => {
    await first('PATCH', at(), { body: body('La deuxième version.'), title: 'Deux' })
    const oldest = (await versionsOf(app, chapter)).at(-1)
    expect((await first('POST', `/api/chapters/versions/${oldest}`)).status).toBe(200)
    const [main, newest] = await copies()
    expect(main).toEqual(newest)
    expect(main.title).toEqual({ fr: 'Mobiliser le 1 %' })
  })

  it('has no draft of its own: asked for one, it does the same', async () => {
    await first('PATCH', at(), { title: 'Deux' })
    const oldest = (await versionsOf(app, chapter)).at(-1)
    await first('POST', `/api/chapters/versions/${oldest}?draft=true`)
    const [main, newest] = await copies()
    expect(main).toEqual(newest)
  })

  it('as a draft is refused to whoever asks Payload itself', async () => {
    const oldest = (await versionsOf(app, chapter)).at(-1) as string
    const { createLocalReq } = await import('payload')
    const req = await createLocalReq({}, app.payload)
    const restored = restoreVersionOperation({
      collection: app.payload.collections.chapters,
      id: oldest,
      draft: true,
      overrideAccess: true,
      depth: 0,
      req,
    } as never)
    await expect(restored).rejects.toMatchObject({ status: 409 })
    expect((await copies())[0]).toEqual((await copies())[1])
  })

  it('is refused to who may not edit', async () => {
    const oldest = (await versionsOf(app, chapter)).at(-1)
    for (const name of ['reviewer.fedepl', 'observer', 'admin'])
      expect([403, 404]).toContain((await (await app.as(name))('POST', `/api/chapters/versions/${oldest}`)).status)
  })
})
