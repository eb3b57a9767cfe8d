import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { workOutbox } from '#jobs/workOutbox.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { codeOf, cookiesOf, enrolled, errorOf, factorWorld, isIn, sendCode } from '../support/secondFactor.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/** A second factor: taken, shown at a sign-in, lost. Time goes on only where a story says so. */

let app: App
let admin: Client
let newcomer: ReturnType<typeof factorWorld>['newcomer']
let protectedOne: ReturnType<typeof factorWorld>['protectedOne']
let at = Date.parse('2026-11-28T08:00:00.000Z')
let giveBack: () => void
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  giveBack = setClock({ now: () => new Date(at) })
  app = await startApp()
  admin = await app.as('admin')
  ;({ newcomer, protectedOne } = factorWorld(app, admin))
})
afterAll(async () => {
  giveBack()
  await app.close()
})
/** Codes are another every thirty seconds. */
const aStepLater = () => (at += 30_000)
beforeEach(() => {
  aStepLater()
  env().SECOND_FACTOR_ROLES = []
})

describe('taking one', () => {
  it('asks the password, shows a secret and its picture, is confirmed by a code and gives ten recovery codes', async () => {
    const person = await newcomer()
    const home = person.browser()
    await person.signIn(home)
    expect(errorOf(await home('POST', '/api/users/second-factor', { password: 'faux' }))).toEqual([
      403,
      'wrong_password',
    ])
    const begun = await home('POST', '/api/users/second-factor', { password: PASSWORD })
    const { secret, address, qr } = begun.body as { secret: string; address: string; qr: string }
    expect(address).toContain(`secret=${secret}`)
    expect(address).toContain(encodeURIComponent(person.email))
    expect(qr).toMatch(/^<svg/)
    const wrong = codeOf(secret, 7)
    const confirm = (code: string) => home('POST', '/api/users/second-factor/confirmation', { code })
    expect(errorOf(await confirm(wrong))).toEqual([403, 'wrong_code'])
    expect((await home('GET', '/api/users/second-factor')).body).toMatchObject({ isOn: false })
    const confirmed = await confirm(codeOf(secret))
    const { recoveryCodes } = confirmed.body as { recoveryCodes: string[] }
    expect(new Set(recoveryCodes).size).toBe(10)
    expect(recoveryCodes.every((code) => /^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/.test(code))).toBe(true)
    expect((await home('GET', '/api/users/second-factor')).body).toEqual({
      isOn: true,
      since: new Date(at).toISOString(),
      recoveryLeft: 10,
      isDemanded: false,
    })
    // Sent again it is over.
    expect(errorOf(await confirm(codeOf(secret, 1)))).toEqual([401, 'sign_in_over'])
  })

  it('ends one’s other sessions and keeps this one', async () => {
    const person = await newcomer()
    const [home, elsewhere] = [person.browser(), person.browser()]
    await person.signIn(home)
    await person.signIn(elsewhere)
    await enrolled(home, PASSWORD)
    expect([await isIn(home), await isIn(elsewhere)]).toEqual([true, false])
  })

  it('is over after ten minutes, and when the password changed meanwhile', async () => {
    const person = await newcomer()
    const home = person.browser()
    await person.signIn(home)
    const begin = async () =>
      ((await home('POST', '/api/users/second-factor', { password: PASSWORD })).body as { secret: string }).secret
    const confirm = (secret: string) => home('POST', '/api/users/second-factor/confirmation', { code: codeOf(secret) })
    const late = await begin()
    at += 11 * 60_000
    expect(errorOf(await confirm(late))).toEqual([401, 'sign_in_over'])
    const overtaken = await begin()
    await home('PATCH', `/api/users/${person.id}`, { password: 'un-autre-mot-de-passe', currentPassword: PASSWORD })
    expect(errorOf(await confirm(overtaken))).toEqual([401, 'sign_in_over'])
  })

  it('is nobody else’s: the step of one person is none of another', async () => {
    const [person, other] = [await newcomer(), await newcomer()]
    const [home, theirs] = [person.browser(), other.browser()]
    await person.signIn(home)
    await other.signIn(theirs)
    const begun = await home('POST', '/api/users/second-factor', { password: PASSWORD })
    const stolen = { Cookie: `${cookiesOf(begun)}` }
    const token = ((await other.signIn(theirs)).body as { token: string }).token
    const { secret } = begun.body as { secret: string }
    const answer = await app.anonymous(
      'POST',
      '/api/users/second-factor/confirmation',
      { code: codeOf(secret) },
      {
        ...stolen,
        Authorization: `JWT ${token}`,
      },
    )
    expect(errorOf(answer)).toEqual([401, 'sign_in_over'])
  })
})

