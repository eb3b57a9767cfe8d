import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  accessibilityProblems,
  barOf,
  documentId,
  openBrowser,
  openDocument,
  sidewaysScroll,
  tabTo,
  type Browser,
} from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const FOLDER = 'test-results'
const DARK = { colorScheme: 'dark' } as const
const PHONE = { viewport: { width: 390, height: 844 } }
/** What a window of 1280 pixels shows at 400 %. */
const MAGNIFIED = { viewport: { width: 320, height: 640 } }

/** Every screen as people see it, photographed into `test-results/` for whoever wants to look, and checked by axe. */
describe('the screens', () => {
  let site: Site
  let browser: Browser
  let coordinator: Page
  let visitor: Page
  const ids = { annexes: '', legal: '', approved: '', draft: '', refused: '', contact: '', outline: '' }

  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true })
    site = await startSite()
    browser = await openBrowser(site)
    visitor = await browser.visitor()
    coordinator = await browser.person('coordination.fedepl', { expects: [/status of 4(09|22)/] })
    Object.assign(ids, {
      annexes: await documentId(coordinator, 'chapters', 'annexes'),
      legal: await documentId(coordinator, 'chapters', 'le-cadre-juridique'),
      approved: await documentId(coordinator, 'examples', 'scp-secadenord-transfert-savoir-faire'),
      draft: await documentId(coordinator, 'examples', 'semmaris-benin-marche-de-gros'),
      refused: await documentId(coordinator, 'schemes', 'fonds-conjoints'),
      contact: await documentId(coordinator, 'contacts', 'cncd'),
      outline: await documentId(coordinator, 'outline', 'plan-du-guide'),
    })
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  describe('of readers', () => {
    it.each([
      ['home', '/'],
      ['home-en', '/en'],
      ['chapter', '/chapitres/les-acteurs'],
      ['example', '/exemples/scp-nouakchott-eau-potable'],
      ['examples', '/exemples'],
      ['scheme', '/dispositifs/ficol'],
      ['contact', '/contacts/fedepl'],
      ['glossary', '/glossaire'],
      ['term', '/glossaire/epl'],
      ['legal-reference', '/textes-de-reference/cgct-l1115-1'],
      ['key-figure', '/chiffres-cles/nb-epl-2024'],
      ['information', '/informations/accessibilite'],
      ['not-found', '/nulle-part'],
    ])('%s has no accessibility problem, in light and in dark', async (name, address) => {
      const guest = await browser.visitor({ expects: [/status of 404/] })
      await guest.goto(address)
      await photograph(guest, `public-${name}`)
      expect(await accessibilityProblems(guest)).toEqual([])
      await guest.emulateMedia({ colorScheme: 'dark' })
      await photograph(guest, `public-${name}-dark`)
      expect(await accessibilityProblems(guest)).toEqual([])
    })

    it.each([
      ['home', '/'],
      ['chapter', '/chapitres/les-acteurs'],
      ['example', '/exemples/scp-nouakchott-eau-potable'],
      ['examples', '/exemples'],
      ['schemes', '/dispositifs'],
      ['contacts', '/contacts'],
      ['glossary', '/glossaire'],
      ['information', '/informations/donnees-personnelles'],
    ])('%s fits a telephone, and a window magnified four times', async (name, address) => {
      const [phone, magnified] = [await browser.visitor(PHONE), await browser.visitor(MAGNIFIED)]
      await Promise.all([phone.goto(address), magnified.goto(address)])
      await photograph(phone, `public-${name}-390`)
      expect([await sidewaysScroll(phone), await sidewaysScroll(magnified)]).toEqual([0, 0])
    })

    it('explain a word of the glossary where it stands, by keyboard', async () => {
      const guest = await browser.visitor()
      for (const size of [PHONE.viewport, { width: 1280, height: 900 }]) {
        await guest.setViewportSize(size)
        await guest.goto('/chapitres/le-cadre-juridique')
        const meaning = guest.locator('.definition', { hasText: 'Entreprise publique locale' })
        expect(await meaning.isVisible()).toBe(false)
        await tabTo(guest, 'button.terme')
        await guest.keyboard.press('Enter')
        await meaning.waitFor()
        await photograph(guest, `public-term-open-${size.width}`, { isWhole: false })
        expect(await accessibilityProblems(guest)).toEqual([])
        await guest.keyboard.press('Tab')
        expect(await guest.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('/glossaire/epl')
        await guest.keyboard.press('Escape')
        await meaning.waitFor({ state: 'hidden' })
        expect(await guest.evaluate(() => document.activeElement?.className)).toBe('terme')
      }
    })

    it('are reached by keyboard: the first stop skips to the content', async () => {
      await visitor.goto('/')
      await tabTo(visitor, '.skip', 1)
      await visitor.keyboard.press('Enter')
      expect(await visitor.evaluate(() => document.activeElement?.id)).toBe('contenu')
    })
  })

  describe('of the people who write', () => {
    it('log in', async () => {
      await visitor.goto('/admin/login', { waitUntil: 'networkidle' })
      await photograph(visitor, 'admin-login')
    })

    it('see how far the guide is', async () => {
      await open('/admin', 'h1, h2')
      await photograph(coordinator, 'admin-dashboard')
      expect(await accessibilityProblems(coordinator, ['main'])).toEqual([])
    })

    it('see what awaits their answer', async () => {
      await open('/admin/a-relire', 'main h1')
      await photograph(coordinator, 'admin-to-review')
      expect(await accessibilityProblems(coordinator, ['main'])).toEqual([])
    })

    it('see the list of chapters', async () => {
      await open('/admin/collections/chapters', '.table')
      await photograph(coordinator, 'admin-list')
    })

    it.each([
      ['in-review', 'chapters', 'annexes', 'En relecture'],
      ['newer-copy', 'chapters', 'legal', 'En ligne'],
      ['approved', 'examples', 'approved', 'Approuvé par tous'],
      ['draft-blocked', 'examples', 'draft', 'Brouillon'],
    ] as const)('see the bar of a text: %s', async (name, type, id, state) => {
      await openDocument(coordinator, `${type}/${ids[id]}`)
      await coordinator.getByRole('region', { name: new RegExp(`Circuit de validation.*${state}`) }).waitFor()
      await photograph(coordinator, `admin-bar-${name}`, { isWhole: false })
      expect(await accessibilityProblems(coordinator, ['.flux'])).toEqual([])
    })

    it('are told why a publication was refused by the checks', async () => {
      await openDocument(coordinator, `schemes/${ids.refused}`)
      await barOf(coordinator).getByRole('button', { name: 'Publier' }).click()
      await takeOffTheSite('contacts', ids.contact)
      await coordinator.getByRole('dialog').getByRole('button', { name: 'Publier' }).click()
      await coordinator.getByRole('region', { name: /Publication refusée/ }).waitFor()
      await barOf(coordinator)
        .getByText(/n’est pas en ligne/)
        .first()
        .waitFor()
      await photograph(coordinator, 'admin-publication-refused', { isWhole: false })
      expect(await accessibilityProblems(coordinator, ['.flux'])).toEqual([])
    })

    it('read a frozen text', async () => {
      await open(`/admin/collections/chapters/${ids.annexes}/relecture`, '.verdict')
      await photograph(coordinator, 'admin-reading')
      expect(await accessibilityProblems(coordinator, ['.lecteur'])).toEqual([])
    })

    it('compare it with the copy that is being written', async () => {
      await open(`/admin/collections/chapters/${ids.legal}/relecture?avec=copie`, '.comparaison')
      await photograph(coordinator, 'admin-comparison')
      expect(await accessibilityProblems(coordinator, ['.lecteur'])).toEqual([])
    })

    it('arrange the outline', async () => {
      await openDocument(coordinator, `outline/${ids.outline}`)
      await photograph(coordinator, 'admin-outline')
      expect(await accessibilityProblems(coordinator, ['.flux', '.plan'])).toEqual([])
    })

    it('in the dark', async () => {
      const page = await browser.person('relecteur.cdc', DARK)
      await page.goto(`/admin/collections/chapters/${ids.annexes}/relecture`)
      await page.locator('.verdict').waitFor()
      await photograph(page, 'admin-reading-dark', { isWhole: false })
      expect(await accessibilityProblems(page, ['.lecteur'])).toEqual([])
      await page.goto('/admin/a-relire')
      await page.locator('main h1').waitFor()
      await photograph(page, 'admin-to-review-dark')
      expect(await accessibilityProblems(page, ['main'])).toEqual([])
      await openDocument(page, `chapters/${ids.annexes}`)
      await photograph(page, 'admin-bar-dark', { isWhole: false })
      expect(await accessibilityProblems(page, ['.flux'])).toEqual([])
    })

    it('on a telephone, and magnified four times: the reading page never scrolls sideways', async () => {
      const page = await browser.person('relecteur.cdc', PHONE)
      await openDocument(page, `chapters/${ids.annexes}`)
      await photograph(page, 'admin-bar-390', { isWhole: false })
      await page.goto('/admin/a-relire')
      await page.locator('main h1').waitFor()
      await photograph(page, 'admin-to-review-390')
      await page.goto(`/admin/collections/chapters/${ids.annexes}/relecture`)
      await page.locator('.verdict').waitFor()
      await photograph(page, 'admin-reading-390', { isWhole: false })
      expect(await sidewaysScroll(page)).toBe(0)
      await page.setViewportSize(MAGNIFIED.viewport)
      expect(await sidewaysScroll(page)).toBe(0)
    })

    it('by keyboard alone: from the form to the reading page, an objection, and the approval', async () => {
      const page = await browser.person('relecteur.cdc')
      await openDocument(page, `chapters/${ids.annexes}`)
      await tabTo(page, '.flux [data-offer="read"]')
      await page.keyboard.press('Enter')
      await page.locator('.verdict').waitFor()
      await tabTo(page, '[data-verdict="requestChanges"]')
      await page.keyboard.press('Enter')
      await tabTo(page, 'dialog textarea, [role="dialog"] textarea', 10)
      await page.keyboard.type('À préciser.')
      await page.keyboard.press('Escape')
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0)
      await tabTo(page, '[data-verdict="approve"]')
      await page.keyboard.press('Enter')
      await page
        .getByText(/Approbation de la Caisse des Dépôts enregistrée/)
        .first()
        .waitFor()
    })

    it('by keyboard alone: publishing', async () => {
      await openDocument(coordinator, `examples/${ids.approved}`)
      await tabTo(coordinator, '.flux [data-offer="publish"]')
      await coordinator.keyboard.press('Enter')
      await coordinator.getByRole('dialog').waitFor()
      await tabTo(coordinator, '.fenetre .bt-1', 10)
      await coordinator.keyboard.press('Enter')
      await coordinator.getByRole('region', { name: /Circuit de validation.*En ligne/ }).waitFor()
    })
  })

  async function open(address: string, what: string): Promise<void> {
    await coordinator.goto(address)
    await coordinator.locator(what).first().waitFor()
  }

  /** By somebody else, meanwhile. */
  async function takeOffTheSite(type: string, id: string): Promise<void> {
    const address = `/api/${type}/${id}/workflow`
    const { liveRevision } = (await (await coordinator.request.get(address)).json()) as { liveRevision: string }
    const data = { command: 'unpublish', revision: liveRevision, reason: 'Coordonnées à revoir.' }
    const answer = await coordinator.request.post(address, { data })
    expect(answer.status()).toBe(200)
  }
})

async function photograph(page: Page, name: string, { isWhole = true } = {}): Promise<void> {
  // Payload fills in dates, relations and its header last.
  await page.waitForLoadState('networkidle')
  await page.screenshot({ path: `${FOLDER}/${name}.png`, fullPage: isWhole })
}
