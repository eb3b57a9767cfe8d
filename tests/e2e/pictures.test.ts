import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, openBrowser, type Browser } from '#tests/support/browser.ts'
import { exampleData } from '#tests/support/content.ts'
import { startSite, type Site } from '#tests/support/site.ts'

/** A picture on its way from a draft to readers: seen by those who read the text it stands in, and by nobody else. */
describe('a picture of an example nobody published yet', () => {
  const ALT = 'Un puits et sa margelle'
  let site: Site
  let browser: Browser
  let author: Page
  let uid: string
  let sha256: string

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    author = await browser.person('auteur.fedepl')
    const picture = await sent(author)
    sha256 = picture.sha256
    const data = { ...exampleData(), title: 'Un puits illustré', images: [picture.id], body: figureOf(picture.id) }
    const created = await author.request.post('/api/examples?locale=fr&depth=0', { data })
    uid = ((await created.json()) as { doc: { id: string } }).doc.id
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('is seen in a preview, which needs no account', async () => {
    await author.goto(`/admin/collections/examples/${uid}`)
    const href = await author.locator('#preview-button').getAttribute('href')
    const visitor = await browser.visitor()
    await visitor.goto(href ?? '')
    expect(await widthsOf(visitor)).toEqual([320, 320])
    expect(await accessibilityProblems(visitor)).toEqual([])
    await visitor.screenshot({ path: 'test-results/image-apercu.png', fullPage: true })
  })

  it('is seen by the reviewer of another organisation on the reading page, and in a comparison', async () => {
    await submitted(author)
    const reviewer = await browser.person('relecteur.afd')
    await reviewer.goto(`/admin/collections/examples/${uid}/relecture`)
    await reviewer.locator('.page-lue h1', { hasText: 'Un puits illustré' }).waitFor()
    expect(await widthsOf(reviewer)).toEqual([320, 320])
    expect(await accessibilityProblems(reviewer, ['.page-lue'])).toEqual([])
    await reviewer.screenshot({ path: 'test-results/image-relecture.png', fullPage: true })
    await author.request.patch(`/api/examples/${uid}?locale=fr`, { data: { summary: 'Un chapeau plus récent.' } })
    await reviewer.goto(`/admin/collections/examples/${uid}/relecture?avec=copie`)
    await reviewer.locator('.comparaison ins').first().waitFor()
    expect(await widthsOf(reviewer)).toEqual([320, 320])
  })

  it('is no picture of the site to whoever has no account', async () => {
    const visitor = await browser.visitor()
    expect((await visitor.request.get(`/v1/media/${sha256}`)).status()).toBe(404)
    expect((await visitor.request.get(`/api/media/file/${sha256}.png`)).status()).toBe(401)
  })

  /** The real width of each picture of the text, in pixels; 0 of one that did not come. */
  async function widthsOf(page: Page): Promise<number[]> {
    const pictures = page.locator('.document img')
    for (const picture of await pictures.all()) await picture.scrollIntoViewIfNeeded()
    await page.waitForLoadState('load')
    await page.waitForFunction(() => [...document.querySelectorAll('.document img')].every((img) => (img as HTMLImageElement).complete)) // prettier-ignore
    return pictures.evaluateAll((all) => all.map((each) => (each as HTMLImageElement).naturalWidth))
  }

  async function sent(page: Page): Promise<{ id: string; sha256: string }> {
    const plain = { width: 320, height: 180, channels: 3, background: '#2f7d4f' } as const
    const buffer = await sharp({ create: plain }).png().toBuffer()
    const file = { name: 'puits.png', mimeType: 'image/png', buffer }
    const _payload = JSON.stringify({ alt: ALT, caption: 'Le puits de la place', credit: 'J. Doe' })
    const answer = await page.request.post('/api/media?locale=fr', { multipart: { file, _payload } })
    return ((await answer.json()) as { doc: { id: string; sha256: string } }).doc
  }

  async function submitted(page: Page): Promise<void> {
    const address = `/api/examples/${uid}/workflow`
    const { round, workingRevision } = (await (await page.request.get(address)).json()) as Record<string, unknown>
    const answer = await page.request.post(address, { data: { command: 'submit', round, revision: workingRevision } })
    expect(answer.status()).toBe(200)
  }
})

const node = { format: '', indent: 0, version: 1, direction: 'ltr' }

/** A body of one figure. */
const figureOf = (image: string) => ({
  root: {
    type: 'root',
    ...node,
    children: [{ type: 'block', version: 2, format: '', fields: { blockType: 'figure', image } }],
  },
})
