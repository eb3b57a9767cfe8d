import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, logIn, openBrowser, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const EMAIL = 'relecteur.cdc@example.org'

describe('one’s own account', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let elsewhere: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    // A password that is wrong, and a session that was closed, are refused.
    page = await browser.person('relecteur.cdc', { expects: [/status of 403/] })
    elsewhere = await browser.person('relecteur.cdc', { expects: [/status of 40[13]/] })
    await page.goto('/admin/account')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const sessions = () => page.getByRole('region', { name: 'Mes sessions' })
  const isSignedIn = async (where: Page) =>
    ((await (await where.request.get('/api/users/me')).json()) as { user: unknown }).user !== null

  it('lists one’s sessions, this one and the others, for whatever one reads with', async () => {
    await expect.poll(() => sessions().getByRole('listitem').count()).toBe(2)
    expect(await sessions().getByText('(celle-ci)').count()).toBe(1)
    expect(await sessions().getByRole('listitem').first().textContent()).toMatch(/^Chrome · Linux, ouverte le \d+/)
    expect(await accessibilityProblems(page, ['.mes-sessions'])).toEqual([])
  })

  it('closes another one by the keyboard', async () => {
    await sessions()
      .getByRole('button', { name: /^Fermer la session Chrome · Linux/ })
      .press('Enter')
    await sessions().getByText('La session est fermée.').waitFor()
    expect([await isSignedIn(page), await isSignedIn(elsewhere)]).toEqual([true, false])
    expect(await sessions().getByRole('listitem').count()).toBe(1)
  })

  it('fits a screen four times enlarged', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    const widths = await sessions().evaluate((region) => [region.scrollWidth, region.clientWidth])
    expect(widths[0]).toBeLessThanOrEqual(widths[1]!)
    await page.setViewportSize({ width: 1280, height: 900 })
  })

  // The field is there; with it filled in, Payload's form still says that the new password is required, and sends nothing.
  it.todo('asks the current password beside the new one, and changes nothing with a wrong one')

  it('signs out everywhere', async () => {
    await elsewhere.context().clearCookies()
    await logIn(elsewhere, { email: EMAIL })
    await page.goto('/admin/account')
    await sessions().getByRole('button', { name: 'Se déconnecter partout' }).click()
    await page.waitForURL('**/admin/login')
    expect([await isSignedIn(page), await isSignedIn(elsewhere)]).toEqual([false, false])
  })
})
