import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { providerFor, walkThrough, type ProviderUnderTest } from '../support/openId.ts'
import { browserAt, codeOf, errorOf, factorWorld, isIn, sendCode } from '../support/secondFactor.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

/** Signing in by a real provider of OpenID Connect, in a process of its own. */

/** Where people reach the guide: the provider sends them back there, and the tests go on from what it says. */
const PUBLIC_URL = 'http://localhost:3000'

let app: App
let provider: ProviderUnderTest
let world: ReturnType<typeof factorWorld>
beforeAll(async () => {
  provider = await providerFor(PUBLIC_URL)
  await provider.start()
  Object.assign(process.env, provider.settings, { TRUST_PROXY: '1', PUBLIC_URL })
  app = await startApp()
  world = factorWorld(app, await app.as('admin'))
})
afterAll(async () => {
  await app?.close()
  await provider?.stop()
})
beforeEach(() => Object.assign(env(), { OIDC_TRUSTS_FACTOR: 'no', OIDC_NEW_ACCOUNTS: 'none', SECOND_FACTOR_ROLES: [] }))

const whereTo = ({ status, headers }: Answer) => [status, headers.get('location')]
const start = (browser: Client, target = '/admin/a-relire') =>
  browser('GET', `/api/users/oidc/start?redirect=${encodeURIComponent(target)}`)

/** Leaves for the provider, signs in there, comes back. */
async function roundTrip(browser: Client, login: string, target?: string): Promise<Answer> {
  const left = await start(browser, target)
  const back = await walkThrough(left.headers.get('location')!, login)
  expect(back.origin).toBe(PUBLIC_URL)
  return browser('GET', back.pathname + back.search)
}

const stranger = () => browserAt(app)

describe('signing in by a provider', () => {
  it('leaves with a challenge, a state and a nonce, and for one address only', async () => {
    const { headers } = await start(stranger())
    const { origin, searchParams } = new URL(headers.get('location')!)
    expect(origin).toBe(provider.issuer)
    expect(Object.fromEntries(searchParams)).toMatchObject({
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
      redirect_uri: `${PUBLIC_URL}/api/users/oidc/callback`,
      scope: 'openid email profile',
    })
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^coplume-provider=[\w-]+; Max-Age=600; Path=\/api\/users\/oidc; HttpOnly; SameSite=Lax$/)
    expect(cookie).not.toContain(searchParams.get('state')!)
  })

  it('finds the account by its verified address, in whatever case, and opens the page asked for', async () => {
    const person = await world.newcomer()
    const browser = stranger()
    expect(whereTo(await roundTrip(browser, person.email.toUpperCase()))).toEqual([302, '/admin/a-relire'])
    const { user } = (await browser('GET', '/api/users/me')).body as { user: { id: string; roles: string[] } }
    expect(user).toMatchObject({ id: person.id, roles: ['author'] })
  })

  it('leads nowhere but here', async () => {
    const person = await world.newcomer()
    for (const target of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect(whereTo(await roundTrip(stranger(), person.email, target))).toEqual([302, '/admin'])
  })

  it('refuses an address nobody has verified, an unknown one, and a deactivated person, alike', async () => {
    const person = await world.newcomer()
    const gone = await world.newcomer()
    await (
      await app.as('admin')
    )('PATCH', `/api/users/${gone.id}`, { isActive: false })
    for (const login of [`unverified:${person.email}`, 'personne@example.org', gone.email]) {
      const browser = stranger()
      expect(whereTo(await roundTrip(browser, login))).toEqual([302, '/admin/login?refus=provider_unknown'])
      expect(await isIn(browser)).toBe(false)
    }
  })

  it('makes an account that only reads where the settings say so, once', async () => {
    env().OIDC_NEW_ACCOUNTS = 'observer'
    const email = 'nouvelle.venue@example.org'
    for (let time = 0; time < 2; time++) {
      const browser = stranger()
      expect(whereTo(await roundTrip(browser, email))).toEqual([302, '/admin/a-relire'])
      const { user } = (await browser('GET', '/api/users/me')).body as { user: { partner?: unknown } }
      expect(user).toMatchObject({ email, name: 'Vue Ailleurs', roles: ['observer'] })
      expect(user.partner ?? null).toBeNull()
    }
    expect(whereTo(await roundTrip(stranger(), `unverified:autre@example.org`))).toEqual([302, '/admin/login?refus=provider_unknown']) // prettier-ignore
  })

  it('asks our own code of whoever has one, unless the settings trust the provider', async () => {
    const person = await world.protectedOne()
    const browser = stranger()
    expect(whereTo(await roundTrip(browser, person.email))).toEqual([302, '/admin/login?redirect=%2Fadmin%2Fa-relire'])
    expect(await isIn(browser)).toBe(false)
    expect((await sendCode(browser, codeOf(person.secret, 1))).status).toBe(200)
    expect(await isIn(browser)).toBe(true)
    env().OIDC_TRUSTS_FACTOR = 'yes'
    const trusted = stranger()
    expect(whereTo(await roundTrip(trusted, person.email))).toEqual([302, '/admin/a-relire'])
    expect(await isIn(trusted)).toBe(true)
  })

  it('leads whoever must take a code and has none to take it, and lets them in where the provider is trusted', async () => {
    env().SECOND_FACTOR_ROLES = ['author']
    const person = await world.newcomer()
    const browser = stranger()
    await roundTrip(browser, person.email)
    expect(await isIn(browser)).toBe(false)
    expect((await browser('GET', '/api/users/sign-in/enrolment')).status).toBe(200)
    env().OIDC_TRUSTS_FACTOR = 'yes'
    const trusted = stranger()
    await roundTrip(trusted, person.email)
    expect(await isIn(trusted)).toBe(true)
  })

  it('is no fresh word before publishing: the provider may have asked nothing', async () => {
    env().CONFIRM_PUBLISHING_MINUTES = 5
    const document = await app.world.createChapter('author.fedepl')
    await app.world.submit('author.fedepl', document)
    await app.world.approveByAll(document)
    const person = await world.newcomer({ roles: ['coordinator'] })
    const browser = stranger()
    await roundTrip(browser, person.email)
    const publish = { command: 'publish', ...app.world.seen(document) }
    const path = `/api/chapters/${document.uid}/workflow`
    expect(errorOf(await browser('POST', path, publish))).toEqual([403, 'confirmation_required'])
    await browser('POST', '/api/users/confirmation', { password: PASSWORD })
    expect((await browser('POST', path, publish)).status).toBe(200)
    env().CONFIRM_PUBLISHING_MINUTES = undefined
  })
})

