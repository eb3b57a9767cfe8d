import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sendPasswordLink } from '#notifications/passwordLink.ts'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/** A letter to choose a password is a way into an account: it ends where the sessions of before end. */

let app: App
let admin: Client
beforeAll(async () => {
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

interface Person {
  id: string
  email: string
}

async function newcomer(): Promise<Person> {
  const email = `lettre-${newId()}@example.org`
  const data = { email, password: PASSWORD, name: 'L', roles: ['author'], partner: app.world.partners.fedepl }
  const { body } = await admin('POST', '/api/users?depth=0', data)
  return { id: (body as { doc: { id: string } }).doc.id, email }
}
const letterTo = ({ email }: Person) =>
  app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
const open = (token: string) =>
  app.anonymous('POST', '/api/users/reset-password', { token, password: 'choisi-par-la-lettre' })

const CHANGES: Readonly<Record<string, (person: Person) => Promise<void>>> = {
  'an address that was mistyped is mended': async ({ id }) => {
    await admin('PATCH', `/api/users/${id}`, { email: `mieux-${newId()}@example.org` })
  },
  'an administrator chooses another password': async ({ id }) => {
    await admin('PATCH', `/api/users/${id}`, { password: 'un-autre-mot-de-passe' })
  },
  'the account is closed and opened again': async ({ id }) => {
    await admin('PATCH', `/api/users/${id}`, { isActive: false })
    await admin('PATCH', `/api/users/${id}`, { isActive: true })
  },
  'roles change': async ({ id }) => {
    await admin('PATCH', `/api/users/${id}`, { roles: ['reviewer'] })
  },
  'one signs out everywhere': async ({ email }) => {
    const { body } = await app.anonymous('POST', '/api/users/login', { email, password: PASSWORD })
    const Authorization = `JWT ${(body as { token: string }).token}`
    await app.anonymous('POST', '/api/users/logout?allSessions=true', undefined, { Authorization })
  },
}

describe('a letter to choose a password', () => {
  it('lets its reader choose one, once', async () => {
    const token = await letterTo(await newcomer())
    expect((await open(token)).status).toBe(200)
    expect((await open(token)).status).toBe(403)
  })

  it.each(Object.entries(CHANGES))('is void once %s', async (_, change) => {
    const person = await newcomer()
    const token = await letterTo(person)
    await change(person)
    expect((await open(token)).status).toBe(403)
    expect((await open(await letterTo({ ...person, email: await addressOf(person) }))).status).toBe(200)
  })

  it('shortens no invitation', async () => {
    const person = await newcomer()
    const week = { collection: 'users', data: { email: person.email }, disableEmail: true } as const
    await app.payload.forgotPassword({ ...week, expiration: 7 * 86_400_000 })
    const before = await rowOf(person)
    await app.anonymous('POST', '/api/users/forgot-password', { email: person.email })
    // The letter is written after the answer; two may be good until the same moment.
    await expect.poll(async () => (await rowOf(person)).resetPasswordToken).not.toBe(before.resetPasswordToken)
    expect(Math.abs(untilOf(await rowOf(person)) - untilOf(before))).toBeLessThan(60_000)
  })

  it('is not sent to an account that is closed', async () => {
    const person = await newcomer()
    await admin('PATCH', `/api/users/${person.id}`, { isActive: false })
    await sendPasswordLink(app.payload, { email: person.email, why: 'asked' })
    expect((await rowOf(person)).resetPasswordToken).toBeNull()
  })
})

const rowOf = ({ id }: Person) => app.payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true })
const addressOf = async (person: Person) => (await rowOf(person)).email
const untilOf = ({ resetPasswordExpiration: until }: { resetPasswordExpiration?: string | null }) =>
  Date.parse(until ?? '')
