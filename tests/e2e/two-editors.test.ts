import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barOf, documentId, fieldOf, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

describe('two people in one form', () => {
  let site: Site
  let browser: Browser
  let first: Page
  let second: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    first = await browser.person('auteur.fedepl', { expects: [/status of 409/] })
    second = await browser.person('auteur.afd')
    uid = await documentId(first, 'chapters', 'le-cadre-juridique')
    await openDocument(first, `chapters/${uid}`)
    await openDocument(second, `chapters/${uid}`)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('are told of each other by name', async () => {
    await barOf(second).getByText('Alix Exemple modifie aussi ce texte.').waitFor()
    await first.evaluate(() => window.dispatchEvent(new Event('focus'))) // she comes back to her window
    await barOf(first).getByText('Sacha Fictif modifie aussi ce texte.').waitFor()
  })

  it('both succeed in two fields, and neither is told of a conflict', async () => {
    await fieldOf(first, 'Titre').fill('Le cadre juridique, par Alix')
    await fieldOf(second, 'Chapeau').fill('Ce que Sacha vient d’écrire.')
    await expect.poll(stored).toMatchObject({
      title: 'Le cadre juridique, par Alix',
      summary: 'Ce que Sacha vient d’écrire.',
    })
    for (const page of [first, second])
      await lineOf(page)
        .getByText(/^Enregistré à/)
        .waitFor()
  })

  it('see what the other wrote once they ask for it', async () => {
    await second.evaluate(() => window.dispatchEvent(new Event('focus')))
    await second.getByRole('button', { name: 'Les afficher' }).click()
    await expect.poll(() => fieldOf(second, 'Titre').inputValue()).toBe('Le cadre juridique, par Alix')
    expect(await fieldOf(second, 'Chapeau').inputValue()).toBe('Ce que Sacha vient d’écrire.')
  })

  it('never overwrite each other in one field: both texts are shown, and one of them is chosen', async () => {
    await fieldOf(first, 'Chapeau').fill('Le chapeau d’Alix.')
    const choice = first.getByRole('alert').filter({ hasText: 'quelqu’un d’autre a changé ce champ' })
    await choice.getByText('Ce que Sacha vient d’écrire.').waitFor()
    await choice.getByText('Le chapeau d’Alix.').waitFor()
    await lineOf(first).getByText('Deux textes : à vous de choisir').waitFor()
    expect((await stored()).summary).toBe('Ce que Sacha vient d’écrire.')
    await choice.getByRole('button', { name: 'Prendre le texte enregistré' }).click()
    await choice.waitFor({ state: 'hidden' })
    await expect.poll(() => fieldOf(first, 'Chapeau').inputValue()).toBe('Ce que Sacha vient d’écrire.')
    expect((await stored()).summary).toBe('Ce que Sacha vient d’écrire.')
  })

  const lineOf = (page: Page) => page.locator('.enregistrement')
  async function stored() {
    const answer = await first.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return (await answer.json()) as { title: string; summary: string }
  }
})
