import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, logIn, openBrowser, type Browser } from '#tests/support/browser.ts'
import { providerFor, type ProviderUnderTest } from '#tests/support/openId.ts'
import { freePort, startSite, type Site } from '#tests/support/site.ts'

/** The provider's own page fetches a font from elsewhere; what is refused is refused on purpose. */
const THEIRS = { expects: [/status of 40[13]/, /fonts\.googleapis|ERR_|favicon|Content Security Policy/] }

describe('signing in by a provider', () => {
  let site: Site
  let browser: Browser
  let provider: ProviderUnderTest

  beforeAll(async () => {
    const port = await freePort()
    provider = await providerFor(`http://127.0.0.1:${port}`)
    await provider.start()
    site = await startSite({ port, settings: { ...provider.settings }, expects: [/provider failed/] })
    browser = await openBrowser(site)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
    await provider?.stop()
  })

  const byProvider = (page: Page) => page.getByRole('link', { name: 'Se connecter avec Annuaire' })

  /** Signs in on the provider's own pages. */
  async function there(page: Page, login: string): Promise<void> {
    await page.locator('input[name="login"]').fill(login)
    await page.locator('input[name="password"]').fill('x')
    await page.locator('button[type="submit"]').click()
    await page.getByRole('button', { name: 'Continue' }).click()
    await page.waitForURL((url) => url.origin === site.url)
  }

  it('leads there and back to the page that was asked for', async () => {
    const page = await browser.visitor(THEIRS)
    await page.goto('/admin/a-relire')
    await byProvider(page).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    await byProvider(page).click()
    await there(page, 'relecteur.afd@example.org')
    await page.waitForURL('**/admin/a-relire')
    const me = (await (await page.request.get('/api/users/me')).json()) as { user: { email: string } }
    expect(me.user.email).toBe('relecteur.afd@example.org')
  })

  it('says whom it does not know', async () => {
    const page = await browser.visitor(THEIRS)
    await page.goto('/admin/login')
    await byProvider(page).click()
    await there(page, 'unverified:relecteur.afd@example.org')
    await page.getByRole('alert').getByText('Aucun compte actif d’ici').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
  })

  it('says when it is away, and the password still opens', async () => {
    await provider.stop()
    const page = await browser.visitor(THEIRS)
    // What the provider last said of itself is believed for ten seconds.
    await expect
      .poll(async () => {
        await page.goto('/admin/login')
        await byProvider(page)
          .click()
          .catch(() => undefined)
        return page.url()
      })
      .toContain('refus=provider_away')
    await page.getByRole('alert').getByText('Le service de connexion ne répond pas').waitFor()
    await logIn(page, { email: 'relecteur.afd@example.org' })
    expect((await page.request.get('/api/chapters')).status()).toBe(200)
  })
})
