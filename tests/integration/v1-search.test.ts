import { afterAll, beforeAll, expect, it } from 'vitest'
import { foundList } from '#domain/delivered/search.ts'
import { body, chapterData, contactData } from '../support/content.ts'
import { createGuide } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
  await createGuide(app)
})
afterAll(() => app.close())

const search = async (q: string, more = '') => {
  const { status, body: said, headers } = await app.anonymous('GET', `/v1/search?q=${encodeURIComponent(q)}${more}`)
  expect(status).toBe(200)
  return { ...foundList.parse(said), headers }
}
const slugs = async (q: string, more?: string) => (await search(q, more)).items.map(({ slug }) => slug)

it('the next search after a publication finds it, the next after a withdrawal does not', async () => {
  const data = { ...chapterData('Les téléphériques urbains.'), title: 'Les téléphériques' }
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.submit('author.fedepl', chapter)
  expect(await slugs('téléphérique')).toEqual([])
  await app.world.approveByAll(chapter)
  const { revision } = app.world.seen(chapter)
  await app.world.publish('coordinator.fedepl', chapter)
  expect(await slugs('telepherique')).toEqual([data.slug])
  await app.world.edit(chapter, 'author.fedepl', { title: 'Les funiculaires', body: body('Les funiculaires.') })
  expect(await slugs('funiculaire')).toEqual([])
  await app.world.do('coordinator.fedepl', chapter, { command: 'unpublish', revision, reason: 'Erreur.' })
  expect(await slugs('telepherique')).toEqual([])
})

it('is asked in both languages, by kind, in pages, and kept by caches that are told', async () => {
  const french = await search('texte approuvé')
  expect(french.items[0]).toMatchObject({ type: 'chapters', locale: 'fr', fallback: false })
  expect(french.items[0]!.excerpt).toContain('<mark>approuvé</mark>')
  expect(french.headers.get('cdn-cache-control')).toBe('max-age=60')
  expect(french.headers.get('surrogate-key')).toContain('chapters')
  const english = await search('approved texts', '&locale=en')
  expect(english.items[0]).toMatchObject({ type: 'chapters', locale: 'en', title: 'Using the one per cent' })
  const kinds = await search('collectivités', '&type=schemes')
  expect(kinds.items.map(({ type }) => type)).toEqual(['schemes'])
  expect(kinds.facets!.type!.map(({ value, count }) => [value, count])).toEqual([
    ['schemes', 1],
    ['contacts', 1],
  ])
  const pages = await Promise.all([1, 2, 3].map((page) => search('collectivités', `&pageSize=1&page=${page}`)))
  expect(new Set(pages.flatMap(({ items }) => items.map(({ uid }) => uid))).size).toBe(Math.min(3, pages[0]!.total))
})

it('finds no person, nor shows one', async () => {
  const person = {
    firstName: 'Apolline',
    lastName: 'Quervat',
    jobTitle: 'Fontainière',
    directEmail: 'apolline.quervat@exemple.fr',
    legalBasis: {
      basis: 'consent',
      informedAt: new Date(Date.now() - 86_400_000).toISOString(),
      publishUntil: new Date(Date.now() + 86_400_000).toISOString(),
    },
  }
  const data = { ...contactData(), organisation: 'Régie des fontaines', kind: 'named', person }
  await app.world.goLive(await app.world.create('contacts', 'author.fedepl', data))
  expect((await app.anonymous('GET', `/v1/contacts/${data.slug}`)).text).toContain('Quervat')
  for (const q of ['Apolline', 'Quervat', 'fontainière', 'apolline.quervat@exemple.fr']) {
    const { text } = await app.anonymous('GET', `/v1/search?q=${encodeURIComponent(q)}`)
    expect([q, /quervat|apolline|fontainière/i.test(text)]).toEqual([q, false])
  }
  expect(await slugs('régie des fontaines')).toEqual([data.slug])
  expect((await app.anonymous('GET', '/v1/contacts?include=facets,citedBy,related')).text).not.toMatch(/Quervat/)
})
