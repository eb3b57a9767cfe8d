import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import {
  chromium,
  type Browser as Chromium,
  type BrowserContextOptions,
  type CDPSession,
  type Page,
} from 'playwright-core'
import { SAVING_WORDS } from '#words/saving.ts'
import { PATIENCE } from './patience.ts'
import { DEMO_PASSWORD, type Site } from './site.ts'

/** What Chromium says that is not about the product: nothing of ours may match. */
type Noise = readonly RegExp[]

interface Visit extends BrowserContextOptions {
  /** Console errors this test provokes on purpose: a refused save is a red line in every browser's console. */
  expects?: Noise
}

/** Chromium with one context per person: nothing of one reaches another. */
export interface Browser {
  /** Somebody who is not logged in. */
  visitor(visit?: Visit): Promise<Page>
  /** Signed in, `auteur.afd` of the demonstration guide, and on no page yet. */
  person(name: string, visit?: Visit): Promise<Page>
  /** Fails when a page had a console error or an exception that its test did not announce. */
  close(): Promise<void>
}

const opened = new Set<Page>()

/** What stands on every page that is open, with where the caret is: a test that failed on another machine says what it saw. */
export async function openPages(): Promise<string[]> {
  const told = [...opened]
    .filter((page) => !page.isClosed())
    .map(async (page) => {
      const seen = page.evaluate(() => {
        const [text, caret] = [document.body.innerText, getSelection()?.anchorNode?.textContent]
        const focused = document.activeElement?.outerHTML.slice(0, 200)
        return `${text.slice(0, 3000)}\n— caret in « ${caret?.slice(0, 80)} », focus in ${focused}`
      })
      return `${page.url()}\n${await seen.catch(String)}`
    })
  return Promise.all(told)
}

export async function openBrowser(site: Site): Promise<Browser> {
  const chromiumProcess = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    timeout: PATIENCE.timeout,
  })
  const complaints: string[] = []
  const visitor = (visit: Visit = {}) => newPage({ chromiumProcess, site, visit, complaints })
  return {
    visitor,
    async person(name, visit) {
      const page = await visitor(visit)
      const data = { email: `${name}@example.org`, password: DEMO_PASSWORD }
      const answer = await page.request.post('/api/users/login', { data })
      if (!answer.ok()) throw new Error(`${name} is not let in: ${answer.status()} ${await answer.text()}`)
      return page
    },
    async close() {
      await chromiumProcess.close()
      if (complaints.length > 0) throw new Error(`The pages reported errors:\n${[...new Set(complaints)].join('\n')}`)
    },
  }
}

interface Opening {
  chromiumProcess: Chromium
  site: Site
  visit: Visit
  complaints: string[]
}

