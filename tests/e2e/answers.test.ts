import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, openBrowser, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

interface Flow {
  round: number
  revision: string
  verdicts: { partner: string; verdict: string; seq: number; comment: string | null }[]
}

/** Each story goes on from the last: the AFD answers on a text that waits for it. */
describe('the answer of an organisation', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('relecteur.afd', { expects: [/409/] })
    await page.goto('/admin/a-relire')
    await page.getByRole('link', { name: /^Lire et répondre/ }).first().click() // prettier-ignore
    await page.getByRole('region', { name: 'Votre réponse' }).waitFor()
    uid = /schemes\/([^/]+)\//.exec(page.url())![1]!
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  const flow = async () => (await (await page.request.get(`/api/schemes/${uid}/workflow`)).json()) as Flow
  const own = async () => (await flow()).verdicts.find(({ partner }) => partner === 'afd')
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const box = () => page.getByRole('dialog').getByRole('textbox')

  it('is an abstention without a comment', async () => {
    await press('S’abstenir')
    await press('Confirmer l’abstention')
    await expect.poll(own).toMatchObject({ verdict: 'abstain', comment: null })
  })

  it('is not completed with nothing, and what was begun is still there when one comes back', async () => {
    await press('Ajouter un commentaire…')
    await press('Envoyer le commentaire')
    await page.getByRole('dialog').getByText('Écrivez le commentaire.').waitFor()
    expect(await accessibilityProblems(page, ['.fenetre'])).toEqual([])
    await box().fill('Nous n’avons pas d’avis.')
    await press('Annuler')
    await page.reload()
    await page.getByRole('region', { name: 'Votre réponse' }).waitFor()
    await expect
      .poll(async () => {
        await press('Ajouter un commentaire…').catch(() => undefined)
        return (await box().isVisible()) && box().inputValue()
      })
      .toBe('Nous n’avons pas d’avis.')
    await press('Annuler')
  })

  it('is an approval alone after a completion that was left', async () => {
    await press('Approuver ce texte')
    await expect.poll(own).toMatchObject({ verdict: 'approve', comment: null })
    await page.getByText(/Approbation de l’AFD enregistrée/).first().waitFor() // prettier-ignore
  })

  it('that was given meanwhile is never overturned unseen: the comment waits', async () => {
    await press('Ajouter un commentaire…')
    await box().fill('Merci à tous.')
    const { round, revision } = await flow()
    const data = { command: 'requestChanges', round, revision, replaces: (await own())!.seq, comment: 'Trop vite.' }
    const id = crypto.randomUUID()
    const answer = await page.request.post(`/api/schemes/${uid}/workflow`, { data: { ...data, id } })
    expect(answer.status()).toBe(200)
    await expect.poll(() => page.locator('.verdict').getByText(/corrections demandées/).count()).toBeGreaterThan(0) // prettier-ignore
    await press('Envoyer le commentaire')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    expect(await own()).toMatchObject({ verdict: 'requestChanges', comment: 'Trop vite.' })
  })

  it('is completed with what it said before at hand', async () => {
    await press('Compléter le commentaire…')
    await expect.poll(() => box().inputValue()).toBe('Trop vite.')
    await box().fill('Trop vite : il manque le montant.')
    await press('Envoyer le commentaire')
    await expect.poll(own).toMatchObject({ verdict: 'requestChanges', comment: 'Trop vite : il manque le montant.' })
  })
})
