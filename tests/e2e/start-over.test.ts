import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { barOf, documentId, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { freePort, runProgram, siteEnvironment, startSite, type Site } from '#tests/support/site.ts'

describe('a server that dies in the middle of the work', () => {
  let site: Site
  let browser: Browser

  beforeAll(async () => {
    site = await startSite()
    browser = await openBrowser(site)
  })
  afterAll(async () => {
    await browser?.close()
    await site?.close()
  })

  it('comes back with what was decided, what was typed, the same public bytes, and the people still logged in', async () => {
    const page = await browser.person('relecteur.cdc', { expects: [/ERR_CONNECTION/] })
    const uid = await documentId(page, 'chapters', 'annexes')
    await openReading(page, `chapters/${uid}`)
    await page.getByRole('button', { name: 'Approuver ce texte' }).click()
    await page
      .getByText(/Approbation de la Caisse des Dépôts enregistrée/)
      .first()
      .waitFor()
    const bytes = await publicBytes()
    await site.kill()
    await site.restart()
    expect(await publicBytes()).toEqual(bytes)
    await openDocument(page, `chapters/${uid}`)
    await page.getByRole('region', { name: /Approuvé par tous/ }).waitFor()
    expect(await barOf(page).getByText('Caisse des Dépôts').count()).toBe(1)
    await page.goto('/admin/account')
    await page.getByText('relecteur.cdc@example.org').or(page.locator('#field-email')).first().waitFor()
  })

  async function publicBytes(): Promise<string[]> {
    const addresses = [
      '/v1/chapters',
      '/v1/outline',
      '/v1/examples?pageSize=100',
      '/v1/chapters/les-acteurs',
      '/chapitres/les-acteurs',
    ]
    return Promise.all(addresses.map(async (each) => (await fetch(site.url + each)).text()))
  }
})

describe('the one place at a data folder', () => {
  let site: Site
  beforeEach(async () => {
    site = await startSite()
  })
  afterEach(() => site?.close())

  it('is refused to a second server and to the seed, in one sentence that says who holds it', async () => {
    const sentence = /^Le dossier de données est utilisé par « npm start » \(processus \d+\) : arrêtez-le d’abord\.$/
    const second = { ...site.environment, PORT: String(await freePort()) }
    const [server, seed] = await Promise.all([
      runProgram('server', { environment: second }),
      runProgram('seed', { environment: second }),
    ])
    for (const { code, stderr } of [server, seed]) {
      expect(code).not.toBe(0)
      expect(stderr.trim()).toMatch(sentence)
    }
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })

  it('does not hinder who only looks: verify and doctor work while the server runs', async () => {
    const [verify, doctor] = await Promise.all([
      runProgram('verify', { environment: site.environment }),
      runProgram('doctor', { environment: site.environment }),
    ])
    expect(verify).toMatchObject({ code: 0, stderr: '' })
    expect(doctor).toMatchObject({ code: 0, stderr: '' })
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })

  it('is given back by a stop that was asked for, after the requests under way, with code 0', async () => {
    const answers = Array.from({ length: 20 }, () => fetch(`${site.url}/v1/chapters?format=markdown`))
    const first = await Promise.race(answers)
    const code = await site.stop()
    expect(first.status).toBe(200)
    expect(code).toBe(0)
    expect(() => readFileSync(path.join(site.dataDir, 'coplume.lock'))).toThrow()
    await site.restart()
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })
})

describe('a port that is taken', () => {
  let site: Site
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(() => site?.close())

  it('is named in one sentence, and nothing starts', async () => {
    const environment = siteEnvironment({ dataDir: path.join(site.dataDir, 'other'), port: site.port })
    const { code, stderr, stdout } = await runProgram('server', { environment })
    expect(code).not.toBe(0)
    expect(stderr.trim()).toMatch(new RegExp(`^Le port ${site.port} est déjà pris[^\\n]*$`))
    expect(stdout).not.toMatch(/"level":[56]0/)
  })
})

async function openReading(page: Page, address: string): Promise<void> {
  await page.goto(`/admin/collections/${address}/relecture`)
  await page.getByRole('region', { name: 'Votre réponse' }).waitFor()
}
