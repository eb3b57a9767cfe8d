import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fieldOf, logIn, openBrowser, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

describe('an installation that starts empty', () => {
  const ADMIN = { email: 'premier@example.org', password: 'premier-mot-de-passe' }
  let site: Site
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startSite({ isEmpty: true })
    browser = await openBrowser(site)
    page = await browser.visitor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('tells readers that nothing is live yet', async () => {
    await page.goto('/')
    await page.getByText('Aucun texte n’est encore en ligne.').waitFor()
    expect(await (await fetch(`${site.url}/v1/chapters`)).json()).toMatchObject({ items: [], total: 0 })
  })

  it('makes the first visitor its administrator', async () => {
    await page.goto('/admin')
    await page.waitForURL('**/admin/create-first-user')
    await page.locator('input[name="email"]').fill(ADMIN.email)
    await page.locator('input[name="password"]').fill(ADMIN.password)
    await page.locator('input[name="confirm-password"]').fill(ADMIN.password)
    await fieldOf(page, 'Nom affiché').fill('Première Personne')
    await page.locator('form button[type="submit"]').click()
    await page.waitForURL((url) => url.pathname === '/admin')
    await page.getByRole('heading', { name: 'Avancement' }).waitFor()
    const { user } = (await (await page.request.get('/api/users/me')).json()) as { user: { roles: string[] } }
    expect(user.roles).toContain('admin')
  })

  it('offers that only once', async () => {
    const late = await browser.visitor()
    await late.goto('/admin/create-first-user')
    await late.waitForURL('**/admin/login')
    const answer = await late.request.post('/api/users/first-register', {
      data: { ...ADMIN, email: 'second@example.org' },
    })
    expect(answer.status()).toBe(403)
  })

  it('lets the administrator enter a first organisation and a first author, who may write', async () => {
    await page.goto('/admin/collections/partners/create')
    await fieldOf(page, 'Nom court').or(fieldOf(page, 'Nom')).first().waitFor()
    await fillPartner(page)
    await saved(page)
    await page.goto('/admin/collections/users/create')
    await page.locator('input[name="email"]').fill('autrice@example.org')
    await page.locator('input[name="password"]').fill(ADMIN.password)
    await page.locator('input[name="confirm-password"]').fill(ADMIN.password)
    await fieldOf(page, 'Nom affiché').fill('Une Autrice')
    await page.locator('#field-partner input').fill('Région')
    await page.getByRole('option', { name: 'Région' }).click()
    await saved(page)
    const author = await browser.visitor()
    await logIn(author, { email: 'autrice@example.org', password: ADMIN.password })
    await author.goto('/admin/collections/chapters/create')
    await fieldOf(author, 'Titre').fill('Notre premier chapitre')
    await author.waitForURL((url) => !url.pathname.endsWith('/create'))
    const chapters = async () => {
      const answer = await author.request.get('/api/chapters?draft=true&depth=0&locale=fr')
      return ((await answer.json()) as { docs: { title: string }[] }).docs.map(({ title }) => title)
    }
    await expect.poll(chapters).toEqual(['Notre premier chapitre'])
  })
})

async function fillPartner(page: Page): Promise<void> {
  await page.locator('#field-name').fill('Région')
  await page.locator('#field-nameWithArticle').fill('la Région')
  await page.locator('#field-fullName').fill('Région d’essai')
  await page.locator('#field-slug').fill('region')
}

async function saved(page: Page): Promise<void> {
  await page.locator('#action-save').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/create'))
}
