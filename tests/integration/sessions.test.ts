import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** A new account of FedEpl made by the administrator, and somebody logged in to it. */
async function newcomer(more: Record<string, unknown> = {}): Promise<{ id: string; email: string; client: Client }> {
  const admin = await app.as('admin')
  const email = `nouveau-${newId().slice(0, 8)}@example.org`
  const data = {
    email,
    password: PASSWORD,
    name: 'Nouveau',
    roles: ['author'],
    partner: app.world.partners.fedepl,
    ...more,
  }
  const { body } = await admin('POST', '/api/users?depth=0', data)
  const { id } = (body as { doc: { id: string } }).doc
  const token = ((await login(email)).body as { token: string }).token
  const client: Client = (method, path, sent, headers) =>
    app.anonymous(method, path, sent, { Authorization: `JWT ${token}`, ...headers })
  return { id, email, client }
}

const login = (email: string, password = PASSWORD) => app.anonymous('POST', '/api/users/login', { email, password })
const stored = async (id: string) =>
  ((await (await app.as('admin'))('GET', `/api/users/${id}?depth=0`)).body ?? {}) as Record<string, unknown>
const told = ({ status, body }: Answer) => ({
  status,
  errors: (body as { errors: { message: string }[] }).errors.map(({ message }) => message),
})

describe('sessions end at once', () => {
  const CHANGES: readonly (readonly [string, () => Record<string, unknown>])[] = [
    ['when the roles change', () => ({ roles: ['reviewer'] })],
    ['when a role is taken away', () => ({ roles: ['observer'], partner: null })],
    ['when the person is deactivated', () => ({ isActive: false })],
    ['when the person changes partner', () => ({ partner: app.world.partners.afd })],
    ['when the password is changed', () => ({ password: 'un-autre-mot-de-passe' })],
  ]
  it.each(CHANGES)('%s', async (_, change) => {
    const { id, client } = await newcomer()
    expect((await client('GET', '/api/chapters')).status).toBe(200)
    expect((await (await app.as('admin'))('PATCH', `/api/users/${id}`, change())).status).toBe(200)
    expect([401, 403]).toContain((await client('GET', '/api/chapters')).status)
    expect([401, 403]).toContain((await client('POST', '/api/chapters', { title: 'x' })).status)
    expect((await client('GET', '/api/users/me')).body).toMatchObject({ user: null })
    expect((await client('POST', '/api/users/refresh-token')).status).toBeGreaterThanOrEqual(400)
  })

  it('everywhere else when one changes one’s own password', async () => {
    const { id, email, client } = await newcomer()
    const { token } = (await login(email)).body as { token: string }
    expect(
      (await client('PATCH', `/api/users/${id}`, { password: 'mon-nouveau-mot-de-passe', currentPassword: PASSWORD }))
        .status,
    ).toBe(200)
    expect([401, 403]).toContain(
      (await app.anonymous('GET', '/api/chapters', undefined, { Authorization: `JWT ${token}` })).status,
    )
    expect((await client('GET', '/api/chapters')).status).toBe(200)
  })

  it('when one logs out', async () => {
    const { client } = await newcomer()
    await client('POST', '/api/users/logout')
    expect([401, 403]).toContain((await client('GET', '/api/chapters')).status)
  })

  it('not when one’s name or language changes', async () => {
    const { id, client } = await newcomer()
    expect((await client('PATCH', `/api/users/${id}`, { name: 'Autre nom', language: 'en' })).status).toBe(200)
    expect((await client('GET', '/api/chapters')).status).toBe(200)
  })
})

