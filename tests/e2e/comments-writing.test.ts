import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caretFirst, caretOf, heldBody, textOf } from '#tests/support/body.ts'
import {
  accessibilityProblems,
  documentId,
  openBrowser,
  openDocument,
  sidewaysScroll,
  type Browser,
} from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import { wordsOf, type Stored } from '#tests/support/writing.ts'

/** What Chromium says of the lines that are cut here on purpose. */
const CUT = [/status of 403/, /ERR_INTERNET_DISCONNECTED/, /Failed to fetch/, /net::ERR_/]

/** An author begins comments while writing, at words that may not be stored yet; others read them beside the text. */
describe('a comment begun while writing', () => {
  let site: Site
  let browser: Browser
  let author: Page
  let reviewer: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    author = await browser.person('auteur.fedepl', { expects: CUT })
    reviewer = await browser.person('relecteur.afd')
    uid = await documentId(author, 'chapters', 'le-cadre-juridique')
    await openDocument(author, `chapters/${uid}?locale=fr`)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const storedWords = async () => {
    const answer = await author.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return wordsOf((await answer.json()) as Stored)
  }
  const threads = async (): Promise<readonly Told[]> => {
    const answer = await author.request.get(`/api/chapters/${uid}/comments`)
    return ((await answer.json()) as { threads: Told[] }).threads
  }

  it('is about the words that are selected, typed this very moment, and is drawn at once', async () => {
    await caretFirst(author)
    await author.keyboard.type('Zqhalle neuve ')
    await selectBack(author, 14)
    await author.keyboard.press('Control+Alt+m')
    await comment(author).waitFor()
    await expect.poll(() => hasFocus(author, 'textarea')).toBe(true)
    await column(author).getByText('Au sujet de « Zqhalle neuve »').waitFor()
    await author.keyboard.type('Laquelle ?')
    const before = await heldBody(author)
    await author.keyboard.press('Control+Enter')
    await column(author).locator('.cm').getByText('Laquelle ?').waitFor()
    await expect.poll(() => drawn(author)).toEqual(['Zqhalle neuve'])
    expect(await heldBody(author)).toEqual(before)
    expect(await storedWords()).toContain('Zqhalle neuve')
    expect(await threads()).toMatchObject([{ circle: 'all', revision: null, anchor: { quote: 'Zqhalle neuve' } }])
  })

  it('gives the text back, the caret behind the words so that the next key keeps them, and says that it was sent', async () => {
    await expect.poll(() => hasFocus(author, '[data-lexical-editor]')).toBe(true)
    expect(await selected(author)).toBe('')
    expect((await caretOf(author))?.text.slice(0, (await caretOf(author))?.offset)).toMatch(/Zqhalle neuve ?$/)
    await column(author).getByRole('status').getByText('Commentaire envoyé.').waitFor()
  })

  it('is found at its words by who reads what is written, and may not write it', async () => {
    await reviewer.goto(`/admin/collections/chapters/${uid}/relecture?avec=copie`)
    await reviewer.locator('.cm').getByText('Laquelle ?').waitFor()
    expect(await drawn(reviewer)).toEqual(['Zqhalle neuve'])
    const form = await reviewer.context().newPage()
    await openDocument(form, `chapters/${uid}?locale=fr`)
    await textOf(form).waitFor()
    expect(await form.locator('[data-button-key="comment"]').count()).toBe(0)
    await form.close()
  })

  it('is left by Escape, the words selected as before, and what was written stays', async () => {
    await caretFirst(author)
    for (let at = 0; at < 13; at++) await author.keyboard.press('Shift+ArrowRight')
    await expect.poll(() => selected(author)).toBe('Zqhalle neuve')
    await author.keyboard.press('Control+Alt+m')
    await author.keyboard.type('À demi')
    await author.keyboard.press('Escape')
    await expect.poll(() => hasFocus(author, '[data-lexical-editor]')).toBe(true)
    expect(await selected(author)).toBe('Zqhalle neuve')
    await author.keyboard.press('Control+Alt+m')
    await expect.poll(() => hasFocus(author, 'textarea')).toBe(true)
    expect(await comment(author).inputValue()).toBe('À demi')
  })

  it('survives another part of the column and a reload, and is not overwritten by another one', async () => {
    await column(author).getByRole('tab', { name: 'Fiche' }).click()
    await comment(author).waitFor({ state: 'detached' })
    await openDocument(author, `chapters/${uid}?locale=fr`)
    await caretFirst(author)
    await author.keyboard.press('Control+Alt+m')
    expect(await comment(author).inputValue()).toBe('À demi')
    await column(author).getByText('Ce commentaire est déjà commencé').waitFor()
    await column(author).getByRole('button', { name: 'Annuler' }).click()
    await column(author).getByRole('button', { name: 'Abandonner' }).click()
    await comment(author).waitFor({ state: 'detached' })
  })

  it('stays where it is, and says why, while its words cannot be stored', async () => {
    await author.context().setOffline(true)
    await caretFirst(author)
    await author.keyboard.type('Encore ')
    await selectBack(author, 7)
    await author.keyboard.press('Control+Alt+m')
    await author.keyboard.type('Hors ligne')
    await author.keyboard.press('Control+Enter')
    await column(author).getByRole('alert').getByText('Le texte n’a pas pu être enregistré.').waitFor()
    expect(await comment(author).inputValue()).toBe('Hors ligne')
    await author.context().setOffline(false)
    await author.keyboard.press('Control+Enter')
    await column(author).locator('.cm').getByText('Hors ligne').waitFor()
    expect(await storedWords()).toContain('Encore Zqhalle')
  })

  it('is begun by the tool of the bar, by key alone, with another wording, among one organisation', async () => {
    await selectFirst(author)
    await backTo(author, '.fixed-toolbar [data-button-key="comment"]')
    await author.keyboard.press('Enter')
    await comment(author).fill('Entre nous.')
    await column(author).getByLabel('Rédaction proposée (facultatif)').fill('Zqmarché')
    await column(author).getByLabel('Qui le lira').selectOption('mine')
    await column(author).getByRole('button', { name: 'Envoyer' }).press('Enter')
    await column(author).locator('.cm ins').getByText('Zqmarché').waitFor()
    await column(author).getByRole('button', { name: 'Appliquer la proposition' }).click()
    await column(author)
      .getByText(/^Proposition appliquée par /)
      .waitFor()
    await expect.poll(storedWords).toContain('Zqmarché')
  })

  it('speaks of the whole text where no words are selected', async () => {
    await column(author).getByRole('button', { name: 'Commenter le texte entier' }).click()
    await comment(author).fill('Très bien.')
    await column(author).getByRole('button', { name: 'Envoyer' }).click()
    await column(author).locator('.cm').getByText('Très bien.').waitFor()
    expect((await threads()).find(({ said }) => said[0]?.text === 'Très bien.')?.anchor).toBeNull()
  })

  it.each([1366, 390])('is written by everybody at %i pixels', async (width) => {
    await author.setViewportSize({ width, height: 850 })
    await selectFirst(author)
    await author.keyboard.press('Control+Alt+m')
    await comment(author).waitFor()
    expect(await accessibilityProblems(author, ['.cms', '.fixed-toolbar [data-button-key="comment"]'])).toEqual([])
    expect(await sidewaysScroll(author)).toBe(0)
    await author.keyboard.press('Escape')
    await comment(author).waitFor({ state: 'detached' })
  })

  it('among one organisation is for that one alone', async () => {
    await reviewer.reload()
    await reviewer.locator('.cm').getByText('Très bien.').waitFor()
    expect(await reviewer.locator('.cms').innerText()).not.toContain('Entre nous.')
  })
})

interface Told {
  readonly circle: string
  readonly revision: string | null
  readonly anchor: { readonly quote: string } | null
  readonly said: readonly { readonly text: string }[]
}

const column = (page: Page) => page.locator('.colonne')
const comment = (page: Page) => column(page).getByLabel('Votre commentaire')

const selectBack = async (page: Page, letters: number) => {
  for (let at = 0; at < letters; at++) await page.keyboard.press('Shift+ArrowLeft')
}

/** By Shift+Tab, from the text to its bar. */
const backTo = async (page: Page, selector: string) => {
  for (let times = 0; times < 40 && !(await hasFocus(page, selector)); times++) await page.keyboard.press('Shift+Tab')
  expect(await hasFocus(page, selector)).toBe(true)
}

/** The first word of the text. */
const selectFirst = async (page: Page) => {
  await caretFirst(page)
  await page.keyboard.press('Control+Shift+ArrowRight')
  await expect.poll(() => selected(page)).not.toBe('')
}

const selected = (page: Page): Promise<string> => page.evaluate(() => getSelection()!.toString().trim())
const hasFocus = (page: Page, selector: string): Promise<boolean> =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

const drawn = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(CSS.highlights.get('commentaire') ?? [])].map((range) => range.toString()))
