import { afterAll, beforeAll, expect, it } from 'vitest'
import { KINDS } from '#domain/kinds/index.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { pageAddress, sectionAddress } from '#domain/delivered/addresses.ts'
import {
  body, chapterData, contactData, exampleData, figureData, legalData, pageData, schemeData, termData,
} from '../support/content.ts' // prettier-ignore
import { startApp, type App } from '../support/startApp.ts'

/** Every kind goes the same way: drafted in its form, submitted, approved by whom it must be, published, served, shown. */

const DATA = {
  chapters: chapterData,
  examples: exampleData,
  contacts: contactData,
  schemes: schemeData,
  'legal-references': legalData,
  'glossary-terms': termData,
  'key-figures': figureData,
  pages: pageData,
}

let app: App

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

it.each(PAGED)('%s: from a draft to /v1 and its page, and off again', async (type) => {
  const data = DATA[type]()
  const author = await app.as('author.fedepl')
  const sent = await author('POST', `/api/${type}?locale=fr`, data)
  expect([sent.status, sent.text.slice(0, 200)]).toEqual([201, expect.any(String)])
  const document = { type, uid: (sent.body as { doc: { id: string } }).doc.id }
  const [api, page] = [`/v1/${type}/${data.slug}`, pageAddress({ type, slug: data.slug, locale: 'fr' })]
  for (const address of [api, page]) expect((await app.anonymous('GET', address)).status).toBe(404)
  await app.world.goLive(document)

  const served = await app.anonymous('GET', api)
  expect([served.status, DELIVERED[type].document.safeParse(served.body).error?.issues]).toEqual([200, undefined])
  const list = await app.anonymous('GET', `/v1/${type}?pageSize=100`)
  expect(DELIVERED[type].list.safeParse(list.body).error?.issues).toBeUndefined()
  expect(list.text).toContain(data.slug)

  const shown = await app.anonymous('GET', page)
  expect(shown.status).toBe(200)
  // Typography puts spaces that do not break.
  expect(shown.text.replace(/\s/g, ' ')).toContain(data.title)
  const shelf = await app.anonymous('GET', sectionAddress({ type, locale: 'fr' }))
  expect([shelf.status, shelf.text.includes(page)]).toEqual([200, true])
  if (KINDS[type].shelf)
    expect((await app.anonymous('GET', '/')).text).toContain(sectionAddress({ type, locale: 'fr' }))
})

it('a word of the glossary is explained on the page of a chapter, and is plain words once it has left', async () => {
  const term = await app.world.create('glossary-terms', 'author.fedepl', termData())
  await app.world.goLive(term)
  const text = body('Qui veut agir avec une ')
  const reference = { type: 'inlineBlock', version: 1, fields: { id: 'r1', blockType: 'glossaryRef', term: term.uid, label: 'Epl' } } // prettier-ignore
  const [paragraph] = text.root.children as unknown as { children: object[] }[]
  paragraph!.children.push(reference)
  const data = { ...chapterData(), body: text }
  const chapter = await app.world.create('chapters', 'author.fedepl', data)
  await app.world.goLive(chapter)
  const page = async () => (await app.anonymous('GET', pageAddress({ type: 'chapters', slug: data.slug, locale: 'fr' }))).text // prettier-ignore
  expect(await page()).toMatch(
    /agir avec une <button type="button" class="terme" popovertarget="(terme-1)">Epl<\/button>/,
  )
  expect(await page()).toMatch(/id="terme-1" popover><p><dfn>Entreprise publique locale<\/dfn> Société que des collectivités contrôlent\./) // prettier-ignore
  const { glossary } = (await app.anonymous('GET', `/v1/chapters/${data.slug}`)).body as { glossary: object[] }
  expect(glossary).toEqual([expect.objectContaining({ definition: 'Société que des collectivités contrôlent.' })])
  const { revision = '' } = reviewOf(ledgerOf(app.payload).guide, term).live ?? {}
  await app.world.do('coordinator.fedepl', term, { command: 'unpublish', revision, reason: 'Mot retiré.' })
  expect(await page()).toMatch(/agir avec une Epl<\/p>/)
  expect(await page()).not.toContain('popover')
})

it('a page beside the guide is at the foot of every page, by its title', async () => {
  const data = { ...pageData(), title: 'Mentions légales' }
  const page = await app.world.create('pages', 'author.fedepl', data)
  await app.world.goLive(page)
  for (const address of ['/', '/exemples', pageAddress({ type: 'pages', slug: data.slug, locale: 'fr' })]) {
    const [, foot = ''] = (await app.anonymous('GET', address)).text.split('<footer')
    expect(foot).toContain(`<a href="/informations/${data.slug}">Mentions légales</a>`)
  }
})
