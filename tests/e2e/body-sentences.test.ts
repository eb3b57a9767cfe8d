import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { blocksOf, choose, heldBody, newLine, textOf } from '#tests/support/body.ts'
import { accessibilityProblems, documentId, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

describe('references and notes in the sentences of a text', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl')
    uid = await documentId(page, 'chapters', 'les-lecons-des-exemples')
  })
  beforeEach(async () => {
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await textOf(page).waitFor()
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('read as the page does: words or titles, numbers in order; one question per kind, however many', async () => {
    const asked: string[] = []
    page.on(
      'request',
      (request) =>
        /\/api\/[\w-]+\?.*where%5Bid%5D%5Bin/.test(request.url()) && asked.push(new URL(request.url()).pathname),
    )
    await page.reload()
    await textOf(page).locator('.corps-renvoi').first().waitFor()
    const body = await heldBody(page)
    const notes = blocksOf(body, 'footnote')
    await expect
      .poll(() => textOf(page).locator('.corps-appel').allInnerTexts())
      .toEqual(notes.map((_, at) => String(at + 1)))
    const texts = page.locator('.corps-notes textarea')
    expect(await texts.evaluateAll((all) => all.map((each) => (each as HTMLTextAreaElement).value))).toEqual(
      notes.map(({ text }) => text),
    )
    await expect.poll(() => textOf(page).locator('.corps-renvoi[data-state="asked"]').count()).toBe(0)
    const words = await textOf(page).locator('.corps-renvoi').allInnerTexts()
    expect(words.length).toBeGreaterThan(10)
    expect(words.filter((each) => each.trim().length < 2)).toEqual([])
    const own = asked.filter((path) => !path.includes('users'))
    expect(own.length).toBe(new Set(own).size)
    expect(await page.locator('.LexicalEditorTheme__inlineBlock').count()).toBe(0)
  })

  it('a reference is opened by Enter and by the mouse, its words changed, Escape gives the focus back', async () => {
    const first = textOf(page).locator('.corps-renvoi').first()
    await first.click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Mots affichés').fill('d’autres mots')
    await page.keyboard.press('Escape')
    await form.waitFor({ state: 'hidden' })
    await expect.poll(() => first.innerText()).toContain('d’autres mots')
    await expect.poll(() => textOf(page).evaluate((root) => root.contains(document.activeElement))).toBe(true)
    await page.keyboard.press('ArrowLeft')
    await page.getByRole('tooltip').waitFor()
    await page.keyboard.press('Enter')
    await form.getByLabel('Mots affichés').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Delete')
    await expect.poll(() => textOf(page).getByText('d’autres mots').count()).toBe(0)
    await page.keyboard.press('Control+z')
    await expect.poll(() => textOf(page).getByText('d’autres mots').count()).toBe(1)
  })

  it('« @ » finds a document by words without accents, and « / » one of a kind', async () => {
    await newLine(page)
    await page.keyboard.type('Voir @geoparc laos')
    const menu = page.getByRole('listbox', { name: 'Documents du guide' })
    const option = menu.getByRole('option').first()
    await option.waitFor()
    await page.keyboard.press('Enter')
    await page.keyboard.type(' et la suite. ')
    const line = textOf(page).locator('> p').first()
    await expect.poll(() => line.innerText()).toMatch(/^Voir .*géoparc du Laos et la suite\.\s*$/)
    await choose(page, 'exemple')
    const form = page.getByRole('dialog')
    await form.getByRole('combobox').fill('prefigurer')
    await form.getByRole('option').first().waitFor()
    await page.keyboard.press('Enter')
    await form.waitFor({ state: 'hidden' })
    await expect.poll(() => line.locator('.corps-renvoi').count()).toBe(2)
  })

  it('a note put before the others is the first, its text is written below, and Enter leads back to the text', async () => {
    const before = blocksOf(await heldBody(page), 'footnote').length
    await newLine(page)
    await page.keyboard.type('Une phrase ')
    await choose(page, 'note de')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.type('Source : un rapport.')
    expect(blocksOf(await heldBody(page), 'footnote')[0]).toMatchObject({ text: 'Source : un rapport.' })
    await expect.poll(() => textOf(page).locator('.corps-appel').last().innerText()).toBe(String(before + 1))
    await page.keyboard.press('Enter')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type(' et sa suite.')
    await expect.poll(() => textOf(page).locator('> p').first().innerText()).toMatch(/^Une phrase\s*1\s*et sa suite\.$/)
    await page.getByRole('button', { name: 'Ôter la note 1', exact: true }).click()
    await expect.poll(async () => blocksOf(await heldBody(page), 'footnote').length).toBe(before)
  })

  it('Markdown makes headings and lists, and raised letters are kept', async () => {
    await newLine(page)
    await page.keyboard.type('## Un intertitre')
    await page.keyboard.press('Enter')
    await page.keyboard.type('- un point')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1. un rang')
    await expect.poll(() => textOf(page).locator('> h2').first().innerText()).toBe('Un intertitre')
    expect(await textOf(page).locator('> ul').first().innerText()).toBe('un point')
    expect(await textOf(page).locator('> ol').first().innerText()).toBe('un rang')
  })

  it('has nothing axe would say of it', async () => {
    await newLine(page)
    await choose(page, 'tableau')
    await page.keyboard.type('Sans reproche')
    for (const [key, words] of [
      ['Enter', 'Un'],
      ['Tab', 'Deux'],
      ['Tab', 'Trois'],
    ] as const) {
      await page.keyboard.press(key)
      await page.keyboard.type(words)
    }
    const problems = await accessibilityProblems(page, ['.rich-text-lexical.document'])
    // Payload's own (3.90.2): the button of its list shows « Texte normal » and is named by its key.
    expect(problems.filter((each) => !each.includes('.toolbar-popup__dropdown-text'))).toEqual([])
  })
})
