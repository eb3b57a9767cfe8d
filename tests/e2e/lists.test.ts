import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentId, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { pictureOf } from '#tests/support/pictures.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** A list asks by its address; in a drawer, by a call of a server function. What is refused is an error of the page. */
describe('a person at a list', () => {
  let site: Site
  let browser: Browser
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    const author = await browser.person('auteur.fedepl')
    for (let at = 10; at < 23; at++) {
      const file = { name: `puits-${at}.jpg`, mimeType: 'image/jpeg', buffer: await pictureOf(`puits ${at}`) }
      const _payload = JSON.stringify({ alt: `Puits ${at}` })
      const answer = await author.request.post('/api/media', { multipart: { file, _payload } })
      expect(answer.status()).toBe(201)
    }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  interface Place {
    list: Locator
    /**
     * Waits until its address asks for this and the scripts of its page are there: what the server draws is deaf until then,
     * also when Next loads the page anew.
     */
    asks(query: string): Promise<void>
  }
  const NOWHERE = () => Promise.resolve()
  const isAddressed = (query: string) => (url: URL) => `${url.search}&`.includes(`${query}&`)

  // Each as somebody else: a list opens as its person left it.
  const PLACES: readonly (readonly [string, string, (page: Page) => Promise<Place>])[] = [
    [
      'of its own',
      'coordination.fedepl',
      async (page) => {
        const asks = (query: string) => page.waitForURL(isAddressed(query))
        await page.goto('/admin/collections/media')
        // Payload completes the address once it listens.
        await asks('limit=10')
        return { list: page.locator('.collection-list'), asks }
      },
    ],
    [
      'in a drawer',
      'auteur.fedepl',
      async (page) => {
        await openDocument(page, `examples/${await documentId(page, 'examples', 'semmaris-benin-marche-de-gros')}`)
        await page.locator('.upload__listToggler').click()
        return { list: page.locator('.list-drawer'), asks: NOWHERE }
      },
    ],
  ]
  it.each(PLACES)('%s sorts it, turns its pages, searches and filters', async (_, name, open) => {
    const page = await browser.person(name)
    const { list, asks } = await open(page)
    const first = (alt: string) => list.locator('.row-1 .cell-alt').getByText(alt, { exact: true }).waitFor()
    const total = (text: string) => list.locator('.page-controls__page-info').getByText(text, { exact: true }).waitFor()
    await first('Puits 22')
    await total('1-10 de 13')
    await list.locator('#heading-alt .sort-column__asc').click()
    await first('Puits 10')
    await asks('sort=alt')
    await list.locator('.clickable-arrow--right').click()
    await asks('page=2')
    await first('Puits 20')
    await list.locator('.per-page button').click()
    await page.locator('.per-page__button').getByText('25').click()
    await total('1-13 de 13')
    // The number of rows is told before they are there.
    await first('Puits 10')
    const file = (await list.locator('.row-2 .file__filename').textContent()) ?? ''
    await list.locator('.search-filter__input').fill(file)
    await first('Puits 11')
    await list.locator('.search-filter__input').fill('')
    await first('Puits 10')
    await list.locator('#toggle-list-filters').click()
    await list.locator('.where-builder__add-first-filter').click()
    await list.locator('.condition__value input').fill('Puits 15')
    await first('Puits 15')
    await total('1-1 de 1')
  })

  it('finds it where it was drawn: nothing moves away below the pointer while the page loads', async () => {
    const page = await browser.person('coordination.afd')
    await page.addInitScript(() => {
      const moved = { score: 0 }
      Object.assign(window, { moved })
      new PerformanceObserver((seen) => {
        for (const each of seen.getEntries() as (PerformanceEntry & { value: number })[]) moved.score += each.value
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto('/admin/collections/media')
    await page.waitForURL(isAddressed('limit=10'))
    await page.locator('.template-default--nav-animate').waitFor()
    await page.waitForLoadState('networkidle')
    // What browsers call good: https://web.dev/articles/cls
    expect(await page.evaluate(() => (window as unknown as { moved: { score: number } }).moved.score)).toBeLessThan(0.1)
  })
})
