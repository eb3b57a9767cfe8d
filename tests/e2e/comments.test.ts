import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, documentId, openBrowser, sidewaysScroll, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** Three people speak of a text beside it, in both circles, at its words. */
describe('comments in the margin', () => {
  let site: Site
  let browser: Browser
  let reviewer: Page
  let author: Page
  let address: string
  let before: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    reviewer = await browser.person('relecteur.afd')
    author = await browser.person('auteur.fedepl')
    const uid = await documentId(author, 'chapters', 'le-cadre-juridique')
    address = `${site.url}/admin/collections/chapters/${uid}/relecture?avec=rien`
    await open(reviewer)
    before = await bodyOf(reviewer)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const open = async (page: Page) => {
    await page.goto(address)
    await margin(page).getByText('Aucun commentaire').or(margin(page).locator('.cm').first()).first().waitFor()
  }
  const bodyOf = (page: Page) => page.locator('#texte-lu').innerHTML()

  it('begin at the selected words by key, and what is being written survives a reload', async () => {
    const words = await select(reviewer)
    await reviewer.keyboard.press('Control+Alt+m')
    await margin(reviewer).getByText(`Au sujet de « ${words} »`).waitFor()
    await margin(reviewer).getByLabel('Votre commentaire').fill('Depuis quand exactement ?')
    await open(reviewer)
    expect(await margin(reviewer).getByLabel('Votre commentaire').inputValue()).toBe('Depuis quand exactement ?')
    await margin(reviewer).getByRole('button', { name: 'Envoyer' }).click()
    await margin(reviewer).locator('.cm').getByText('Depuis quand exactement ?').waitFor()
  })

  it('are drawn in the text without a node in it', async () => {
    expect(await drawn(reviewer)).toHaveLength(1)
    expect(await bodyOf(reviewer)).toBe(before)
  })

  it('are heard of, answered and settled by somebody else, live', async () => {
    await open(author)
    await margin(author).getByRole('button', { name: 'Répondre' }).click()
    await margin(author).getByLabel('Votre réponse').fill('Depuis 2005.')
    await margin(author).getByLabel('Votre réponse').press('Control+Enter')
    await margin(reviewer).getByText('Depuis 2005.').waitFor()
    await margin(author).getByRole('button', { name: 'Marquer comme résolu' }).click()
    await margin(reviewer).getByText('Aucun commentaire de cette sorte').waitFor()
    await margin(reviewer).getByLabel('Montrer').selectOption('resolved')
    await margin(reviewer)
      .getByText(/^Résolu par /)
      .waitFor()
  })

  it('stay among one organisation where it is said so', async () => {
    await select(reviewer)
    await reviewer.keyboard.press('Control+Alt+m')
    await margin(reviewer).getByLabel('Votre commentaire').fill('Entre nous.')
    await margin(reviewer).getByLabel('Qui le lira').selectOption('mine')
    await margin(reviewer).getByRole('button', { name: 'Envoyer' }).click()
    await margin(reviewer).getByLabel('Montrer').selectOption('open')
    await margin(reviewer).locator('.cm').getByText('Entre nous.').waitFor()
    await open(author)
    expect(await margin(author).innerText()).not.toContain('Entre nous.')
  })

  it.each([1366, 390])('are read by everybody at %i pixels', async (width) => {
    await reviewer.setViewportSize({ width, height: 850 })
    expect(await accessibilityProblems(reviewer, ['.marge-c', '#texte-lu'])).toEqual([])
    expect(await sidewaysScroll(reviewer)).toBe(0)
  })

  it('are deleted only once that was confirmed', async () => {
    await margin(reviewer).getByRole('button', { name: 'Supprimer' }).click()
    await margin(reviewer).getByText('Supprimer ce commentaire ?').waitFor()
    await margin(reviewer).getByRole('button', { name: 'Supprimer' }).click()
    await margin(reviewer).getByText('Entre nous.').waitFor({ state: 'detached' })
  })
})

const margin = (page: Page) => page.locator('.cms')

/** Selects the first words of the first long paragraph of the text. */
const select = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('#texte-lu p')]
    const node = paragraphs.map((each) => each.firstChild).find((each) => (each?.textContent?.length ?? 0) > 80)!
    getSelection()!.setBaseAndExtent(node, 0, node, 24)
    return getSelection()!.toString().trim()
  })

const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('commentaire') ?? [])].map((range) => range.toString()))
