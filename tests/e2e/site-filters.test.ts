import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { accessibilityProblems, openBrowser, sidewaysScroll, tabTo, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** A reader narrows a list without a mouse, reads what was chosen, and comes back from it. */

const FOLDER = 'test-results'

let site: Site
let browser: Browser
beforeAll(async () => {
  mkdirSync(FOLDER, { recursive: true })
  site = await startSite()
  browser = await openBrowser(site)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

const photograph = (page: Page, name: string) =>
  page.screenshot({ path: `${FOLDER}/filters-${name}.png`, fullPage: true })
const titles = (page: Page) => page.locator('.entrees h2').allTextContents()
const params = (page: Page) => [...new URL(page.url()).searchParams].map(([name, value]) => `${name}=${value}`)

it('chooses two values by keyboard, sends them as an address without what was left empty, and takes one back', async () => {
  const page = await browser.visitor({ viewport: { width: 1366, height: 900 } })
  await page.goto('/exemples')
  const all = await titles(page)
  await tabTo(page, '.filtres summary')
  await page.keyboard.press('Enter')
  await photograph(page, 'open')
  expect(await accessibilityProblems(page)).toEqual([])
  for (const theme of ['eau', 'mobilite']) {
    await tabTo(page, `input[name="theme"][value="${theme}"]`)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(/\?/)
  expect(params(page)).toEqual(['theme=eau', 'theme=mobilite'])
  const narrowed = await titles(page)
  expect(narrowed.length).toBeLessThan(all.length)
  expect(await page.getByRole('status').textContent()).toBe(
    `${narrowed.length} textes répondent à ces filtres, sur ${all.length}.`,
  )
  await photograph(page, 'chosen')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('link', { name: 'retirer Thèmes : Mobilité' }).click()
  expect(params(page)).toEqual(['theme=eau'])
  await page.getByText('Filtrer la liste').click()
  expect(await page.getByRole('checkbox', { name: /^Eau/ }).isChecked()).toBe(true)
  await page.getByRole('link', { name: 'Effacer tous les filtres' }).click()
  expect(params(page)).toEqual([])
  expect(await titles(page)).toEqual(all)
})

it('writes a year, and is told how to widen what nothing answers', async () => {
  const page = await browser.visitor()
  await page.goto('/exemples')
  await page.getByText('Filtrer la liste').click()
  await page.getByRole('spinbutton', { name: 'Année' }).fill('1850')
  await page.getByRole('checkbox', { name: /^Eau/ }).check()
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  expect(params(page)).toEqual(['theme=eau', 'year=1850'])
  await photograph(page, 'nothing')
  expect(await accessibilityProblems(page)).toEqual([])
  await page.getByRole('link', { name: /^sans « En cours en 1850 », \d+ textes$/ }).click()
  expect(params(page)).toEqual(['theme=eau'])
  expect((await titles(page)).length).toBeGreaterThan(0)
})

it('asks for what is open today, in either language', async () => {
  const page = await browser.visitor()
  await page.goto('/dispositifs')
  await page.getByText('Filtrer la liste').click()
  const today = page.getByRole('checkbox', { name: /^Ouvert aujourd’hui \(\d+\)$/ })
  await today.check()
  await page.getByRole('button', { name: 'Appliquer les filtres' }).click()
  expect(params(page)).toEqual(['openOn=today'])
  const open = (await titles(page)).length
  await photograph(page, 'schemes')
  await page.getByRole('link', { name: 'English' }).click()
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/en/schemes?openOn=today')
  expect(await page.locator('.choisis li').textContent()).toMatch(/^Open today/)
  expect((await titles(page)).length).toBe(open)
  await page.getByText('Filter the list').click()
  await photograph(page, 'schemes-en')
  expect(await accessibilityProblems(page)).toEqual([])
})

it.each(['/exemples?theme=eau&country=NE&year=1850', '/contacts?region=europe', '/en/examples?couleur=bleu'])(
  '%s is read on a telephone, magnified and in the dark',
  async (address) => {
    const name = address.replace(/\W+/g, '-').slice(1)
    const expects = [/status of 400/]
    for (const viewport of [
      { width: 390, height: 844 },
      { width: 320, height: 640 },
    ]) {
      const page = await browser.visitor({ expects, viewport, colorScheme: 'dark' })
      await page.goto(address)
      const summary = page.locator('.filtres summary')
      if (await summary.count()) await summary.click()
      await photograph(page, `${name}-${viewport.width}`)
      expect(await sidewaysScroll(page)).toBe(0)
      expect(await accessibilityProblems(page)).toEqual([])
    }
  },
)