describe('whoever comes back otherwise than they left', () => {
  const refused = [302, '/admin/login?refus=provider_refused']

  it('is refused: without the cookie, with that of another, with another state, or twice', async () => {
    const { email } = await world.newcomer()
    const [left, other] = [stranger(), stranger()]
    const address = (await start(left)).headers.get('location')!
    await start(other)
    const back = await walkThrough(address, email)
    const path = back.pathname + back.search
    expect(whereTo(await stranger()('GET', path))).toEqual(refused)
    expect(whereTo(await other('GET', path))).toEqual(refused)
    const wrong = path.replace(/state=[^&]+/, 'state=x')
    const third = stranger()
    await start(third)
    expect(whereTo(await third('GET', wrong))).toEqual(refused)
    expect(whereTo(await left('GET', path))).toEqual([302, '/admin/a-relire'])
    expect(whereTo(await left('GET', path))).toEqual(refused)
  })

  it('is refused with what is no answer', async () => {
    for (const search of [
      '',
      '?code=x',
      '?error=access_denied',
      '?code=a&code=b',
      `?code=${'x'.repeat(1000)}&state=x`,
    ]) {
      const browser = stranger()
      await start(browser)
      const answer = await browser('GET', `/api/users/oidc/callback${search}`)
      expect([whereTo(answer), search]).toEqual([refused, search])
      expect(await isIn(browser)).toBe(false)
    }
  })
})

describe('a provider that does not answer', () => {
  it('is said in a sentence, and passwords go on', async () => {
    const person = await world.newcomer()
    const browser = stranger()
    const back = await walkThrough((await start(browser)).headers.get('location')!, person.email)
    await provider.stop()
    const away = [302, '/admin/login?refus=provider_away']
    expect(whereTo(await browser('GET', back.pathname + back.search))).toEqual(away)
    const giveBack = setClock({ now: () => new Date(Date.now() + 60_000) })
    expect(whereTo(await start(stranger()))).toEqual(away)
    giveBack()
    expect((await person.signIn(browser)).status).toBe(200)
    expect(await isIn(browser)).toBe(true)
    await provider.start()
    expect(whereTo(await roundTrip(stranger(), person.email))).toEqual([302, '/admin/a-relire'])
  })
})
