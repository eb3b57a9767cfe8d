import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  accessibilityProblems,
  barOf,
  documentId,
  fieldOf,
  openBrowser,
  openDocument,
  sidewaysScroll,
  tabTo,
  unfoldBar,
  type Browser,
} from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** What is ours on the form; Payload's fields and its menu of three dots, which has no name, are its own. */
const OURS = ['.flux', '.enregistrement', '.colonne']
const SLUG = 'le-cadre-juridique'

describe('the screen of a text', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })
  beforeEach(async () => {
    page = await browser.person('auteur.fedepl', { viewport: { width: 1366, height: 900 } })
    uid = await documentId(page, 'chapters', SLUG)
    await openDocument(page, `chapters/${uid}?locale=fr`)
  })

  const top = async (label: string) => (await fieldOf(page, label).boundingBox())?.y
  const tab = (name: string | RegExp) => page.getByRole('tab', { name })

  it('begins with what is written: title and summary stand under one slim line', async () => {
    const line = await page.locator('.doc-controls').boundingBox()
    expect(line?.height).toBeLessThanOrEqual(48)
    expect(await top('Titre')).toBeLessThan(200)
    expect(await top('Chapeau')).toBeLessThan(200)
    await page.mouse.wheel(0, 1500)
    await expect.poll(async () => (await page.locator('.doc-controls').boundingBox())?.y).toBe(0)
  })

  it('says of saving in one place only', async () => {
    await page.locator('.enregistrement').getByText('Rien à enregistrer').waitFor()
    expect(
      await page
        .locator('.doc-controls, .doc-header')
        .getByText(/Modifié le|Créé|Statut/)
        .filter({ visible: true })
        .count(),
    ).toBe(0)
  })

  it('unfolds everything the line stands for, by keyboard, and gives the focus back', async () => {
    await tabTo(page, '.ligne-e')
    expect(
      await barOf(page).getByRole('list', { name: 'Réponses des organisations' }).getByRole('listitem').count(),
    ).toBe(3)
    await page.keyboard.press('Enter')
    await barOf(page).getByRole('group', { name: 'Actions' }).waitFor()
    expect(await accessibilityProblems(page, OURS)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    await barOf(page).getByRole('group', { name: 'Actions' }).waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('ligne-e')
  })

  it('folds again on a click beside it', async () => {
    await unfoldBar(page)
    await page.mouse.click(20, 850)
    await barOf(page).getByRole('group', { name: 'Actions' }).waitFor({ state: 'hidden' })
  })

  it('shows one thing at a time beside the text, by the arrow keys, and the same the next time', async () => {
    await tabTo(page, '[role="tab"][aria-selected="true"]', 300)
    expect(await page.getByRole('tabpanel').filter({ visible: true }).count()).toBe(1)
    await page.getByRole('tabpanel', { name: 'Fiche' }).locator('#field-slug').waitFor()
    await page.keyboard.press('ArrowRight')
    await page.getByRole('tabpanel', { name: 'Notes' }).locator('#field-internalNotes').waitFor()
    expect(await page.locator('#field-slug').isVisible()).toBe(false)
    await page.keyboard.press('End')
    await page.getByRole('tabpanel', { name: 'Commentaires' }).waitFor()
    expect(await accessibilityProblems(page, OURS)).toEqual([])
    await page.keyboard.press('ArrowLeft')
    await page.getByText('Aucune correction n’est demandée.').waitFor()
    await page.reload()
    await page.getByRole('tabpanel', { name: 'Corrections' }).waitFor()
    await tab('Fiche').click()
  })

  it('shows the French text beside its translation', async () => {
    expect(await tab('Texte français').count()).toBe(0)
    await openDocument(page, `chapters/${uid}?locale=en`)
    await tab('Texte français').click()
    const { summary } = (await (
      await page.request.get(`/api/chapters/${uid}?depth=0&draft=true&locale=fr`)
    ).json()) as { summary: string }
    await page.getByRole('tabpanel', { name: 'Texte français' }).getByText(summary.slice(0, 60)).waitFor()
    await tab('Fiche').click()
    await openDocument(page, `chapters/${uid}?locale=fr`)
  })

  it('lets a comment be answered beside the text, without a word of it taken for the text', async () => {
    const [id, words] = ['7b1d2c9e-35aa-4d11-9f52-0d6a1c4f8e01', 'À vérifier avec le service juridique.']
    const said = await page.request.post(`/api/chapters/${uid}/comments`, {
      data: { id, circle: 'all', text: words, locale: 'fr' },
    })
    expect(said.ok()).toBe(true)
    await tab('Commentaires').click()
    const card = page.getByRole('listitem').filter({ hasText: words }).first()
    await card.getByRole('button', { name: 'Répondre' }).click()
    await page.keyboard.type('C’est fait.')
    await page.keyboard.press('Control+Enter')
    await card.getByText('C’est fait.').waitFor()
    expect(await page.locator('.enregistrement').getAttribute('data-phase')).toBe('idle')
    await card.getByRole('button', { name: 'Marquer comme résolu' }).click()
    await card.waitFor({ state: 'hidden' })
    await tab('Fiche').click()
  })

  it('shows the real address as soon as there is a title, and says what changing it does', async () => {
    await page.goto('/admin/collections/chapters/create?locale=fr')
    await fieldOf(page, 'Titre').fill('L’épargne à l’œuvre')
    await page.getByText(/Adresse de la page.*\/chapitres\/l-epargne-a-l-oeuvre$/).waitFor()
    await page.waitForURL((url) => !url.pathname.endsWith('/create'))
    await barOf(page).waitFor()
    await page.locator('#field-slug').fill('epargne')
    await page.getByText(/Adresse de la page.*\/chapitres\/epargne$/).waitFor()
    await page.getByText('une adresse déjà publiée mènera à la nouvelle').waitFor()
    await page
      .locator('.enregistrement')
      .getByText(/^Enregistré à/)
      .waitFor()
  })

  it('brings from the checks to the field, the body too', async () => {
    await openDocument(page, `chapters/${await documentId(page, 'chapters', 'epargne')}`)
    await unfoldBar(page)
    const check = barOf(page).getByRole('listitem').filter({ hasText: 'Texte' })
    await check.getByRole('link', { name: /Aller au champ/ }).click()
    await barOf(page).getByRole('group', { name: 'Actions' }).waitFor({ state: 'hidden' })
    const place = () =>
      page.evaluate(() => document.activeElement?.closest('[data-field-path]')?.getAttribute('data-field-path'))
    await expect.poll(place).toBe('body')
  })

  it.each([
    ['1024', 1024],
    ['390', 390],
    ['320', 320],
  ])('fits a window of %s pixels', async (name, width) => {
    await page.setViewportSize({ width, height: 844 })
    expect(await sidewaysScroll(page)).toBe(0)
    await unfoldBar(page)
    expect(await sidewaysScroll(page)).toBe(0)
    await page.keyboard.press('Escape')
    await tab('Notes').click()
    await page.locator('#field-internalNotes').waitFor()
    await tab('Fiche').click()
  })

  it('has no accessibility problem of ours in the dark', async () => {
    await page.evaluate(() => document.documentElement.setAttribute('data-theme', 'dark'))
    expect(await accessibilityProblems(page, OURS)).toEqual([])
  })
})