describe('nobody', () => {
  const RIGHTS = [
    { roles: ['admin'] },
    { partner: null },
    { isActive: false },
    { managedBy: 'installation' },
    { roles: ['author', 'coordinator'] },
  ]
  it.each(['author.afd', 'reviewer.afd', 'coordinator.afd', 'chief-editor', 'observer', 'admin'])(
    'changes their own rights: %s',
    async (name) => {
      const client = await app.as(name)
      const { id } = app.world.person(name)
      const before = await stored(id)
      for (const change of RIGHTS) {
        await client('PATCH', `/api/users/${id}?depth=0`, change)
        await client('PATCH', `/api/users?where[id][equals]=${id}`, change)
      }
      const { roles, partner, isActive, managedBy } = await stored(id)
      expect({ roles, partner, isActive, managedBy }).toEqual({
        roles: before.roles,
        partner: before.partner,
        isActive: before.isActive,
        managedBy: before.managedBy,
      })
    },
  )

  it('deletes an account', async () => {
    const admin = await app.as('admin')
    expect((await admin('DELETE', `/api/users/${app.world.person('author.cdc').id}`)).status).toBe(403)
  })
})

describe('a coordinator', () => {
  it('invites authors and reviewers of their own partner', async () => {
    const client = await app.as('coordinator.afd')
    const data = {
      email: `a-${newId()}@example.org`,
      password: PASSWORD,
      name: 'A',
      roles: ['author', 'reviewer'],
      partner: app.world.partners.afd,
    }
    expect((await client('POST', '/api/users', data)).status).toBe(201)
  })

  const REFUSED: readonly (readonly [string, () => Record<string, unknown>])[] = [
    ['a coordinator', () => ({ roles: ['coordinator'], partner: app.world.partners.afd })],
    ['an administrator', () => ({ roles: ['author', 'admin'], partner: app.world.partners.afd })],
    ['a chief editor', () => ({ roles: ['chief-editor'], partner: app.world.partners.afd })],
    ['an observer', () => ({ roles: ['observer'], partner: app.world.partners.afd })],
    ['somebody of another partner', () => ({ roles: ['author'], partner: app.world.partners.cdc })],
    ['somebody of no partner', () => ({ roles: ['author'], partner: null })],
  ]
  it.each(REFUSED)('does not create %s', async (_, rights) => {
    const client = await app.as('coordinator.afd')
    const data = { email: `r-${newId()}@example.org`, password: PASSWORD, name: 'R', ...rights() }
    expect((await client('POST', '/api/users', data)).status).toBe(403)
  })
  it.each(REFUSED)('does not make an author %s', async (_, rights) => {
    const client = await app.as('coordinator.afd')
    const { id } = app.world.person('author.afd')
    expect((await client('PATCH', `/api/users/${id}`, rights())).status).toBe(403)
    expect(await stored(id)).toMatchObject({ roles: ['author'], partner: app.world.partners.afd })
  })

  const OUT_OF_REACH = ['coordinator.cdc', 'author.cdc', 'reviewer.fedepl', 'chief-editor', 'observer', 'admin']
  it.each(OUT_OF_REACH)('takes nothing over from %s', async (name) => {
    const client = await app.as('coordinator.afd')
    const { id, email } = app.world.person(name)
    for (const change of [
      { password: 'volé-volé-volé' },
      { email: 'vole@example.org' },
      { isActive: false },
      { name: 'Volé' },
    ])
      expect([403, 404]).toContain((await client('PATCH', `/api/users/${id}`, change)).status)
    expect((await client('POST', '/api/users/unlock', { email })).status).toBeLessThan(500)
    expect(await stored(id)).toMatchObject({ email, isActive: true })
    expect((await login(email)).status).toBe(200)
  })

  it('takes nothing over from another coordinator of the same partner', async () => {
    const admin = await app.as('admin')
    const email = `c-${newId()}@example.org`
    const data = {
      email,
      password: PASSWORD,
      name: 'C',
      roles: ['coordinator', 'author'],
      partner: app.world.partners.afd,
    }
    const { id } = ((await admin('POST', '/api/users', data)).body as { doc: { id: string } }).doc
    const client = await app.as('coordinator.afd')
    for (const change of [
      { password: 'volé-volé-volé' },
      { email: 'vole2@example.org' },
      { roles: ['author'] },
      { isActive: false },
    ])
      expect([403, 404]).toContain((await client('PATCH', `/api/users/${id}`, change)).status)
    expect((await login(email)).status).toBe(200)
  })
})