async function newPage({ chromiumProcess, site, visit, complaints }: Opening): Promise<Page> {
  const { expects = [], ...options } = visit
  const context = await chromiumProcess.newContext({
    baseURL: site.url,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(PATIENCE.timeout)
  const complain = (page: Page, text: string) => {
    if (!expects.some((pattern) => pattern.test(text))) complaints.push(`${new URL(page.url()).pathname}: ${text}`)
  }
  context.on('page', (page) => {
    opened.add(page)
    page.on('close', () => opened.delete(page))
    page.on(
      'console',
      (message) => message.type() === 'error' && complain(page, `${message.text()} ${message.location().url}`),
    )
    page.on('pageerror', (error) => complain(page, String(error)))
  })
  const page = await context.newPage()
  if (SLOWER > 1) await slowDown(page, 1)
  return page
}

/** How many times slower every page is: `COPLUME_TEST_SLOWER=5 npm test -- e2e` shows what only busy machines show. */
const SLOWER = Number(process.env.COPLUME_TEST_SLOWER ?? 1)

/** A machine so many times slower than this one, for the page alone: what two keys meet there that follow one another. */
export async function slowDown(page: Page, times: number): Promise<void> {
  const session = sessions.get(page) ?? (await page.context().newCDPSession(page))
  sessions.set(page, session)
  await session.send('Emulation.setCPUThrottlingRate', { rate: times * SLOWER })
}

/** Each session slows by its own word: what one said, another can't take back. */
const sessions = new WeakMap<Page, CDPSession>()

/** Through the form, as people do; lands on the dashboard, or where the page was asked to. */
export async function logIn(
  page: Page,
  { email, password = DEMO_PASSWORD }: { email: string; password?: string },
): Promise<void> {
  if (!page.url().includes('/admin/login')) await page.goto('/admin/login')
  await page.locator('input[name="email"]').fill(email)
  await page.locator('input[name="password"]').fill(password)
  await page.locator('form button[type="submit"]').click()
  await page.waitForURL((url) => !url.pathname.endsWith('/login'))
}

/** The workflow bar of the document that is open. */
export const barOf = (page: Page) => page.locator('section.flux')

/** Unfolds the whole bar from its line. */
export async function unfoldBar(page: Page): Promise<void> {
  const line = barOf(page).locator('.ligne-e')
  const acts = page.locator('.flux-p .acts')
  // Drawn before it is alive: what was pressed too early is pressed again.
  while (!(await acts.isVisible())) {
    if ((await line.getAttribute('aria-expanded')) === 'false') await line.click()
    await acts.waitFor({ timeout: 5000 }).catch(() => undefined)
  }
}

/** A field of the open form, by its label: Payload gives the fields of blocks in the text the same ids. */
export const fieldOf = (page: Page, label: string) => page.getByRole('textbox', { name: new RegExp(`^${label}`) })

const ON_THE_WAY = [SAVING_WORDS.savingTyping, SAVING_WORDS.savingUnderWay].flatMap(({ fr, en }) => [fr, en])

/**
 * Opens a document's form and waits until its bar is there and alive. What was typed in the form before is stored first: one
 * that is opened while its last words are on their way is drawn anew once they are there.
 */
export async function openDocument(page: Page, address: string): Promise<void> {
  const line = page.locator('.enregistrement').filter({ hasText: new RegExp(ON_THE_WAY.join('|')) })
  await line.first().waitFor({ state: 'hidden' })
  await page.goto(`/admin/collections/${address}`)
  await barOf(page).locator('.ligne').waitFor()
  // Payload enables its button once the form has its state: typing before that would be lost.
  await page.locator('.doc-controls').waitFor()
}

/** The id of a document, by its address. */
export async function documentId(page: Page, type: string, slug: string): Promise<string> {
  const answer = await page.request.get(`/api/${type}?where[slug][equals]=${slug}&depth=0&draft=true`)
  const { docs } = (await answer.json()) as { docs?: { id: string }[] }
  const found = docs?.[0]
  if (!found) throw new Error(`No ${type} is called ${slug} (status ${answer.status()}).`)
  return found.id
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds in the regions named, WCAG 2.0 to 2.2 A and AA and best practices, as sentences; `regions` empty: the page.
 * A region that is not on the page is itself a finding.
 */
export async function accessibilityProblems(page: Page, regions: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (include) => {
    const missing = include
      .filter((selector) => !document.querySelector(selector))
      .map((each) => `${each} is not there`)
    const scope = include.length > 0 ? { include: include.map((selector) => [selector]) } : document
    const { axe } = window as unknown as { axe: { run(scope: unknown, options: unknown): Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run(scope, { runOnly: { type: 'tag', values: tags } })
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target.join(' ')} ${failureSummary}`),
    )
    return [...missing, ...found]

    interface AxeResult {
      violations: { id: string; help: string; nodes: { target: string[]; failureSummary: string }[] }[]
    }
  }, regions)
}

/** Everything a person can see or hear below an element: texts, and the attributes that speak. Frozen texts are left out. */
export async function visibleStrings(page: Page, root = 'body'): Promise<string[]> {
  return page
    .locator(root)
    .first()
    .evaluate((element) => {
      const strings = new Set<string>()
      const add = (text: string | null) => {
        const trimmed = text?.replace(/\s+/g, ' ').trim()
        if (trimmed) strings.add(trimmed)
      }
      const language = document.documentElement.lang
      // A text that is marked as being in another language is content, or the name of that language.
      const isOther = (each: Element) => (each.closest('[lang]')?.getAttribute('lang') ?? language) !== language
      const isSilent = (each: Element) => each.closest('[contenteditable="true"], .page-lue, script, style') !== null
      const isShown = (each: Element) =>
        each.checkVisibility({ visibilityProperty: true }) && !isSilent(each) && !isOther(each)
      const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
      while (texts.nextNode()) {
        const { parentElement, textContent } = texts.currentNode
        if (parentElement && isShown(parentElement)) add(textContent)
      }
      for (const each of element.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
        for (const name of ['aria-label', 'placeholder', 'title', 'alt'])
          if (isShown(each)) add(each.getAttribute(name))
      }
      return [...strings]
    })
}

/** How many pixels the page can be scrolled sideways. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** Presses Tab until the element has the focus; fails after `most` times. Answers how often it took. */
export async function tabTo(page: Page, selector: string, most = 200): Promise<number> {
  for (let times = 1; times <= most; times++) {
    await page.keyboard.press('Tab')
    const isThere = await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)
    if (isThere) return times
  }
  throw new Error(`${selector} cannot be reached by Tab.`)
}
