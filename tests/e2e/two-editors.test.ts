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
    first = await browser.person('auteur.fedepl')
    second = await browser.person('auteur.afd', { expects: [/status of 409/] })
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

  it('never overwrite each other: the later save is refused, said clearly, and nothing typed is lost', async () => {
    await fieldOf(first, 'Titre').fill('Le cadre juridique, par Alix')
    await expect.poll(async () => (await stored()).title).toBe('Le cadre juridique, par Alix')
    await fieldOf(second, 'Chapeau').fill('Ce que Sacha vient d’écrire.')
    await second.getByRole('alert').getByText('Ce texte a été modifié ailleurs').waitFor()
    await second
      .getByText(/Copiez votre passage, rechargez la page, puis reportez-le/)
      .first()
      .waitFor()
    expect(await fieldOf(second, 'Chapeau').inputValue()).toBe('Ce que Sacha vient d’écrire.')
    const { title, summary } = await stored()
    expect(title).toBe('Le cadre juridique, par Alix')
    expect(summary).not.toBe('Ce que Sacha vient d’écrire.')
  })

  it('go on from the text of the other once the page is reloaded', async () => {
    second.once('dialog', (dialog) => void dialog.accept())
    await second.getByRole('button', { name: 'Recharger la page' }).click()
    await expect.poll(() => fieldOf(second, 'Titre').inputValue()).toBe('Le cadre juridique, par Alix')
    await fieldOf(second, 'Chapeau').fill('Ce que Sacha reporte.')
    await expect.poll(async () => (await stored()).summary).toBe('Ce que Sacha reporte.')
    expect((await stored()).title).toBe('Le cadre juridique, par Alix')
  })

  async function stored() {
    const answer = await first.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return (await answer.json()) as { title: string; summary: string }
  }
})
