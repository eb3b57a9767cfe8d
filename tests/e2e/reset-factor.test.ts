import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { PATIENCE } from '#tests/support/patience.ts'
import { browserAt, enrolled, isIn } from '#tests/support/secondFactor.ts'
import { DEMO_PASSWORD, programCommand, run, startSite, type Site } from '#tests/support/site.ts'
import type { Answer, Client } from '#tests/support/startApp.ts'

/** `npm run reset-factor`: the only administrator lost phone and recovery codes. */

const EMAIL = 'admin@example.org'

let site: Site
beforeAll(async () => {
  site = await startSite()
})
afterAll(() => site?.close())

const anonymous: Client = async (method, path, sent, headers = {}): Promise<Answer> => {
  const body = sent === undefined ? null : JSON.stringify(sent)
  const type: Record<string, string> = body === null ? {} : { 'Content-Type': 'application/json' }
  const answer = await fetch(site.url + path, { method, body, headers: { ...type, ...headers } })
  const text = await answer.text()
  return { status: answer.status, text, body: JSON.parse(text), headers: answer.headers }
}
const signIn = (browser: Client) => browser('POST', '/api/users/login', { email: EMAIL, password: DEMO_PASSWORD })
const reset = (...args: string[]) => run([...programCommand('reset-factor'), ...args], site.environment)

/** The mails this installation has written, as they were sent. */
function mails(): string[] {
  const folder = path.join(site.dataDir, 'mail')
  const names = readdirSync(folder).filter((name) => name.endsWith('.eml'))
  return names.map((name) => readFileSync(path.join(folder, name), 'utf8'))
}

it('lets them in again with their password, ends their sessions and mails them', async () => {
  const lost = browserAt({ anonymous })
  await signIn(lost)
  await enrolled(lost, DEMO_PASSWORD)
  expect(await isIn(lost)).toBe(true)
  expect((await signIn(browserAt({ anonymous }))).body).toMatchObject({ user: null, next: 'code' })

  const beside = await reset(EMAIL)
  expect([beside.code, beside.stderr]).toEqual([
    1,
    expect.stringMatching(/^Le dossier de données \S+ est déjà pris par/),
  ])

  expect(await site.stop()).toBe(0)
  for (const [asked, said] of [
    [[], /^npm run reset-factor -- personne@example\.org$/],
    [['personne@example.org'], /^Aucun compte n’a l’adresse personne@example\.org\.$/],
    [['auteur.fedepl@example.org'], /^auteur\.fedepl@example\.org se connecte sans seconde étape/],
  ] as const) {
    const { code, stderr } = await reset(...asked)
    expect([code, stderr.trim()]).toEqual([1, expect.stringMatching(said)])
  }
  const { code, stdout } = await reset(` ${EMAIL.toUpperCase()}`)
  expect([code, stdout]).toEqual([0, expect.stringContaining(`La connexion en deux étapes de ${EMAIL} est désactivée`)])

  await site.restart()
  expect(await isIn(lost)).toBe(false)
  expect((await signIn(browserAt({ anonymous }))).body).toMatchObject({ user: { email: EMAIL } })
  await vi.waitFor(() => expect(mails().filter((mail) => mail.includes(EMAIL))).toHaveLength(1), PATIENCE)
})
