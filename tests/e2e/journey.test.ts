import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityProblems,
  barOf,
  fieldOf,
  logIn,
  openBrowser,
  openDocument,
  unfoldBar,
  type Browser,
} from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** One chapter from a first keystroke to the public, through the hands of three organisations. Each story goes on from the last. */
describe('a chapter that three organisations own', () => {
  const TITLE = 'Qui fait quoi, et dans quel ordre'
  const SUMMARY = 'Trouver la bonne personne dès la première semaine.'
  const CORRECTED = 'Trouver la bonne personne dès la première semaine, et la prévenir.'
  const OPENING = 'Commencez par une carte. '
  const REMARK = 'Il faut dire qui prévenir.'
  const MORE = 'Il faut dire qui prévenir, et par quel moyen.'
  const NOTE = 'Le début est neuf ; la suite attend vos exemples.'
  let site: Site
  let browser: Browser
  let uid: string
  /** What the public read before anything was written. */
  let before: Published

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    before = await published()
    uid = before.document.uid
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('is rewritten by its author, in the form, and saved while she types', async () => {
    const page = await seat('auteur.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await fieldOf(page, 'Titre').fill(TITLE)
    await retype(fieldOf(page, 'Chapeau'), SUMMARY)
    await page
      .locator('.rich-text-lexical [data-lexical-editor="true"] > p')
      .first()
      .click({ position: { x: 4, y: 6 } })
    await page.keyboard.press('Home')
    await page.keyboard.type(OPENING)
    await unfoldBar(page)
    await shows(page, 'La copie de travail est plus récente que le texte en ligne. Le public n’en voit rien.')
    const stored = async () => JSON.stringify((await workingCopy(page)).body)
    await expect.poll(stored).toContain(OPENING.trim())
    const { title, summary } = await workingCopy(page)
    expect({ title, summary }).toEqual({ title: TITLE, summary: SUMMARY })
    expect((await published()).text).toBe(before.text)
  })

  it('is submitted to the three of them, and the public still reads the old text', async () => {
    const page = await seat('auteur.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await press(page, 'Soumettre à la relecture')
    const question = page.getByRole('dialog')
    await question.getByText('La réponse de l’AFD, de la Caisse des Dépôts et de la FedEpl sera demandée.').waitFor()
    await question.getByRole('textbox', { name: 'Un mot aux relecteurs' }).fill(NOTE)
    await question.getByRole('button', { name: 'Annuler' }).click()
    await press(page, 'Soumettre à la relecture')
    expect(await question.getByRole('textbox', { name: 'Un mot aux relecteurs' }).inputValue()).toBe(NOTE)
    expect(await accessibilityProblems(page, ['.fenetre'])).toEqual([])
    await question.getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await shows(page, 'Soumis à la relecture. Les organisations concernées sont prévenues.')
    await state(page, 'En relecture')
    expect(await answers(page)).toEqual(['AFD attendu', 'Caisse des Dépôts attendu', 'FedEpl attendu'])
    expect((await published()).text).toBe(before.text)
  })

  it('is found by the AFD under « À relire », read beside what the AFD approved last, and approved', async () => {
    const page = await seat('relecteur.afd')
    await readFromQueue(page)
    await page.getByText('Vous relisez pour l’AFD.').waitFor()
    await page
      .getByRole('region', { name: /^Mot aux relecteurs, par / })
      .getByText(NOTE)
      .waitFor()
    expect(await inserted(page)).toEqual(expect.arrayContaining([expect.stringContaining('Commencez par une carte.')]))
    expect((await inserted(page)).join(' ')).toContain('semaine')
    expect((await deleted(page)).join(' ')).toContain('acteurs')
    await page.getByRole('button', { name: 'Approuver ce texte' }).click()
    await shows(page, 'Approbation de l’AFD enregistrée')
    await page.getByRole('link', { name: 'Revenir à « À relire »' }).click()
    await page.getByRole('heading', { level: 1, name: 'À relire' }).waitFor()
    const owed = page.getByRole('region', { name: 'À relire' })
    expect(await owed.getByRole('link', { name: TITLE, exact: true }).count()).toBe(0)
  })

  it('is sent back by the Caisse des Dépôts, who says what must be corrected', async () => {
    const page = await seat('relecteur.cdc')
    await readFromQueue(page)
    await page.getByRole('button', { name: 'Demander des corrections' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('button', { name: 'Envoyer la demande' }).click()
    await question.getByText('Écrivez ce qu’il faut corriger.').waitFor()
    await question.getByRole('textbox').fill(REMARK)
    await question.getByRole('button', { name: 'Envoyer la demande' }).click()
    await shows(page, 'Demande de corrections de la Caisse des Dépôts enregistrée')
    const remarks = page.getByRole('region', { name: /Remarques/ })
    await remarks.getByText(REMARK).waitFor()
    // The comment may be completed while the round is open, without another answer.
    await page.getByRole('button', { name: 'Compléter le commentaire…' }).click()
    await expect.poll(() => question.getByRole('textbox').inputValue()).toBe(REMARK)
    await question.getByRole('textbox').fill(MORE)
    await question.getByRole('button', { name: 'Envoyer le commentaire' }).click()
    await remarks.getByText(MORE).waitFor()
  })

  it('keeps the approvals with the version they were given on when the author corrects it', async () => {
    const page = await seat('auteur.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await state(page, 'Corrections demandées')
    await unfoldBar(page)
    await barOf(page).getByText(MORE).waitFor()
    await page.keyboard.press('Escape')
    const submitted = (await flow(page)).revision
    await retype(fieldOf(page, 'Chapeau'), CORRECTED)
    await unfoldBar(page)
    await shows(page, 'La copie de travail a changé depuis la version soumise.')
    await shows(page, 'Soumettre de nouveau redemanderait l’approbation de l’AFD.')
    expect(await answers(page)).toEqual([
      expect.stringMatching(/^AFD a approuvé/),
      expect.stringMatching(/^Caisse des Dépôts corrections demandées/),
      'FedEpl attendu',
    ])
    const now = await flow(page)
    expect(now.revision).toBe(submitted)
    expect(now.workingRevision).not.toBe(submitted)
    expect(now.verdicts.map(({ verdict }) => verdict).sort()).toEqual(['approve', 'requestChanges'])
  })

  it('cannot be published by its coordinator before everybody has approved, not even by hand', async () => {
    const page = await seat('coordination.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await unfoldBar(page)
    const publish = barOf(page).getByRole('button', { name: 'Publier' })
    expect(await publish.getAttribute('aria-disabled')).toBe('true')
    await shows(page, 'Il manque l’approbation de la Caisse des Dépôts et de la FedEpl.')
    const { round, workingRevision, revision } = await flow(page)
    const asked = [workingRevision, revision].map((each) =>
      page.request.post(`/api/chapters/${uid}/workflow`, { data: { command: 'publish', round, revision: each } }),
    )
    expect((await Promise.all(asked)).map((answer) => answer.status())).toEqual([409, 409])
    expect((await published()).text).toBe(before.text)
  })

  it('is submitted again, and every organisation is asked anew', async () => {
    const page = await seat('auteur.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await press(page, 'Soumettre de nouveau')
    await page
      .getByRole('dialog')
      .getByText(/ne sera plus à relire/)
      .waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await state(page, 'En relecture')
    expect(await answers(page)).toEqual(['AFD attendu', 'Caisse des Dépôts attendu', 'FedEpl attendu'])
  })

  it('shows each organisation what changed since its own answer, and keeps its remark beside the text', async () => {
    const afd = await seat('relecteur.afd')
    await readFromQueue(afd)
    await afd
      .getByRole('link', { name: /ce que l’AFD a approuvé/ })
      .and(afd.locator('[aria-current="true"]'))
      .waitFor()
    expect((await inserted(afd)).join(' ')).toContain('et la prévenir')
    expect((await inserted(afd)).join(' ')).not.toContain('Commencez par une carte')
    const cdc = await seat('relecteur.cdc')
    await readFromQueue(cdc)
    await cdc
      .getByRole('link', { name: /que la Caisse des Dépôts a demandé de corriger/ })
      .and(cdc.locator('[aria-current="true"]'))
      .waitFor()
    expect((await inserted(cdc)).join(' ')).toContain('et la prévenir')
    expect((await inserted(cdc)).join(' ')).not.toContain('Commencez par une carte')
    const remarks = cdc.getByRole('region', { name: /Remarques/ })
    await remarks.getByRole('heading', { name: /^Sur la version/ }).waitFor()
    await remarks.getByText(MORE).waitFor()
    await cdc.getByRole('link', { name: 'le texte en ligne' }).click()
    await cdc.getByRole('link', { name: 'le texte en ligne' }).and(cdc.locator('[aria-current="true"]')).waitFor()
    expect((await inserted(cdc)).join(' ')).toContain('Commencez par une carte')
    await Promise.all([approve(afd, 'de l’AFD'), approve(cdc, 'de la Caisse des Dépôts')])
    expect((await published()).text).toBe(before.text)
  })

  it('is approved by the last of them, and still the public reads the old text', async () => {
    const page = await seat('relecteur.fedepl')
    await readFromQueue(page)
    await approve(page, 'de la FedEpl')
    expect((await published()).text).toBe(before.text)
    expect(await publicPage()).not.toContain(TITLE)
  })

  it('is published by the coordinator, and is in the API and on the site at once', async () => {
    const page = await seat('coordination.fedepl')
    await openDocument(page, `chapters/${uid}`)
    await state(page, 'Approuvé par tous')
    expect((await published()).text).toBe(before.text)
    await press(page, 'Publier')
    const question = page.getByRole('dialog')
    await question.getByText(TITLE).waitFor()
    await question.getByRole('button', { name: 'Publier' }).click()
    await shows(page, 'Publié : le texte est en ligne.')
    const { document } = await published()
    expect(document).toMatchObject({ uid, title: TITLE, summary: CORRECTED })
    expect(JSON.stringify(document.body)).toContain('Commencez par une carte.')
    expect(await publicPage()).toContain(CORRECTED)
    await state(page, 'En ligne')
  })

  const seats = new Map<string, Promise<Page>>()

  /** Everybody at a computer of their own, logged in once, through the form as people do. */
  function seat(name: string): Promise<Page> {
    const taken = seats.get(name) ?? sitDown(name)
    seats.set(name, taken)
    return taken
  }
  async function sitDown(name: string): Promise<Page> {
    const page = await browser.visitor()
    await logIn(page, { email: `${name}@example.org` })
    return page
  }

  interface Published {
    text: string
    document: { uid: string; title: string; summary: string; body: unknown }
  }
  interface Flow {
    round: number
    revision: string | null
    workingRevision: string
    verdicts: { verdict: string }[]
  }

  async function published(): Promise<Published> {
    const text = await (await fetch(`${site.url}/v1/chapters/les-acteurs`)).text()
    return { text, document: JSON.parse(text) as Published['document'] }
  }
  const publicPage = async () => (await fetch(`${site.url}/chapitres/les-acteurs`)).text()

  async function workingCopy(page: Page) {
    const answer = await page.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return (await answer.json()) as { title: string; summary: string; body: unknown }
  }
  const flow = async (page: Page) => (await (await page.request.get(`/api/chapters/${uid}/workflow`)).json()) as Flow

  /** From the entry of the menu to the reading page, as a reviewer goes. */
  async function readFromQueue(page: Page): Promise<void> {
    await page.goto('/admin/a-relire')
    await page
      .getByRole('region', { name: 'À relire' })
      .getByRole('link', { name: `Lire et répondre : ${TITLE}` })
      .click()
    await page.getByRole('region', { name: 'Votre réponse' }).waitFor()
  }

  async function approve(page: Page, partner: string): Promise<void> {
    await page.getByRole('button', { name: 'Approuver ce texte' }).click()
    await shows(page, `Approbation ${partner} enregistrée`)
  }
})

const shows = (page: Page, text: string) => page.getByText(spaced(text)).first().waitFor()
const press = (page: Page, name: string) => barOf(page).getByRole('button', { name }).click()
const state = (page: Page, name: string) =>
  page.getByRole('region', { name: spaced(`Circuit de validation : ${name}`) }).waitFor()
const inserted = (page: Page) => page.locator('.comparaison ins').allInnerTexts()
const deleted = (page: Page) => page.locator('.comparaison del').allInnerTexts()

async function answers(page: Page): Promise<string[]> {
  const chips = await barOf(page)
    .getByRole('list', { name: 'Réponses des organisations' })
    .getByRole('listitem')
    .allInnerTexts()
  return chips.map((chip) => chip.replace(/\s+/g, ' ').trim())
}

/** Selects what is there and types over it, key by key. */
async function retype(field: Locator, text: string): Promise<void> {
  await field.click()
  await field.press('Control+A')
  await field.pressSequentially(text)
}

/** French puts spaces that do not break before some signs: any space will do. */
function spaced(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '\\s'))
}
