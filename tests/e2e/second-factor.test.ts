import path from 'node:path'
import Database from 'libsql'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityProblems,
  barOf,
  documentId,
  logIn,
  openBrowser,
  openDocument,
  type Browser,
} from '#tests/support/browser.ts'
import { appOf } from '#tests/support/readCodes.ts'
import { DEMO_PASSWORD, startSite, type Site } from '#tests/support/site.ts'

/** Refused on purpose: wrong codes, sessions that ended. */
const REFUSED = { expects: [/status of 40[13]/] }

const factor = (page: Page) => page.getByRole('region', { name: 'Connexion en deux étapes' })
const code = (page: Page) => page.locator('input[name="code"]')

/** Shows the password on the page to sign in. */
async function password(page: Page, name: string): Promise<void> {
  await page.goto('/admin/login')
  await page.locator('input[name="email"]').fill(`${name}@example.org`)
  await page.locator('input[name="password"]').fill(DEMO_PASSWORD)
  await page.locator('form button[type="submit"]').click()
}

const entered = (page: Page) => page.waitForURL((url) => !url.pathname.endsWith('/login'))

/** Sends the password of one's own account where it is asked. */
async function confirmPassword(page: Page, button: string): Promise<void> {
  await page.locator('input[name="factor-password"]').fill(DEMO_PASSWORD)
  await factor(page).getByRole('button', { name: button }).click()
}

/** Takes the new factor that is shown; answers what an app would know, and the recovery codes. */
async function taken(page: Page) {
  const nextCode = appOf(await page.locator('.facteur-cle').innerText())
  await code(page).fill(await nextCode())
  await code(page).press('Enter')
  await page.getByRole('heading', { name: 'Vos codes de secours' }).waitFor()
  const recoveryCodes = await page.locator('.secours li code').allInnerTexts()
  return { nextCode, recoveryCodes }
}

