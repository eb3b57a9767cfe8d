import { PAGED } from '#domain/delivered/shared.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { DELIVERED } from '#domain/delivered/index.ts'
import { deliveredOutline } from '#domain/delivered/outline.ts'
import { partnerList } from '#domain/delivered/partner.ts'
import { proof } from '#domain/delivered/proof.ts'
import { deliveredVocabularies } from '#domain/delivered/vocabularies.ts'
import type { DocumentRef } from '#domain/events.ts'
import { body, chapterData, schemeData } from '../support/content.ts'
import { createGuide, type GuideUnderTest } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
let guide: GuideUnderTest
beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
})
afterAll(() => app.close())

const slug = (document: DocumentRef) => guide.slugs.get(document.uid) ?? ''
const get = (path: string, headers?: Record<string, string>) => app.anonymous('GET', path, undefined, headers)

describe('what is served', () => {
  const SHAPES: readonly (readonly [string, () => string, z.ZodType])[] = [
    ...PAGED.map((type) => [`the list of ${type}`, () => `/v1/${type}`, DELIVERED[type].list] as const),
    ['a chapter', () => `/v1/chapters/${slug(guide.live)}`, DELIVERED.chapters.document],
    ['an example', () => `/v1/examples/${slug(guide.example)}`, DELIVERED.examples.document],
    ['a contact', () => `/v1/contacts/${slug(guide.contact)}`, DELIVERED.contacts.document],
    ['a scheme', () => `/v1/schemes/${slug(guide.scheme)}`, DELIVERED.schemes.document],
    ['a proof', () => `/v1/chapters/${slug(guide.live)}/proof`, proof],
    ['the outline', () => '/v1/outline', deliveredOutline],
    ['the partners', () => '/v1/partners', partnerList],
  ]
  it.each(SHAPES)('is what the schema of %s says, in both languages', async (_, path, schema) => {
    for (const locale of ['fr', 'en']) {
      const { status, body: said } = await get(`${path()}?locale=${locale}`)
      expect(status).toBe(200)
      expect(schema.parse(said)).toEqual(said)
    }
  })

  it('comes on a connection that is kept longer than a proxy keeps it', async () => {
    expect((await get('/v1/chapters')).headers.get('keep-alive')).toBe('timeout=75')
  })

  it('has its shapes in openapi.json, one operation per address', async () => {
    const { body: said } = await get('/v1/openapi.json')
    const document = said as {
      openapi: string
      paths: Record<
        string,
        {
          get: {
            parameters: { name: string }[]
            responses: Record<string, { content?: Record<string, { schema: { $ref: string } }> }>
          }
        }
      >
      components: { schemas: Record<string, unknown> }
    }
    expect(document.openapi).toMatch(/^3\.1/)
    const references = JSON.stringify(document).match(/#\/components\/schemas\/\w+/g) ?? []
    expect(
      new Set(
        references
          .map((each) => each.split('/').at(-1))
          .filter((name) => !Object.hasOwn(document.components.schemas, name ?? '')),
      ),
    ).toEqual(new Set())
    for (const path of [
      '/v1/outline',
      '/v1/partners',
      '/v1/vocabularies',
      '/v1/search',
      '/v1/changes',
      '/v1/changes/stream',
      '/v1/media/{sha256}',
      ...PAGED.flatMap((type) => [`/v1/${type}`, `/v1/${type}/{slug}`, `/v1/${type}/{slug}/proof`]),
    ])
      expect(document.paths).toHaveProperty([path])
    expect(document.paths['/v1/chapters']?.get.parameters.map(({ name }) => name)).toEqual([
      'locale',
      'format',
      'page',
      'pageSize',
      'sort',
      'fields',
      'include',
      'theme',
    ])
    expect(deliveredVocabularies.parse((await get('/v1/vocabularies')).body)).toBeDefined()
  })

  it('says when the language asked for is missing', async () => {
    const translated = (await get(`/v1/chapters/${slug(guide.live)}?locale=en&format=text`)).body
    expect(translated).toMatchObject({
      locale: 'en',
      fallback: false,
      title: 'Using the one per cent',
      body: expect.stringContaining('The approved text.'),
    })
    const french = (await get(`/v1/chapters/${slug(guide.newer)}?locale=en&format=text`)).body
    expect(french).toMatchObject({ locale: 'fr', fallback: true })
  })

  it('comes in three formats', async () => {
    const formats = await Promise.all(
      ['html', 'markdown', 'text'].map(
        async (format) =>
          (await get(`/v1/chapters/${slug(guide.live)}?format=${format}`)).body as { format: string; body: string },
      ),
    )
    expect(formats.map(({ format }) => format)).toEqual(['html', 'markdown', 'text'])
    expect(formats.map(({ body: text }) => text.includes('<p>'))).toEqual([true, false, false])
  })

  it('comes in pages', async () => {
    const pages = await Promise.all(
      [1, 2, 3].map(
        async (page) =>
          (await get(`/v1/chapters?pageSize=1&page=${page}`)).body as {
            items: { uid: string }[]
            total: number
            pages: number
          },
      ),
    )
    const all = (await get('/v1/chapters?pageSize=100')).body as { items: { uid: string }[]; total: number }
    expect(pages.map(({ total, pages: count }) => [total, count])).toEqual([1, 2, 3].map(() => [all.total, all.total]))
    expect(pages.flatMap(({ items }) => items.map(({ uid }) => uid))).toEqual(
      all.items.slice(0, 3).map(({ uid }) => uid),
    )
    expect((await get('/v1/chapters?page=99999')).body).toMatchObject({ items: [] })
  })

  it('leads to live documents only', async () => {
    const outline = JSON.stringify((await get('/v1/outline')).body)
    expect(outline).toContain(guide.live.uid)
    expect(outline).not.toContain(guide.draft.uid)
    const scheme = await app.world.create('schemes', 'author.fedepl', {
      ...schemeData(),
      title: 'Un dispositif éphémère',
    })
    await app.world.goLive(scheme)
    const data = {
      ...chapterData(),
      relatedSchemes: [scheme.uid],
      body: {
        root: {
          type: 'root',
          children: [
            {
              type: 'paragraph',
              version: 1,
              children: [
                {
                  type: 'inlineBlock',
                  version: 1,
                  fields: { blockType: 'schemeRef', scheme: scheme.uid, label: 'ce dispositif' },
                },
              ],
            },
          ],
        },
      },
    }
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    await app.world.goLive(chapter)
    const read = async () => (await get(`/v1/chapters/${data.slug}`)).text
    expect(await read()).toContain('Un dispositif éphémère')
    const { revision } = (
      (await get('/v1/schemes?pageSize=100')).body as { items: { uid: string; revision: string }[] }
    ).items.find(({ uid }) => uid === scheme.uid) ?? { revision: '' }
    await app.world.do('coordinator.fedepl', scheme, { command: 'unpublish', revision, reason: 'Clos.' })
    const after = await read()
    expect(after).not.toContain('Un dispositif éphémère')
    expect(after).not.toContain(scheme.uid)
    expect(after).toContain('ce dispositif')
  })
})

describe('publishing', () => {
  it('is seen by the very next request', async () => {
    const data = chapterData('Le premier texte.')
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    const before = await get('/v1/chapters?pageSize=100')
    await app.world.goLive(chapter)
    const after = await get('/v1/chapters?pageSize=100', { 'If-None-Match': before.headers.get('etag') ?? '' })
    expect(after.status).toBe(200)
    expect(after.text).toContain(data.slug)
    await app.world.edit(chapter, 'author.fedepl', { body: body('Le deuxième texte.') })
    await app.world.goLive(chapter)
    expect((await get(`/v1/chapters/${data.slug}?format=text`)).body).toMatchObject({
      body: expect.stringContaining('Le deuxième texte.'),
    })
  })

  it('of several documents is one event, all or none', async () => {
    const coordinator = await app.as('coordinator.fedepl')
    const scheme = await app.world.create('schemes', 'author.fedepl', schemeData())
    const data = { ...chapterData(), relatedSchemes: [scheme.uid] }
    const chapter = await app.world.create('chapters', 'author.fedepl', data)
    for (const document of [chapter, scheme]) await app.world.submit('author.fedepl', document)
    await app.world.approveByAll(chapter)
    const together = {
      command: 'publish',
      ...app.world.seen(chapter),
      with: [{ ...scheme, ...app.world.seen(scheme) }],
    }
    expect((await coordinator('POST', `/api/chapters/${chapter.uid}/workflow`, together)).status).toBe(409)
    expect((await get(`/v1/chapters/${data.slug}`)).status).toBe(404)
    await app.world.approveByAll(scheme)
    expect(
      (
        await coordinator('POST', `/api/chapters/${chapter.uid}/workflow`, {
          command: 'publish',
          ...app.world.seen(chapter),
        })
      ).status,
    ).toBe(422)
    expect((await coordinator('POST', `/api/chapters/${chapter.uid}/workflow`, together)).status).toBe(200)
    expect((await get(`/v1/chapters/${data.slug}`)).body).toMatchObject({ related: [{ type: 'schemes' }] })
  })
})