describe('the door', () => {
  it('tells a deactivated person what it tells anyone with a wrong password', async () => {
    const { id, email } = await newcomer()
    await app.payload.update({ collection: 'users', id, data: { isActive: false }, overrideAccess: true })
    const deactivated = told(await login(email))
    expect(deactivated).toEqual(told(await login(app.world.person('author.cdc').email, 'un mauvais mot de passe')))
    expect(deactivated).toEqual(told(await login('personne@example.org')))
  })

  it('is shut to a first registration once there are people', async () => {
    const answer = await app.anonymous('POST', '/api/users/first-register', {
      email: 'premier@example.org',
      password: PASSWORD,
      name: 'P',
      roles: ['admin'],
    })
    expect(answer.status).toBe(403)
    expect((await login('premier@example.org')).status).toBe(401)
  })

  it('answers a forgotten password alike whether the address is known or not', async () => {
    const ask = (email: string) => app.anonymous('POST', '/api/users/forgot-password', { email })
    const [known, unknown] = [await ask(app.world.person('author.cdc').email), await ask('personne@example.org')]
    expect([known.status, known.text]).toEqual([unknown.status, unknown.text])
    expect(known.text).not.toMatch(/token/i)
  })

  it('ends the sessions of whoever chooses a new password by mail', async () => {
    const { email, client } = await newcomer()
    const token = await app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    expect(
      (await app.anonymous('POST', '/api/users/reset-password', { token, password: 'choisi-par-courriel' })).status,
    ).toBe(200)
    expect([401, 403]).toContain((await client('GET', '/api/chapters')).status)
    expect(
      (await app.anonymous('POST', '/api/users/reset-password', { token, password: 'deux-fois-le-meme' })).status,
    ).toBe(403)
  })

  it('gives a deactivated person nothing for a mail they still have', async () => {
    const { id, email } = await newcomer()
    const token = await app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    await app.payload.update({ collection: 'users', id, data: { isActive: false }, overrideAccess: true })
    const answer = await app.anonymous('POST', '/api/users/reset-password', { token, password: 'choisi-par-courriel' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.text).not.toMatch(/"token"/)
  })

  it('shows nobody a hash, a salt, a reset token or somebody else’s session', async () => {
    const admin = await app.as('admin')
    const { text, body } = await admin('GET', '/api/users?limit=100&depth=2')
    expect(text).not.toMatch(/"(hash|salt|resetPasswordToken|loginAttempts|lockUntil)"/)
    const others = (body as { docs: { email: string; sessions?: unknown[] }[] }).docs.filter(
      ({ email }) => email !== app.world.person('admin').email,
    )
    expect(others.flatMap(({ sessions = [] }) => sessions)).toEqual([])
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'sessions.id'])
      expect((await admin('GET', `/api/users?where[${field}][like]=a`)).status).toBeGreaterThanOrEqual(400)
  })
})

it('keeps its last administrator, and lets one of two go', async () => {
  const admin = await app.as('admin')
  const { id, client: second } = await newcomer({ roles: ['admin'], partner: null })
  const first = app.world.person('admin').id
  expect((await admin('PATCH', `/api/users/${id}`, { roles: ['observer'] })).status).toBe(200)
  expect((await second('GET', '/api/users/me')).body).toMatchObject({ user: null })
  const { id: other, client } = await newcomer({ roles: ['admin'], partner: null })
  expect((await client('PATCH', `/api/users/${first}`, { isActive: false })).status).toBe(200)
  await app.payload.update({ collection: 'users', id: first, data: { isActive: true }, overrideAccess: true })
  await app.payload.update({ collection: 'users', id: other, data: { isActive: false }, overrideAccess: true })
  await expect(
    app.payload.update({ collection: 'users', id: first, data: { isActive: false }, overrideAccess: true }),
  ).rejects.toMatchObject({ data: { code: 'last_administrator' } })
  await expect(
    app.payload.update({ collection: 'users', id: first, data: { roles: ['observer'] }, overrideAccess: true }),
  ).rejects.toMatchObject({ data: { code: 'last_administrator' } })
})