describe('signing in', () => {
  it('gives no session and tells nothing of the person before the code', async () => {
    const person = await protectedOne()
    const elsewhere = person.browser()
    const first = await person.signIn(elsewhere)
    expect(first.body).toEqual({ user: null, token: null, exp: null, message: null, next: 'code' })
    expect(first.text).not.toContain(person.id)
    expect(await isIn(elsewhere)).toBe(false)
    expect((await elsewhere('GET', '/api/chapters')).status).toBe(401)
    aStepLater()
    const second = await sendCode(elsewhere, codeOf(person.secret))
    expect(second.status).toBe(200)
    expect(await isIn(elsewhere)).toBe(true)
    expect((await elsewhere('GET', '/api/chapters')).status).toBe(200)
  })

  it('takes a code once, those of the step before and after, and none further', async () => {
    const person = await protectedOne()
    at += 10 * 60_000
    const tried: unknown[] = []
    for (const later of [-2, -1, -1, 0, 0, 1, 2]) {
      const browser = person.browser()
      await person.signIn(browser)
      tried.push((await sendCode(browser, codeOf(person.secret, later))).status)
    }
    expect(tried).toEqual([403, 200, 403, 200, 403, 200, 403])
  })

  it('gives one session for two that come with the same code at once', async () => {
    const person = await protectedOne()
    aStepLater()
    const browsers = Array.from({ length: 6 }, () => person.browser())
    for (const browser of browsers) await person.signIn(browser)
    const answers = await Promise.all(browsers.map((browser) => sendCode(browser, codeOf(person.secret))))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 403, 403, 403, 403, 403])
  })

  it('is slowed down and refused like passwords, and a right password forgives no code', async () => {
    const person = await protectedOne()
    aStepLater()
    const elsewhere = person.browser()
    const statuses: number[] = []
    for (let attempt = 0; attempt < 9; attempt++) {
      await person.signIn(elsewhere)
      statuses.push((await sendCode(elsewhere, '000000')).status)
    }
    expect(statuses).toEqual([...Array<number>(8).fill(403), 429])
    expect((await sendCode(elsewhere, codeOf(person.secret))).status).toBe(429)
  })

  it('is refused from everywhere after twenty wrong ones, for a quarter of an hour', async () => {
    const person = await protectedOne()
    aStepLater()
    const guess = async (code: string) => {
      const browser = person.browser()
      await person.signIn(browser)
      return (await sendCode(browser, code)).status
    }
    const statuses = await Promise.all(Array.from({ length: 20 }, () => guess('000000')))
    expect(statuses.filter((status) => status !== 403)).toEqual([])
    expect(await guess(codeOf(person.secret))).toBe(429)
    at += 16 * 60_000
    expect(await guess(codeOf(person.secret))).toBe(200)
  })

  it('takes nothing without the first step, after ten minutes, or when the person changed meanwhile', async () => {
    const person = await protectedOne()
    aStepLater()
    expect(errorOf(await sendCode(person.browser(), codeOf(person.secret)))).toEqual([401, 'sign_in_over'])
    const late = person.browser()
    await person.signIn(late)
    at += 11 * 60_000
    expect(errorOf(await sendCode(late, codeOf(person.secret)))).toEqual([401, 'sign_in_over'])
    const gone = person.browser()
    await person.signIn(gone)
    await admin('PATCH', `/api/users/${person.id}`, { isActive: false })
    expect(errorOf(await sendCode(gone, codeOf(person.secret)))).toEqual([401, 'sign_in_over'])
  })

  it('takes what is no code for a wrong one', async () => {
    const person = await protectedOne()
    for (const code of [undefined, null, 3, {}, '', '12345', 'x'.repeat(5000)]) {
      const browser = person.browser()
      await person.signIn(browser)
      expect((await sendCode(browser, code)).status).toBe(403)
    }
  })
})

describe('a lost phone', () => {
  it('is made up for by a recovery code, each once, however it is typed', async () => {
    const person = await protectedOne()
    const [first = '', second = ''] = person.recoveryCodes
    const withCode = async (code: string) => {
      const browser = person.browser()
      await person.signIn(browser)
      return [(await sendCode(browser, code)).status, await isIn(browser)]
    }
    expect(await withCode(first)).toEqual([200, true])
    expect(await withCode(first)).toEqual([403, false])
    expect(await withCode(` ${second.toUpperCase().replaceAll('-', ' ')} `)).toEqual([200, true])
    expect((await person.home('GET', '/api/users/second-factor')).body).toMatchObject({ recoveryLeft: 8 })
  })

  it('lets one change to another phone with a recovery code, which ends the codes of the former', async () => {
    const person = await protectedOne()
    const [code] = person.recoveryCodes
    const begin = (more: object) => person.home('POST', '/api/users/second-factor', { password: PASSWORD, ...more })
    expect(errorOf(await begin({}))).toEqual([403, 'wrong_code'])
    const { secret } = (await begin({ code })).body as { secret: string }
    const confirmed = await person.home('POST', '/api/users/second-factor/confirmation', { code: codeOf(secret) })
    expect(confirmed.status).toBe(200)
    aStepLater()
    const elsewhere = person.browser()
    await person.signIn(elsewhere)
    expect((await sendCode(elsewhere, codeOf(person.secret))).status).toBe(403)
    expect((await sendCode(elsewhere, person.recoveryCodes[1])).status).toBe(403)
    expect((await sendCode(elsewhere, codeOf(secret))).status).toBe(200)
  })

  it('is answered by an administrator, who takes the factor away: sessions end, the person is mailed', async () => {
    const person = await protectedOne()
    const path = `/api/users/${person.id}/second-factor/removal`
    for (const name of ['author.fedepl', 'coordinator.fedepl', 'chief-editor', 'observer'])
      expect(errorOf(await (await app.as(name))('POST', path, {}))).toEqual([403, 'forbidden'])
    expect(errorOf(await app.anonymous('POST', path, {}))).toEqual([401, 'unauthenticated'])
    expect(errorOf(await person.home('POST', path, {}))).toEqual([403, 'forbidden'])
    expect(await isIn(person.home)).toBe(true)
    const sent = vi.spyOn(app.payload, 'sendEmail')
    expect((await admin('POST', path, {})).status).toBe(200)
    expect(await isIn(person.home)).toBe(false)
    await vi.waitFor(async () => {
      await workOutbox(app.payload)
      expect(sent).toHaveBeenCalledWith(expect.objectContaining({ to: person.email }))
    })
    sent.mockRestore()
    const again = person.browser()
    expect((await person.signIn(again)).body).toMatchObject({ token: expect.any(String) as string })
    expect(errorOf(await admin('POST', path, {}))).toEqual([404, 'not_found'])
  })
})
