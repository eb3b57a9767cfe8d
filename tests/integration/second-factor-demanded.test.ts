import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { setClock } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { codeOf, errorOf, factorWorld, isIn, sendCode } from '../support/secondFactor.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/** A second factor: turned off, no way round it, where it is demanded, what is stored of it, and before publishing. */

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

describe('turning it off', () => {
  it('asks the password and a code, and ends one’s other sessions', async () => {
    const person = await protectedOne()
    aStepLater()
    const off = (data: object) => person.home('POST', '/api/users/second-factor/removal', data)
    expect(errorOf(await off({ password: 'faux', code: codeOf(person.secret) }))).toEqual([403, 'wrong_password'])
    expect(errorOf(await off({ password: PASSWORD, code: codeOf(person.secret, 9) }))).toEqual([403, 'wrong_code'])
    const elsewhere = person.browser()
    await person.signIn(elsewhere)
    expect((await sendCode(elsewhere, codeOf(person.secret))).status).toBe(200)
    aStepLater()
    expect((await off({ password: PASSWORD, code: codeOf(person.secret) })).status).toBe(200)
    expect([await isIn(person.home), await isIn(elsewhere)]).toEqual([true, false])
    expect((await person.signIn(person.browser())).body).toMatchObject({ user: { id: person.id } })
  })
})

describe('a link of a mail', () => {
  it('does not go round the code', async () => {
    const person = await protectedOne()
    const token = await app.payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const browser = person.browser()
    const reset = await browser('POST', '/api/users/reset-password', { token, password: 'un-autre-mot-de-passe' })
    expect(reset.body).toMatchObject({ user: null, token: null, next: 'code' })
    expect([await isIn(browser), await isIn(person.home)]).toEqual([false, false])
    aStepLater()
    expect((await sendCode(browser, codeOf(person.secret))).status).toBe(200)
    expect(await isIn(browser)).toBe(true)
  })
})

