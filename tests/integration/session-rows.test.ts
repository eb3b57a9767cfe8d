import { jwtSign } from 'payload'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { sweepSessions } from '#jobs/sweepSessions.ts'
import { SESSION_SECONDS } from '#access/sessions.ts'
import { setClock } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { newId } from '#platform/hash.ts'
import { signSessionToken } from '#platform/sessionToken.ts'
import { asking } from '../support/asking.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const NAME = 'author.cdc'
const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0'
const rows = () => rawRows(app.payload, 'sessions')

async function login(name = NAME, userAgent = WINDOWS): Promise<string> {
  const { email } = app.world.person(name)
  const headers = { 'User-Agent': userAgent }
  const { body } = await app.anonymous('POST', '/api/users/login', { email, password: PASSWORD }, headers)
  return (body as { token: string }).token
}
const call = (token: string, method: string, path: string, body?: unknown) =>
  app.anonymous(method, path, body, { Authorization: `JWT ${token}` })
const isAlive = async (token: string) =>
  ((await call(token, 'GET', '/api/users/me')).body as { user: unknown }).user !== null
const claimsOf = (token: string) =>
  JSON.parse(Buffer.from(token.split('.')[1]!, 'base64url').toString()) as { id: string; sid: string; exp: number }

describe('who somebody is', () => {
  it('is known by one strategy alone', () => {
    expect(app.payload.authStrategies.map(({ name }) => name)).toEqual(['session'])
  })

  it('is not believed of what Payload itself signs, with a session’s name in it or without', async () => {
    const { id, email } = app.world.person(NAME)
    const { sid } = claimsOf(await login())
    const fields = { id, email, collection: 'users' }
    for (const fieldsToSign of [fields, { ...fields, sid }, { ...fields, sid: newId() }]) {
      const { token } = await jwtSign({ fieldsToSign, secret: app.payload.secret, tokenExpiration: 3600 })
      expect(await isAlive(token)).toBe(false)
      expect((await call(token, 'GET', '/api/chapters')).status).toBe(401)
    }
  })

  it('is not believed of a token of ours that names no row, or the row of somebody else', async () => {
    const claims = claimsOf(await login())
    const other = app.world.person('admin').id
    for (const forged of [
      { ...claims, sid: newId() },
      { ...claims, id: other },
    ]) {
      const token = signSessionToken({ claims: forged, secret: app.payload.secret })
      expect(await isAlive(token)).toBe(false)
      expect((await call(token, 'GET', '/api/chapters')).status).toBe(401)
    }
  })

  it('costs one row more than the person', async () => {
    const token = await login()
    const asked = asking(app.payload)
    // What the login left to be done is no part of it.
    await expect
      .poll(async () => {
        asked.reset()
        await app.payload.auth({ headers: new Headers({ Authorization: `JWT ${token}` }) })
        return asked.collections()
      })
      .toEqual(['sessions', 'users'])
    vi.restoreAllMocks()
  })
})

describe('a session', () => {
  it('is one row, which a login adds to the others and a logout takes away', async () => {
    const before = await rows()
    const token = await login()
    const { id, sid } = claimsOf(token)
    const added = (await rows()).filter((row) => !before.some((known) => known.id === row.id))
    expect(added).toMatchObject([{ id: sid, user: id, device: 'Firefox · Windows' }])
    await call(token, 'POST', '/api/users/logout')
    expect(await rows()).toEqual(before)
    expect(await isAlive(token)).toBe(false)
  })

  it('is renewed as the same row, and not once it is over', async () => {
    const token = await login()
    const count = (await rows()).length
    const { body } = await call(token, 'POST', '/api/users/refresh-token')
    const { refreshedToken } = body as { refreshedToken: string }
    expect(claimsOf(refreshedToken).sid).toBe(claimsOf(token).sid)
    expect(await rows()).toHaveLength(count)
    await call(token, 'POST', '/api/users/logout')
    expect([401, 403]).toContain((await call(refreshedToken, 'POST', '/api/users/refresh-token')).status)
    expect(await isAlive(refreshedToken)).toBe(false)
  })

  it('runs out by itself after eight hours, and its row is removed with hundreds of others', async () => {
    const token = await login()
    const [row] = (await rows()).filter(({ id }) => id === claimsOf(token).sid)
    const old = Array.from({ length: 450 }, () => ({ ...row!, id: newId(), expiresAt: '2026-01-01T00:00:00.000Z' }))
    const living = await rows()
    await replaceRows(app.payload, 'sessions', [...living, ...old])
    await sweepSessions(app.payload)
    expect((await rows()).map(({ id }) => id).sort()).toEqual(living.map(({ id }) => id).sort())
    const inNineHours = new Date(Date.now() + 9 * 3600 * 1000)
    const restore = setClock({ now: () => inNineHours })
    try {
      expect(await isAlive(token)).toBe(false)
      await sweepSessions(app.payload)
      expect(await rows()).toEqual([])
    } finally {
      restore()
    }
  })

  it('ends a week after the sign-in, however often it is renewed', async () => {
    let at = new Date()
    const beganMs = at.getTime()
    const restore = setClock({ now: () => at })
    try {
      let token = await login('observer')
      const { sid } = claimsOf(token)
      const lasted: number[] = []
      for (let hours = 7; hours <= 7 * 24 - 7; hours += 7) {
        at = new Date(beganMs + hours * 3600 * 1000)
        const { status, body } = await call(token, 'POST', '/api/users/refresh-token')
        expect([hours, status]).toEqual([hours, 200])
        token = (body as { refreshedToken: string }).refreshedToken
        lasted.push(claimsOf(token).exp - Math.floor(at.getTime() / 1000))
      }
      expect(claimsOf(token).sid).toBe(sid)
      expect(lasted.slice(0, -1).every((seconds) => seconds === SESSION_SECONDS)).toBe(true)
      expect(claimsOf(token).exp).toBe(Math.floor(beganMs / 1000) + 7 * 24 * 3600)
      at = new Date(beganMs + 7 * 24 * 3600 * 1000 - 1000)
      expect(await isAlive(token)).toBe(true)
      at = new Date(beganMs + 7 * 24 * 3600 * 1000)
      expect(await isAlive(token)).toBe(false)
      expect((await call(token, 'POST', '/api/users/refresh-token')).status).toBeGreaterThanOrEqual(400)
      expect(await isAlive(await login('observer'))).toBe(true)
    } finally {
      restore()
    }
  })

  it('ends at once where the settings become stricter', async () => {
    let at = new Date()
    const restore = setClock({ now: () => at })
    try {
      let token = await login('observer')
      for (let turn = 0; turn < 4; turn++) {
        at = new Date(at.getTime() + 7 * 3600 * 1000)
        const { body } = await call(token, 'POST', '/api/users/refresh-token')
        token = (body as { refreshedToken: string }).refreshedToken
      }
      env().SESSION_DAYS = 1
      expect(await isAlive(token)).toBe(false)
      env().SESSION_DAYS = 7
      expect(await isAlive(token)).toBe(true)
    } finally {
      env().SESSION_DAYS = 7
      restore()
    }
  })
})

