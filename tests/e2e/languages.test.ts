import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityProblems,
  barOf,
  documentId,
  openBrowser,
  openDocument,
  unfoldBar,
  type Browser,
} from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** The two languages of a text lead lives of their own: one leaves the site alone, and comes back alone. */
describe('the English of a chapter', () => {
  const SLUG = 'les-acteurs'
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('coordination.fedepl')
    uid = await documentId(page, 'chapters', SLUG)
    await put({ title: 'Who does what', summary: 'Finding the right person.', body: await french() })
    await decided(['fr', 'en'])
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('is taken off the site alone, with a reason, and readers get the French', async () => {
    expect(await read('en')).toMatchObject({ title: 'Who does what', fallback: false })
    const before = await read('fr')
    await openDocument(page, `chapters/${uid}`)
    await unfoldBar(page)
    await barOf(page)
      .getByRole('button', { name: /Retirer du site/ })
      .click()
    const question = page.getByRole('dialog')
    await question.getByRole('radio', { name: /La version anglaise seule/ }).check()
    await question.getByRole('textbox').fill('La traduction est à revoir.')
    expect(await accessibilityProblems(page, ['.fenetre'])).toEqual([])
    await question.getByRole('button', { name: 'Retirer du site' }).click()
    await page.getByText('Retiré du site.').first().waitFor()
    expect(await read('en')).toMatchObject({ title: before.title, fallback: true })
    expect(await read('fr')).toEqual(before)
  })

  it('is submitted alone, and comes back under a French text that stays word for word', async () => {
    const before = await read('fr')
    await put({ title: 'Who does what, and when' })
    await page.request.patch(`/api/chapters/${uid}?locale=fr`, { data: { summary: 'Un chapeau qui attend.' } })
    await openDocument(page, `chapters/${uid}`)
    await barOf(page).getByRole('button', { name: 'Soumettre à la relecture' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('checkbox', { name: 'Français' }).uncheck()
    await question.getByText(/le français en ligne reste mot pour mot/).waitFor()
    expect(await accessibilityProblems(page, ['.fenetre'])).toEqual([])
    await question.getByRole('button', { name: 'Soumettre à la relecture' }).click()
    await page
      .getByText(/Soumis à la relecture/)
      .first()
      .waitFor()
    await approvedAndPublished()
    expect(await read('en')).toMatchObject({ title: 'Who does what, and when', fallback: false })
    const { title, summary, body } = await read('fr')
    expect({ title, summary, body }).toEqual({ title: before.title, summary: before.summary, body: before.body })
  })

  type Read = Record<'title' | 'summary', string> & { body: unknown; fallback: boolean }
  const read = async (locale: 'fr' | 'en') =>
    (await (await fetch(`${site.url}/v1/chapters/${SLUG}?locale=${locale}`)).json()) as Read

  const french = async () =>
    ((await (await page.request.get(`/api/chapters/${uid}?locale=fr&depth=0&draft=true`)).json()) as { body: unknown })
      .body

  async function put(data: object): Promise<void> {
    const answer = await page.request.patch(`/api/chapters/${uid}?locale=en`, { data })
    expect(answer.status()).toBe(200)
  }

  interface Flow {
    round: number
    revision: string
    workingRevision: string
  }
  const flow = async () => (await (await page.request.get(`/api/chapters/${uid}/workflow`)).json()) as Flow
  async function tell(by: Page, data: object): Promise<void> {
    const answer = await by.request.post(`/api/chapters/${uid}/workflow`, { data })
    expect([answer.status(), await answer.text()]).toEqual([200, expect.anything()])
  }

  async function decided(locales: readonly string[]): Promise<void> {
    const { round, workingRevision } = await flow()
    await tell(page, { command: 'submit', round, revision: workingRevision, locales })
    await approvedAndPublished()
  }

  /** By everybody who is asked, whoever sits at the page. */
  async function approvedAndPublished(): Promise<void> {
    const { round, revision } = await flow()
    for (const slug of ['afd', 'cdc', 'fedepl'])
      await tell(await seat(`relecteur.${slug}`), { command: 'approve', round, revision })
    await tell(page, { command: 'publish', round, revision })
  }

  const seats = new Map<string, Promise<Page>>()
  const seat = (name: string): Promise<Page> => {
    const taken = seats.get(name) ?? browser.person(name)
    seats.set(name, taken)
    return taken
  }
})
