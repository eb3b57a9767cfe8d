import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { canonical } from '#domain/content/canonical.ts'
import { LOCALES, type RichText } from '#domain/content/shared.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { heldBody, textOf } from '#tests/support/body.ts'
import { openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { startSite, type Site } from '#tests/support/site.ts'

interface Doc {
  id: string
  slug: string
  body?: RichText | null
}

describe('a body that is opened', () => {
  let site: Site
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl')
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it.each(['chapters', 'pages'])(
    'is the one that is stored, and no change: every one of the %s, in both languages',
    async (type) => {
      const saves: string[] = []
      page.on('request', (request) => request.method() === 'PATCH' && saves.push(request.url()))
      let opened = 0
      for (const locale of LOCALES) {
        for (const { id, slug, body } of await bodiesOf(type, locale)) {
          await openDocument(page, `${type}/${id}?locale=${locale}`)
          await textOf(page).waitFor()
          const held = await heldBody(page)
          expect({ [slug]: canonical(held) }).toEqual({ [slug]: canonical(body) })
          expect(printOf(held)).toBe(printOf(body))
          expect(await page.locator('.enregistrement').getAttribute('data-phase')).toBe('idle')
          opened++
        }
      }
      expect(opened).toBeGreaterThan(3)
      expect(saves).toEqual([])
    },
  )

  async function bodiesOf(type: string, locale: string): Promise<(Doc & { body: RichText })[]> {
    const query = `draft=true&depth=0&limit=100&fallback-locale=none&locale=${locale}`
    const { docs } = (await (await page.request.get(`/api/${type}?${query}`)).json()) as { docs: Doc[] }
    return docs.filter((doc): doc is Doc & { body: RichText } => Boolean(doc.body))
  }
})
