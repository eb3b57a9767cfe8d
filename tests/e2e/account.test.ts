import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, logIn, openBrowser, type Browser } from '#tests/support/browser.ts'
import { DEMO_PASSWORD, startSite, type Site } from '#tests/support/site.ts'

const EMAIL = 'relecteur.cdc@example.org'
const NEW_PASSWORD = 'un-autre-mot-de-passe'

describe('one’s own account', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let elsewhere: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    // A password that is wrong, and a session that was closed, are refused.
    // A list the page fills may be asked for as its session ends.
    page = await browser.person('relecteur.cdc', { expects: [/status of 40[13]/] })
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

  /** Presses « Sauvegarder » until it is heard: Payload's form looks at what was typed a moment later. Its answer's status. */
  async function saved(): Promise<number> {
    const statuses: number[] = []
    page.on('response', (answer) => answer.request().method() === 'PATCH' && statuses.push(answer.status()))
    const save = page.locator('#action-save')
    await expect
      .poll(async () => {
        if (await save.isEnabled()) await save.click()
        return statuses.length
      })
      .toBeGreaterThan(0)
    return statuses[0]!
  }

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

  it('asks the current password beside the new one, and changes nothing with a wrong one', async () => {
    await page.goto('/admin/account')
    const field = (name: string) => page.locator(`input[name="${name}"]`)
    await page.locator('#change-password').click()
    expect(await field('currentPassword').count()).toBe(0)
    await field('password').fill(NEW_PASSWORD)
    await field('confirm-password').fill(NEW_PASSWORD)
    await field('currentPassword').fill('ce n’est pas le bon')
    expect(await saved()).toBe(403)
    expect(await isSignedIn(elsewhere)).toBe(false)
    await field('currentPassword').fill(DEMO_PASSWORD)
    expect(await saved()).toBe(200)
    expect(await isSignedIn(page)).toBe(true)
    await elsewhere.context().clearCookies()
    await logIn(elsewhere, { email: EMAIL, password: NEW_PASSWORD })
  })

  it('signs out everywhere', async () => {
    await page.goto('/admin/account')
    await sessions().getByRole('button', { name: 'Se déconnecter partout' }).click()
    await page.waitForURL('**/admin/login')
    expect([await isSignedIn(page), await isSignedIn(elsewhere)]).toEqual([false, false])
  })
})
