import type { APIRequestContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, openBrowser, tabTo, type Browser } from '#tests/support/browser.ts'
import { exampleData } from '#tests/support/content.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** Where more awaits than a page shows, the page says how much, and the keyboard reaches the rest. */

const MORE = 55

describe('somebody with more to read than a page holds', () => {
  let site: Site
  let browser: Browser
  let page: Page
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    const { request } = await browser.person('auteur.fedepl')
    for (let at = 0; at < MORE; at++) await submitOne(request, `Texte de plus n° ${at + 1}`)
    page = await browser.person('relecteur.cdc')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('turns the pages of « À relire » by keyboard, and finds each text once', async () => {
    await page.goto('/admin/a-relire')
    const pages = page.getByRole('navigation', { name: 'Pages : À relire' })
    const total = Number(/\d+ à \d+ sur (\d+)/.exec((await pages.textContent()) ?? '')?.[1])
    expect(total).toBeGreaterThanOrEqual(MORE)
    const first = await titles(page)
    expect(first).toHaveLength(50)
    expect(await accessibilityProblems(page, ['main'])).toEqual([])
    await pages.getByRole('link', { name: 'Page suivante' }).focus()
    await page.keyboard.press('Enter')
    await pages.getByText(`51 à ${total} sur ${total}`).waitFor()
    const second = await titles(page)
    expect(new Set([...first, ...second]).size).toBe(total)
    await tabTo(page, '.l-pages a[rel="prev"]')
    await page.keyboard.press('Enter')
    await pages.getByText(`1 à 50 sur ${total}`).waitFor()
  })

  it('is told on the dashboard how many there are, a page of them at a time, in either language', async () => {
    await page.goto('/admin')
    const tasks = page.locator('#mine-review')
    await tasks.getByText(/1 à 20 sur \d+/).waitFor()
    expect(await tasks.locator('li').count()).toBe(20)
    expect(await accessibilityProblems(page, ['main'])).toEqual([])
    await tasks.getByRole('link', { name: 'Page suivante' }).click()
    await tasks.getByText(/21 à 40 sur \d+/).waitFor()
    expect(await tasks.locator('li').count()).toBe(20)
    await page.context().addCookies([{ name: 'payload-lng', value: 'en', url: site.url }])
    await page.goto('/admin?mine-review=999#mine-review')
    await tasks.getByRole('link', { name: 'Previous page' }).waitFor()
  })
})

const titles = (page: Page): Promise<string[]> =>
  page.locator('section[aria-labelledby="a-relire"] .l-file h3').allTextContents()

async function submitOne(request: APIRequestContext, title: string): Promise<void> {
  const created = await request.post('/api/examples?locale=fr&depth=0', { data: { ...exampleData(), title } })
  const { doc } = (await created.json()) as { doc: { id: string } }
  const address = `/api/examples/${doc.id}/workflow`
  const { round, workingRevision } = (await (await request.get(address)).json()) as Record<string, unknown>
  const answer = await request.post(address, { data: { command: 'submit', round, revision: workingRevision } })
  expect(answer.status()).toBe(200)
}