describe('where the settings demand it of a role', () => {
  beforeEach(() => {
    env().SECOND_FACTOR_ROLES = ['observer', 'chief-editor']
  })

  it('whoever has none takes one before anything else', async () => {
    const person = await newcomer({ roles: ['observer'], partner: null })
    const browser = person.browser()
    expect((await person.signIn(browser)).body).toMatchObject({ next: 'enrol', token: null })
    expect(await isIn(browser)).toBe(false)
    expect(errorOf(await sendCode(browser, '123456'))).toEqual([401, 'sign_in_over'])
    const { secret } = (await browser('GET', '/api/users/sign-in/enrolment')).body as { secret: string }
    const confirm = (code: string) => browser('POST', '/api/users/sign-in/enrolment', { code })
    expect(errorOf(await confirm(codeOf(secret, 5)))).toEqual([403, 'wrong_code'])
    const done = await confirm(codeOf(secret))
    expect((done.body as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10)
    expect(await isIn(browser)).toBe(true)
    expect(errorOf(await confirm(codeOf(secret, 1)))).toEqual([401, 'sign_in_over'])
    const off = await browser('POST', '/api/users/second-factor/removal', {
      password: PASSWORD,
      code: codeOf(secret, 1),
    })
    expect(errorOf(off)).toEqual([409, 'factor_demanded'])
  })

  it('whoever was signed in without is so no more', async () => {
    env().SECOND_FACTOR_ROLES = []
    const person = await newcomer({ roles: ['observer'], partner: null })
    const home = person.browser()
    await person.signIn(home)
    expect(await isIn(home)).toBe(true)
    env().SECOND_FACTOR_ROLES = ['observer']
    expect(await isIn(home)).toBe(false)
    expect((await home('POST', '/api/users/refresh-token')).status).toBeGreaterThanOrEqual(400)
  })

  it('a link of a mail, an invitation’s too, leads there as well', async () => {
    const person = await newcomer({ roles: ['observer'], partner: null })
    const token = await app.payload.forgotPassword({
      collection: 'users',
      data: { email: person.email },
      disableEmail: true,
    })
    const browser = person.browser()
    const reset = await browser('POST', '/api/users/reset-password', { token, password: 'un-autre-mot-de-passe' })
    expect(reset.body).toMatchObject({ next: 'enrol', token: null })
    expect((await browser('GET', '/api/users/sign-in/enrolment')).status).toBe(200)
  })

  it('nobody else is asked', async () => {
    const person = await newcomer()
    expect((await person.signIn(person.browser())).body).toMatchObject({ user: { id: person.id } })
  })
})

describe('what is stored', () => {
  it('holds neither secret nor codes, and is in no answer', async () => {
    const person = await protectedOne()
    const rows = JSON.stringify([await rawRows(app.payload, 'factors'), await rawRows(app.payload, 'pending')])
    expect(rows).not.toContain(person.secret)
    for (const code of person.recoveryCodes) expect(rows).not.toContain(code.replaceAll('-', ''))
    const [row] = (await rawRows(app.payload, 'factors')).filter(({ id }) => id === person.id)
    const sealed = String(row?.secret)
    for (const who of [person.home, admin]) {
      const paths = ['/api/users/me', `/api/users/${person.id}?depth=2`, '/api/users?limit=0', '/api/factors', '/api/pending', `/api/factors/${person.id}`, '/api/users/second-factor', '/api/access'] // prettier-ignore
      const answers = await Promise.all(paths.map((path) => who('GET', path)))
      const told = answers.map(({ text }) => text).join('\n')
      expect(told).not.toContain(person.secret)
      expect(told).not.toContain(sealed)
    }
  })

  it('is of no use for another person', async () => {
    const [one, other] = [await protectedOne(), await protectedOne()]
    const rows = await rawRows(app.payload, 'factors')
    const stolen = rows.find(({ id }) => id === one.id)!
    await replaceRows(app.payload, 'factors', rows.map((row) => (row.id === other.id ? { ...stolen, id: other.id } : row))) // prettier-ignore
    aStepLater()
    const browser = other.browser()
    await other.signIn(browser)
    expect((await sendCode(browser, codeOf(one.secret))).status).toBe(403)
  })
})

describe('publishing and taking down, where the settings want it confirmed', () => {
  afterEach(() => {
    env().CONFIRM_PUBLISHING_MINUTES = undefined
  })

  async function readyToPublish() {
    const document = await app.world.createChapter('author.fedepl')
    await app.world.submit('author.fedepl', document)
    await app.world.approveByAll(document)
    return (browser: Client) =>
      browser('POST', `/api/chapters/${document.uid}/workflow`, { command: 'publish', ...app.world.seen(document) })
  }
  const confirm = (browser: Client, body: object) => browser('POST', '/api/users/confirmation', body)

  it('takes who has just signed in at their word, and asks a password of whoever did long ago', async () => {
    env().CONFIRM_PUBLISHING_MINUTES = 5
    const person = await newcomer({ roles: ['coordinator'] })
    const browser = person.browser()
    await person.signIn(browser)
    expect((await (await readyToPublish())(browser)).status).toBe(200)
    at += 6 * 60_000
    const publish = await readyToPublish()
    expect(errorOf(await publish(browser))).toEqual([403, 'confirmation_required'])
    // To renew a session shows nothing.
    await browser('POST', '/api/users/refresh-token')
    expect(errorOf(await publish(browser))).toEqual([403, 'confirmation_required'])
    expect(errorOf(await confirm(browser, { password: 'faux' }))).toEqual([403, 'wrong_password'])
    expect(errorOf(await publish(browser))).toEqual([403, 'confirmation_required'])
    expect((await confirm(browser, { password: PASSWORD })).status).toBe(200)
    expect((await publish(browser)).status).toBe(200)
  })

  it('asks a code of whoever has a second factor, not the password', async () => {
    env().CONFIRM_PUBLISHING_MINUTES = 5
    const person = await protectedOne({ roles: ['coordinator'] })
    at += 6 * 60_000
    const publish = await readyToPublish()
    expect(errorOf(await publish(person.home))).toEqual([403, 'confirmation_required'])
    expect(errorOf(await confirm(person.home, { password: PASSWORD }))).toEqual([403, 'wrong_code'])
    expect((await confirm(person.home, { code: codeOf(person.secret) })).status).toBe(200)
    expect((await publish(person.home)).status).toBe(200)
    expect(errorOf(await app.anonymous('POST', '/api/users/confirmation', { password: PASSWORD }))).toEqual([401, 'unauthenticated']) // prettier-ignore
  })

  it('asks the same of whoever takes down what is live', async () => {
    env().CONFIRM_PUBLISHING_MINUTES = 5
    const person = await newcomer({ roles: ['coordinator'] })
    const browser = person.browser()
    await person.signIn(browser)
    const document = await app.world.createChapter('author.fedepl')
    await app.world.goLive(document)
    const { live } = reviewOf(ledgerOf(app.payload).guide, document)
    const takeDown = { command: 'unpublish', revision: live!.revision, reason: 'Une erreur.' }
    const unpublish = () => browser('POST', `/api/chapters/${document.uid}/workflow`, takeDown)
    at += 6 * 60_000
    expect(errorOf(await unpublish())).toEqual([403, 'confirmation_required'])
    expect(reviewOf(ledgerOf(app.payload).guide, document).live).not.toBeNull()
    expect((await confirm(browser, { password: PASSWORD })).status).toBe(200)
    expect((await unpublish()).status).toBe(200)
    expect(reviewOf(ledgerOf(app.payload).guide, document).live).toBeNull()
  })

  it('asks nothing for what is not published', async () => {
    env().CONFIRM_PUBLISHING_MINUTES = 5
    const person = await newcomer({ roles: ['coordinator'] })
    const browser = person.browser()
    await person.signIn(browser)
    at += 6 * 60_000
    const { uid } = await app.world.createChapter('author.fedepl')
    expect((await browser('POST', `/api/chapters/${uid}/workflow`, { command: 'archive' })).status).toBe(200)
  })
})
