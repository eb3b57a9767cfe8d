import path from 'node:path'
import { createClient, type Client } from '@libsql/client'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { accessibilityProblems, documentId, fieldOf, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts' // prettier-ignore
import { startSite, type Site } from '#tests/support/site.ts'

/** The fault is real: another program holds the database, as a backup that hangs does. Reading goes on. */

describe('while the product cannot store', () => {
  let site: Site
  let browser: Browser
  let page: Page
  let elsewhere: Page
  let uid: string
  let holder: Client

  beforeAll(async () => {
    site = await startSite({ expects: [/SQLITE_BUSY/, /storage_unavailable/] })
    browser = await openBrowser(site)
    page = await browser.person('auteur.fedepl', { expects: [/status of 503/] })
    elsewhere = await browser.person('auteur.afd', { expects: [/status of 503/] })
    uid = await documentId(page, 'chapters', 'le-cadre-juridique')
    await openDocument(page, `chapters/${uid}`)
    holder = createClient({ url: `file:${path.join(site.dataDir, 'coplume.db')}` })
  })
  afterAll(async () => {
    holder?.close()
    await browser?.close()
    await site?.close()
  })

  const bannerOf = (where: Page) =>
    where.getByRole('alert').filter({ hasText: 'Rien ne peut être enregistré pour le moment.' })
  const stored = async () => {
    const answer = await page.request.get(`/api/chapters/${uid}?draft=true&depth=0&locale=fr`)
    return ((await answer.json()) as { summary: string }).summary
  }

  it('nothing is said as long as it can', async () => {
    const asked = page.waitForResponse('**/readyz')
    await page.evaluate(() => window.dispatchEvent(new Event('focus'))) // she comes back to her tab
    expect((await asked).status()).toBe(200)
    expect(await bannerOf(page).count()).toBe(0)
  })

  it('each page of the workshop says so, and what to do, from the first save that is refused', async () => {
    await holder.execute('BEGIN IMMEDIATE')
    const refused = page.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.status() === 503)
    await fieldOf(page, 'Chapeau').fill('Écrit pendant une sauvegarde qui traîne.')
    await refused
    // Sooner than it asks by itself, every 15 s.
    await bannerOf(page).waitFor({ timeout: 14_000 })
    expect(await bannerOf(page).textContent()).toContain('Gardez cette page ouverte')
    await elsewhere.goto('/admin')
    await bannerOf(elsewhere).waitFor()
    expect(await accessibilityProblems(elsewhere, ['.avis-bandeau'])).toEqual([])
    expect(await stored()).not.toBe('Écrit pendant une sauvegarde qui traîne.')
  })

  it('is in sight however far one has scrolled', async () => {
    await page.mouse.move(640, 600)
    await page.mouse.wheel(0, 3000)
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(500)
    const { y = 0, height = 0 } = (await bannerOf(page).boundingBox()) ?? {}
    expect(y + height).toBe(page.viewportSize()?.height)
  })

  it('goes by itself once it can, and what was typed meanwhile is stored', async () => {
    await holder.execute('ROLLBACK')
    await bannerOf(page).waitFor({ state: 'hidden' })
    await bannerOf(elsewhere).waitFor({ state: 'hidden' })
    await expect.poll(stored).toBe('Écrit pendant une sauvegarde qui traîne.')
    await page.getByRole('alert').filter({ hasText: 'ne sont pas enregistrées' }).waitFor({ state: 'hidden' })
  })
})
