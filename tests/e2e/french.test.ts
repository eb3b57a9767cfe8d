import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { documentId, openBrowser, visibleStrings, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'
import { isSameInBothLanguages, writtenTexts } from '#tests/support/sameWords.ts'

/** Whatever reads the same in a French and in an English browser, and is not in the list, was not translated. */
describe('with the French interface, nothing is left in English', () => {
  let site: Site
  let browser: Browser
  let french: Page
  let english: Page
  let written: ReadonlySet<string>
  let admins: { french: Page; english: Page }
  let ids: { chapter: string; draft: string; outline: string; user: string }

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    french = await browser.person('coordination.fedepl')
    english = await browser.person('coordination.fedepl', ENGLISH)
    const [chapter, draft, outline] = await Promise.all([
      documentId(french, 'chapters', 'annexes'),
      documentId(french, 'examples', 'semmaris-benin-marche-de-gros'),
      documentId(french, 'outline', 'plan-du-guide'),
    ])
    const me = (await (await french.request.get('/api/users/me')).json()) as { user: { id: string } }
    ids = { chapter, draft, outline, user: me.user.id }
    const inFrench = await browser.person('admin')
    const inEnglish = await browser.person('admin', ENGLISH)
    written = await writtenTexts(inFrench)
    admins = { french: inFrench, english: inEnglish }
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('on the login page', async () => {
    const [inFrench, inEnglish] = await Promise.all([browser.visitor(), browser.visitor(ENGLISH)])
    expect(await untranslated({ inFrench, inEnglish, address: '/admin/login' })).toEqual([])
  })

  it.each([
    ['the dashboard', '/admin', 'main, .dashboard'],
    ['the list of texts to review', '/admin/a-relire', 'main'],
    ['the list of chapters', '/admin/collections/chapters', '.collection-list'],
    ['the list of examples', '/admin/collections/examples', '.collection-list'],
    ['the account', '/admin/account', 'form'],
  ])('on %s', async (_what, address, root) => {
    expect(await untranslated({ inFrench: french, inEnglish: english, address, root })).toEqual([])
  })

  it('in the menu', async () => {
    expect(await untranslated({ inFrench: french, inEnglish: english, address: '/admin', root: '.nav' })).toEqual([])
  })

  it('in the form of a chapter with its bar', async () => {
    const address = `/admin/collections/chapters/${ids.chapter}`
    expect(await untranslated({ inFrench: french, inEnglish: english, address, root: '.collection-edit' })).toEqual([])
  })

  it('in the form of an example that is blocked', async () => {
    const address = `/admin/collections/examples/${ids.draft}`
    expect(await untranslated({ inFrench: french, inEnglish: english, address, root: '.collection-edit' })).toEqual([])
  })

  it('on the reading page', async () => {
    const address = `/admin/collections/chapters/${ids.chapter}/relecture`
    expect(await untranslated({ inFrench: french, inEnglish: english, address, root: '.lecteur' })).toEqual([])
  })

  it('in the tree of the outline', async () => {
    const address = `/admin/collections/outline/${ids.outline}`
    expect(await untranslated({ inFrench: french, inEnglish: english, address, root: '.collection-edit' })).toEqual([])
  })

  it.each([
    ['the people', '/admin/collections/users', '.collection-list'],
    ['the organisations', '/admin/collections/partners', '.collection-list'],
    ['the media', '/admin/collections/media', '.collection-list'],
    ['a new person', '/admin/collections/users/create', '.collection-edit'],
  ])('on %s, as the administrator sees them', async (_what, address, root) => {
    expect(await untranslated({ inFrench: admins.french, inEnglish: admins.english, address, root })).toEqual([])
  })

  it('on the public pages', async () => {
    const [inFrench, inEnglish] = await Promise.all([browser.visitor(LOST), browser.visitor(LOST)])
    const pairs = [
      ['/', '/en'],
      ['/exemples', '/en/examples'],
      ['/contacts', '/en/contacts'],
      ['/nulle-part', '/en/nowhere'],
    ] as const
    for (const [address, englishAddress] of pairs)
      expect(await untranslated({ inFrench, inEnglish, address, englishAddress })).toEqual([])
  })

  /** Strings of the French page that are also on the English one, but for those that are the same word in both. */
  async function untranslated({
    inFrench,
    inEnglish,
    address,
    englishAddress = address,
    root = 'body',
  }: Compared): Promise<string[]> {
    const open = async (page: Page, where: string) => {
      await page.goto(where, { waitUntil: 'networkidle' })
      await page.locator(root).first().waitFor()
      return visibleStrings(page, root)
    }
    const [strings, others] = await Promise.all([open(inFrench, address), open(inEnglish, englishAddress)])
    const english = new Set(others)
    return strings.filter((each) => english.has(each) && !isSameInBothLanguages(each) && !written.has(each))
  }
})

/** Payload keeps the language of the interface in a cookie; a browser without one is asked for its own. */
const ENGLISH = { locale: 'en-GB' }
/** Looks at the page of an address that leads nowhere. */
const LOST = { expects: [/status of 404/] }

interface Compared {
  inFrench: Page
  inEnglish: Page
  address: string
  /** Where the English of it is, when the address says the language. */
  englishAddress?: string
  root?: string
}