describe('one’s own sessions', () => {
  it('are listed with device and time, nobody else’s, and may be closed one by one', async () => {
    await login('reviewer.afd')
    const [mine, other] = [await login(), await login(NAME, 'curl/8.14.1')]
    const { body, text } = await call(mine, 'GET', '/api/users/sessions')
    const { sessions } = body as { sessions: { id: string; device: string; isThis: boolean }[] }
    expect(sessions.map(({ device, isThis }) => [device, isThis]).sort()).toEqual([
      ['Firefox · Windows', true],
      ['curl/8.14.1', false],
    ])
    expect(text).not.toMatch(/generation|"user"/)
    expect((await call(mine, 'DELETE', `/api/users/sessions/${claimsOf(other).sid}`)).status).toBe(200)
    expect([await isAlive(mine), await isAlive(other)]).toEqual([true, false])
  })

  it('are closed by nobody else', async () => {
    const [mine, strange] = [await login(), await login('admin')]
    await call(strange, 'DELETE', `/api/users/sessions/${claimsOf(mine).sid}`)
    await app.anonymous('DELETE', `/api/users/sessions/${claimsOf(mine).sid}`)
    expect(await isAlive(mine)).toBe(true)
    expect((await app.anonymous('GET', '/api/users/sessions')).status).toBe(401)
  })

  it('all end by signing out everywhere', async () => {
    const all = [await login(), await login(), await login()]
    expect((await call(all[0]!, 'POST', '/api/users/logout?allSessions=true')).status).toBe(200)
    expect(await Promise.all(all.map(isAlive))).toEqual([false, false, false])
    expect(await isAlive(await login())).toBe(true)
  })
})

describe('one’s own password', () => {
  const change = (token: string, data: Record<string, unknown>) =>
    call(token, 'PATCH', `/api/users/${claimsOf(token).id}`, data)

  it.each([[{}], [{ currentPassword: 'faux' }], [{ currentPassword: '' }]])(
    'is not changed by a page that says %j',
    async (given) => {
      const token = await login()
      const answer = await change(token, { ...given, password: 'un-autre-mot-de-passe' })
      expect([answer.status, answer.body]).toMatchObject([403, { errors: [{ code: 'wrong_password' }] }])
      const bulk = `/api/users?where[id][equals]=${claimsOf(token).id}`
      await call(token, 'PATCH', bulk, { ...given, password: 'un-autre-mot-de-passe' })
      expect(await isAlive(await login())).toBe(true)
    },
  )

  it('is changed with the current one, which ends the other sessions and is stored nowhere', async () => {
    const [mine, other] = [await login('reviewer.cdc'), await login('reviewer.cdc')]
    const answer = await change(mine, { currentPassword: PASSWORD, password: 'un-autre-mot-de-passe' })
    expect(answer.status).toBe(200)
    expect(answer.text).not.toContain(PASSWORD)
    expect([await isAlive(mine), await isAlive(other)]).toEqual([true, false])
  })
})

it('tells nobody a generation, nor lets anybody choose one', async () => {
  const admin = await app.as('admin')
  const { id } = app.world.person('author.afd')
  const token = await login('author.afd')
  await admin('PATCH', `/api/users/${id}`, { generation: 'x' })
  expect(await isAlive(token)).toBe(true)
  expect((await admin('GET', '/api/users?limit=100')).text).not.toContain('generation')
  expect((await admin('GET', '/api/users?where[generation][like]=a')).status).toBe(400)
  expect((await call(token, 'GET', '/api/users/me')).text).not.toContain('generation')
})