describe('signing in in two steps', () => {
  let site: Site
  let browser: Browser
  let home: Page
  let nextCode: () => Promise<string>
  let recoveryCodes: string[]

  beforeAll(async () => {
    site = await startSite({
      settings: { CONFIRM_PUBLISHING_MINUTES: '30' },
      expects: [/you must be logged in to make this request/],
    })
    browser = await openBrowser(site)
    home = await browser.person('coordination.fedepl', REFUSED)
    await home.goto('/admin/account')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('is turned on from one’s account: password, picture or key, a code, recovery codes', async () => {
    await factor(home).getByRole('button', { name: 'Activer la connexion en deux étapes' }).click()
    await confirmPassword(home, 'Continuer')
    await home.getByRole('img', { name: 'Image à photographier avec l’application de codes' }).waitFor()
    expect(await accessibilityProblems(home, ['.facteur'])).toEqual([])
    await code(home).fill('000000')
    await code(home).press('Enter')
    await home.getByText('Ce code n’est pas le bon').waitFor()
    ;({ nextCode, recoveryCodes } = await taken(home))
    expect(recoveryCodes).toHaveLength(10)
    expect(await accessibilityProblems(home, ['.facteur'])).toEqual([])
    await home.getByRole('button', { name: 'Je les ai conservés' }).click()
    await factor(home).getByText('La connexion en deux étapes est activée.').waitFor()
    await factor(home)
      .getByText(/Il vous reste 10 codes de secours/)
      .waitFor()
  })

  it('asks the code after the password, and nothing opens before', async () => {
    const page = await browser.visitor(REFUSED)
    await password(page, 'coordination.fedepl')
    await page.getByRole('heading', { name: 'Deuxième étape' }).waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('code')
    expect((await page.request.get('/api/chapters')).status()).toBe(401)
    // Whoever comes back to the page is where they were.
    await page.goto('/admin')
    await page.waitForURL('**/admin/login**')
    await page.getByRole('heading', { name: 'Deuxième étape' }).waitFor()
    await code(page).fill('000000')
    await code(page).press('Enter')
    await page.getByText('Ce code n’est pas le bon').waitFor()
    await code(page).fill(await nextCode())
    await code(page).press('Enter')
    await entered(page)
    expect((await page.request.get('/api/chapters')).status()).toBe(200)
  })

  it('takes a recovery code of whoever lost their phone', async () => {
    const page = await browser.visitor(REFUSED)
    await password(page, 'coordination.fedepl')
    await page.getByRole('button', { name: /^Téléphone perdu/ }).click()
    await page.getByLabel('Code de secours').fill(recoveryCodes[0]!)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.locator('form button[type="submit"]').click()
    await entered(page)
    await page.goto('/admin/account')
    await factor(page)
      .getByText(/Il vous reste 9 codes de secours/)
      .waitFor()
  })

  it('is asked again before publishing, in the bar, where the settings say so', async () => {
    const id = await documentId(home, 'schemes', 'fonds-conjoints')
    await openDocument(home, `schemes/${id}`)
    // As if they had signed in long ago.
    const database = new Database(path.join(site.dataDir, 'coplume.db'))
    database.exec("UPDATE sessions SET confirmed_at = ''")
    database.close()
    await barOf(home).getByRole('button', { name: 'Publier' }).click()
    await home.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
    const question = home.getByRole('dialog', { name: 'Confirmez que c’est vous' })
    await question.getByLabel('Code de votre téléphone, ou code de secours').fill('000000')
    expect(await accessibilityProblems(home, ['.fenetre[open]'])).toEqual([])
    await question.getByRole('button', { name: 'Confirmer' }).click()
    await question.getByText('Ce code n’est pas le bon').waitFor()
    await question.getByLabel('Code de votre téléphone, ou code de secours').fill(await nextCode())
    await question.getByRole('button', { name: 'Confirmer' }).click()
    await home.getByText('Publié : le texte est en ligne.').waitFor()
  })

  it('is asked where a form stands whose session ended, and what was typed is stored', async () => {
    const id = await documentId(home, 'chapters', 'annexes')
    await openDocument(home, `chapters/${id}`)
    // The session of this page ends elsewhere.
    await home.context().clearCookies()
    await home.locator('#field-summary').fill('Écrit quand la session était finie.') // prettier-ignore
    const again = home.getByRole('group', { name: 'Se reconnecter ici' })
    await again.getByLabel(/^Mot de passe de/).fill(DEMO_PASSWORD)
    await again.getByRole('button', { name: 'Se reconnecter' }).click()
    await again.getByLabel('Code de votre téléphone, ou code de secours').fill(await nextCode())
    expect(await accessibilityProblems(home, ['.reconnexion'])).toEqual([])
    await again.getByRole('button', { name: 'Se reconnecter' }).click()
    await again.waitFor({ state: 'detached' })
    await expect
      .poll(async () => {
        const answer = await home.request.get(`/api/chapters/${id}?depth=0&draft=true`)
        return ((await answer.json()) as { summary?: string }).summary
      })
      .toBe('Écrit quand la session était finie.')
  })

  it('is turned off by an administrator for whoever has nothing left', async () => {
    const admin = await browser.person('admin', REFUSED)
    const found = await admin.request.get('/api/users?where[name][contains]=a&limit=0&depth=0')
    const { docs } = (await found.json()) as { docs: { id: string; email: string }[] }
    const person = docs.find(({ email }) => email === 'coordination.fedepl@example.org')!
    await admin.goto(`/admin/collections/users/${person.id}`)
    await factor(admin).getByRole('button', { name: 'Désactiver sa connexion en deux étapes' }).click()
    await factor(admin).getByText('La connexion en deux étapes est désactivée.').waitFor()
    expect(await accessibilityProblems(admin, ['.facteur'])).toEqual([])
    expect((await home.request.get('/api/chapters')).status()).toBe(401)
    const page = await browser.visitor(REFUSED)
    await logIn(page, { email: 'coordination.fedepl@example.org' })
    await admin.goto('/admin/courrier')
    await admin.getByText('Coplume : votre connexion en deux étapes a été désactivée').first().waitFor()
  })
})

describe('where a role must sign in in two steps', () => {
  let site: Site
  let browser: Browser
  beforeAll(async () => {
    site = await startSite({ settings: { SECOND_FACTOR_ROLES: 'reviewer, admin' } })
    browser = await openBrowser(site)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('whoever has not set it up does so before anything else, and is in', async () => {
    const page = await browser.visitor(REFUSED)
    await password(page, 'relecteur.cdc')
    await page.getByRole('heading', { name: 'Connexion en deux étapes' }).waitFor()
    await page.locator('.facteur-cle').waitFor()
    expect(await accessibilityProblems(page)).toEqual([])
    expect((await page.request.get('/api/chapters')).status()).toBe(401)
    await taken(page)
    expect(await accessibilityProblems(page)).toEqual([])
    await page.getByRole('button', { name: 'Je les ai conservés' }).click()
    await entered(page)
    await page.goto('/admin/account')
    await factor(page).getByText('Votre rôle la demande.').waitFor()
    expect(await factor(page).getByRole('button', { name: 'Désactiver' }).count()).toBe(0)
  })

  it('whoever has another role signs in as before', async () => {
    const page = await browser.person('auteur.fedepl')
    expect((await page.request.get('/api/chapters')).status()).toBe(200)
  })
})
