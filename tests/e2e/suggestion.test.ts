import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caretAtStart, textOf } from '#tests/support/body.ts'
import { accessibilityProblems, documentId, openBrowser, sidewaysScroll, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import { wordsOf, type Stored } from '#tests/support/writing.ts'

/** A reviewer suggests other words; an author puts them into the working copy by one click, and out again by one undo. */
describe('a suggested wording', () => {
  let site: Site
  let browser: Browser
  let reviewer: Page
  let author: Page
  let uid: string
  let quote: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    reviewer = await browser.person('relecteur.afd')
    author = await browser.person('auteur.fedepl')
    uid = await documentId(author, 'chapters', 'le-cadre-juridique')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const reading = () => `${site.url}/admin/collections/chapters/${uid}/relecture?avec=rien`
  const stored = async () => {
    const answer = await author.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return wordsOf((await answer.json()) as Stored)
  }
  const suggest = async (words: (quote: string) => string) => {
    await reviewer.goto(reading())
    await margin(reviewer).locator('.cm, .cm-w').first().waitFor()
    quote = await select(reviewer)
    await reviewer.keyboard.press('Control+Alt+m')
    await margin(reviewer)
      .getByLabel('Votre commentaire')
      .fill(`Plutôt ainsi : ${words('')}`)
    await margin(reviewer).getByLabel('Rédaction proposée (facultatif)').fill(words(quote))
    await margin(reviewer).getByRole('button', { name: 'Envoyer' }).click()
    await margin(reviewer).locator('.cm ins').last().waitFor()
  }

  it('is applied by nobody on the page it is read on; whoever may edit is led into the text', async () => {
    await suggest((words) => `${words} zqnouveau`)
    expect(await margin(reviewer).getByText('L’appliquer dans le texte').count()).toBe(0)
    await author.goto(reading())
    await margin(author).getByRole('link', { name: 'L’appliquer dans le texte' }).click()
    await card(author).getByRole('button', { name: 'Appliquer la proposition' }).waitFor()
    await textOf(author).waitFor()
    await expect.poll(() => author.evaluate(() => document.activeElement?.id)).toMatch(/^cm-/)
  })

  it('goes into the text by one click, and says by whom', async () => {
    const before = await stored()
    await card(author).getByRole('button', { name: 'Appliquer la proposition' }).click()
    await card(author)
      .getByText(/^Proposition appliquée par Alix Exemple le /)
      .waitFor()
    const after = await stored()
    expect(after.replace(' zqnouveau', '')).toBe(before)
    expect(after).not.toBe(before)
    await margin(reviewer)
      .getByText(/^Proposition appliquée par Alix Exemple le /)
      .waitFor()
  })

  it.each([1366, 390])('is read by everybody at %i pixels', async (width) => {
    await author.setViewportSize({ width, height: 850 })
    expect(await accessibilityProblems(author, ['.cms'])).toEqual([])
    expect(await sidewaysScroll(author)).toBe(0)
    await author.setViewportSize({ width: 1366, height: 850 })
  })

  it('is taken out of the text by one undo', async () => {
    await textOf(author).focus()
    await author.keyboard.press('Control+z')
    await expect.poll(stored).not.toContain('zqnouveau')
    await card(author).getByRole('button', { name: 'Retirer cette mention' }).click()
    await card(author).getByRole('button', { name: 'Appliquer la proposition' }).waitFor()
  })

  it('is refused in a sentence where the words are others now, and stays to be copied', async () => {
    const first = textOf(author).getByText(quote).first()
    await caretAtStart(author, first)
    await author.keyboard.type('Zq')
    await expect.poll(stored).toContain('Zq')
    await card(author).getByRole('button', { name: 'Appliquer la proposition' }).click()
    await card(author)
      .getByText(/^Ces mots ne sont pas, tels quels, dans le corps du texte/)
      .waitFor()
    expect(await stored()).not.toContain('zqnouveau')
    expect(await card(author).locator('ins').innerText()).toContain('zqnouveau')
  })
})

const margin = (page: Page) => page.locator('.cms')
const card = (page: Page) =>
  margin(page)
    .locator('.cm')
    .filter({ has: page.locator('ins') })

/** Selects the first words of the first long paragraph of the text. */
const select = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const paragraphs = [...document.querySelectorAll('#texte-lu .texte p')]
    const node = paragraphs.map((each) => each.firstChild).find((each) => (each?.textContent?.length ?? 0) > 80)!
    const end = node.textContent!.indexOf(' ', 24)
    getSelection()!.setBaseAndExtent(node, 0, node, end)
    return getSelection()!.toString().trim()
  })
