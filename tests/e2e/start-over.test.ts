import { readFileSync } from 'node:fs'
import { request } from 'node:http'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { barOf, documentId, openBrowser, openDocument, type Browser } from '#tests/support/browser.ts'
import { DEMO_PASSWORD, freePort, runProgram, siteEnvironment, startSite, type Site } from '#tests/support/site.ts'

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
    const page = await browser.person('relecteur.cdc', {
      expects: [/net::ERR_/, /Failed to fetch/, /network error/, /status of 503/],
    })
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
    await barOf(page)
      .getByRole('listitem')
      .filter({ hasText: /Caisse des Dépôts.*a approuvé/s })
      .waitFor()
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
  beforeAll(async () => {
    site = await startSite()
  })
  afterAll(() => site?.close())

  it('and its port are not shared: a port that is taken is named in one sentence, and nothing starts', async () => {
    const environment = siteEnvironment({ dataDir: path.join(site.dataDir, 'other'), port: site.port })
    const { code, stderr, stdout } = await runProgram('server', { environment })
    expect(code).not.toBe(0)
    expect(stderr.trim()).toMatch(new RegExp(`^Le port ${site.port} est déjà pris[^\\n]*$`))
    expect(stdout).not.toMatch(/"level":[56]0/)
  })

  it('is refused to a second server and to the seed, in one sentence that says who holds it', async () => {
    const sentence =
      /^Le dossier de données \S+ est déjà pris par « npm start » \(processus \d+, [^\n]+\) : arrêtez-le d’abord\.$/
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

  it('is given back by a stop that was asked for: the request under way is answered, the exit code is 0', async () => {
    const login = await requestUnderWay(site)
    const stopped = site.stop()
    await expect
      .poll(() =>
        fetch(`${site.url}/healthz`).then(
          () => 'listening',
          () => 'closed',
        ),
      )
      .toBe('closed')
    expect(await login.finish()).toBe(200)
    expect(await stopped).toBe(0)
    expect(() => readFileSync(path.join(site.dataDir, 'coplume.lock'))).toThrow()
    await site.restart()
    expect((await fetch(`${site.url}/readyz`)).status).toBe(200)
  })
})

/** A login whose headers the server has seen (it answered « 100 Continue ») and whose body it still waits for. */
function requestUnderWay({ port }: Site): Promise<{ finish(): Promise<number | undefined> }> {
  const headers = { 'Content-Type': 'application/json', Expect: '100-continue', Connection: 'close' }
  const asked = request({ port, host: '127.0.0.1', method: 'POST', path: '/api/users/login', headers, agent: false })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    asked.on('error', reject)
    asked.on('response', (response) => {
      response.resume()
      resolve(response.statusCode)
    })
  })
  asked.flushHeaders()
  const finish = () => {
    asked.end(JSON.stringify({ email: 'auteur.cdc@example.org', password: DEMO_PASSWORD }))
    return answered
  }
  return new Promise((resolve) => asked.once('continue', () => resolve({ finish })))
}

async function openReading(page: Page, address: string): Promise<void> {
  await page.goto(`/admin/collections/${address}/relecture`)
  await page.getByRole('region', { name: 'Votre réponse' }).waitFor()
}
