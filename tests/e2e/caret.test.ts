import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RichNode, RichText } from '#domain/content/shared.ts'
import { blocksOf, caretFirst, caretOf, choose, heldBody, newLine, textOf } from '#tests/support/body.ts'
import { documentId, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

describe('the caret of a text', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let uid: string
  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl')
    uid = await documentId(page, 'chapters', 'la-methode-pas-a-pas')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('goes on in bold after a click into bold words of a block', async () => {
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await newLine(page)
    await choose(page, 'focus')
    await page.keyboard.type('Titre')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('Gras')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' et maigre')
    await textOf(page).locator('strong', { hasText: 'Gras' }).click()
    await expect.poll(async () => (await caretOf(page))?.text).toBe('Gras')
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.type('x')
    await expect.poll(async () => JSON.stringify(blocksOf(await heldBody(page), 'callout'))).toContain('"text":"Gxras"')
  })

  it('stays where it was when the form is drawn anew with what was stored meanwhile, and one types on there', async () => {
    let read = () => undefined as void
    const held = new Promise<void>((resolve) => (read = resolve))
    const isRead = new RegExp(`/api/chapters/${uid}\\?depth=0&fallback-locale=null&locale=fr`)
    await page.route(isRead, async (route) => {
      await held
      await route.continue()
    })
    await openDocument(page, `chapters/${uid}?locale=fr`)
    await caretFirst(page)
    for (let at = 0; at < 6; at++) await page.keyboard.press('ArrowRight')
    await expect.poll(async () => (await caretOf(page))?.offset).toBe(6)
    const { text } = (await caretOf(page))!
    const { body } = (await (await page.request.get(`/api/chapters/${uid}?depth=0&locale=fr`)).json()) as {
      body: RichText
    }
    const data = {
      body: { root: { ...body.root, children: [...(body.root.children ?? []), said('Écrit ailleurs.')] } },
    }
    expect((await page.request.patch(`/api/chapters/${uid}?locale=fr`, { data })).status()).toBe(200)
    read()
    await textOf(page).getByText('Écrit ailleurs.').waitFor()
    await expect.poll(() => caretOf(page)).toEqual({ text, offset: 6 })
    await page.keyboard.type('ICI')
    await expect.poll(async () => JSON.stringify(await heldBody(page))).toContain(`${text.slice(0, 6)}ICI`)
    await page.unrouteAll({ behavior: 'wait' })
  })
})

const said = (text: string): RichNode =>
  ({
    ...{ type: 'paragraph', version: 1, format: '', indent: 0, direction: null, textFormat: 0, textStyle: '' },
    children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
  }) as RichNode
