import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { barOf, documentId, fieldOf, logIn, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import { caretFirst } from '#tests/support/body.ts'
import { wordsOf, type Stored } from '#tests/support/writing.ts'

/** What Chromium says of the lines that are cut here on purpose. */
const CUT = [
  /status of (401|403|503)/,
  /status of 400.*\/api\/users\/logout/,
  /ERR_INTERNET_DISCONNECTED/,
  /Failed to fetch/,
  /net::ERR_/,
]

describe('what is typed', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite({ expects: [/you must be logged in to make this request/, /No User/] })
    browser = await openBrowser(site)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(async () => {
    page = await browser.person('auteur.fedepl', { expects: CUT })
    uid = await documentId(page, 'chapters', 'le-cadre-juridique')
    // Payload remembers the language somebody wrote in last.
    await openDocument(page, `chapters/${uid}?locale=fr`)
    // Cut off, nothing more is loaded.
    await caretFirst(page)
    await page.waitForLoadState('networkidle')
  })

  it('is stored though one goes back at once', async () => {
    await page.goto('/admin/collections/chapters')
    // Payload completes the address once it listens.
    await page.waitForURL((url) => url.search.includes('limit='))
    await page.locator(`a[href*="${uid}"]`).first().click()
    await barOf(page).waitFor()
    await page.locator('.doc-controls').waitFor()
    await fieldOf(page, 'Titre').fill('Un titre avant de revenir')
    await caretFirst(page)
    await page.keyboard.type('Juste avant. ')
    await page.goBack()
    await expect.poll(storedText).toContain('Juste avant.')
    await expect.poll(async () => (await stored()).title).toBe('Un titre avant de revenir')
    await page.goForward()
    await expect.poll(() => fieldOf(page, 'Titre').inputValue()).toBe('Un titre avant de revenir')
    await page.getByText('Juste avant.').waitFor()
  })

  it('is stored before a link leads away', async () => {
    await caretFirst(page)
    await page.keyboard.type('Avant le lien. ')
    await page.locator('.step-nav a').last().click()
    await page.waitForURL((url) => url.pathname.endsWith('/chapters'))
    await expect.poll(storedText).toContain('Avant le lien.')
  })

  it('is stored in its language before another one is shown', async () => {
    await caretFirst(page)
    await page.keyboard.type('Encore en français. ')
    await fieldOf(page, 'Chapeau').fill('Un chapeau français.')
    await page.locator('.localizer button').first().click()
    await page.getByRole('button', { name: /Anglais/ }).click()
    await page.waitForURL((url) => url.searchParams.get('locale') === 'en')
    await expect.poll(storedText).toContain('Encore en français.')
    await expect.poll(() => fieldOf(page, 'Chapeau').inputValue()).not.toBe('Un chapeau français.')
    await fieldOf(page, 'Chapeau').fill('An English summary.')
    await expect.poll(async () => (await stored('en')).summary).toBe('An English summary.')
    expect((await stored()).summary).toBe('Un chapeau français.')
  })

  it('waits on the device while the line is cut, and is stored once it is back', async () => {
    await page.context().setOffline(true)
    await fieldOf(page, 'Chapeau').fill('Écrit hors ligne.')
    await lineSays('En attente, gardé sur cet appareil')
    await fieldOf(page, 'Chapeau').fill('Écrit hors ligne, puis encore.')
    await page.context().setOffline(false)
    await lineSays(/^Enregistré à \d\d:\d\d$/)
    expect((await stored()).summary).toBe('Écrit hors ligne, puis encore.')
  })

  it('is offered again after the page is gone, and taken up where it was', async () => {
    await cutSaves()
    await fieldOf(page, 'Chapeau').fill('Écrit juste avant la panne.')
    await caretFirst(page)
    await page.keyboard.type('Dans le texte aussi. ')
    await lineSays('En attente, gardé sur cet appareil')
    page.once('dialog', (dialog) => void dialog.accept())
    await page.reload()
    const offer = page.getByRole('region', { name: 'n’a pas été enregistré' })
    await offer.waitFor()
    expect(await fieldOf(page, 'Chapeau').inputValue()).not.toBe('Écrit juste avant la panne.')
    await offer.getByText('Lire ce texte').click()
    await offer.getByText('Écrit juste avant la panne.').waitFor()
    // What is written meanwhile is stored nowhere yet: nothing goes over it.
    await cutSaves()
    await fieldOf(page, 'Titre').fill('Un titre écrit depuis')
    await offer.getByRole('button', { name: 'Le reprendre' }).click()
    await offer.getByText('n’est pas encore enregistré. Reprenez').waitFor()
    await page.evaluate(() => window.dispatchEvent(new Event('mended')))
    await expect.poll(async () => (await stored()).title).toBe('Un titre écrit depuis')
    await lineSays(/^Enregistré à/)
    await offer.getByRole('button', { name: 'Le reprendre' }).click()
    await expect.poll(async () => (await stored()).summary).toBe('Écrit juste avant la panne.')
    await expect.poll(storedText).toContain('Dans le texte aussi.')
    expect(await fieldOf(page, 'Chapeau').inputValue()).toBe('Écrit juste avant la panne.')
    await offer.waitFor({ state: 'hidden' })
    await page.reload()
    await barOf(page).waitFor()
    await lineSays('Rien à enregistrer')
    expect(await offer.isVisible()).toBe(false)
  })

  it('is erased from the device by whoever signs out, who is asked first', async () => {
    await page.context().clearCookies()
    await fieldOf(page, 'Chapeau').fill('Écrit après la fin de la session.')
    await lineSays('Session terminée, gardé sur cet appareil')
    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.accept()
    })
    await page.locator('.nav-toggler').first().click()
    await page.locator('a[href$="/logout"]').click()
    await page.waitForURL((url) => /log(in|out)/.test(url.pathname))
    expect(asked).toEqual([expect.stringContaining('Se déconnecter l’efface')])
    await logIn(page, { email: 'auteur.fedepl@example.org' })
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await lineSays('Rien à enregistrer')
    expect(await page.getByRole('button', { name: 'Le reprendre' }).isVisible()).toBe(false)
    expect((await stored()).summary).not.toBe('Écrit après la fin de la session.')
  })

  it('makes its document: nothing is made before', async () => {
    const count = async () => ((await (await page.request.get('/api/chapters?limit=0&depth=0')).json()) as { totalDocs: number }).totalDocs // prettier-ignore
    const before = await count()
    await page.goto('/admin/collections/chapters/create?locale=fr')
    await lineSays('Rien n’est créé tant que rien n’est écrit')
    expect(await count()).toBe(before)
    await fieldOf(page, 'Titre').click()
    await page.keyboard.type('Un chapitre que l’on écrit sans s’arrêter', { delay: 60 })
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await barOf(page).waitFor()
    uid = new URL(page.url()).pathname.split('/').at(-1) ?? ''
    await expect.poll(async () => (await stored()).title).toBe('Un chapitre que l’on écrit sans s’arrêter')
    expect(await count()).toBe(before + 1)
  })

  /** Within the page, until it is told: what a page sends as it goes reaches the server past every route of Playwright. */
  const cutSaves = () =>
    page.evaluate(() => {
      const { fetch } = window
      window.fetch = (input, init) =>
        init?.method === 'PATCH' ? Promise.reject(new TypeError('Failed to fetch')) : fetch(input, init)
      window.addEventListener('mended', () => (window.fetch = fetch), { once: true })
    })
  const lineSays = (words: string | RegExp) => page.locator('.enregistrement').getByText(words).waitFor()

  async function stored(locale = 'fr'): Promise<Stored> {
    const other = await page.request.get(`/api/chapters/${uid}?depth=0&locale=${locale}&fallback-locale=null`)
    return (await other.json()) as Stored
  }
  const storedText = async () => wordsOf(await stored())
})
