import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { errorOf } from '../support/secondFactor.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

/** The address somebody signs in with: who changes it, what it asks, and what nobody learns by trying. */

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

const anAddress = () => `adresse-${newId().slice(0, 12)}@example.org`
const stored = async (id: string) =>
  (await app.payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true })).email
const signIn = (email: string) => app.anonymous('POST', '/api/users/login', { email, password: PASSWORD })

async function browserOf(email: string): Promise<Client> {
  const { token } = (await signIn(email)).body as { token: string }
  return (method, path, body) => app.anonymous(method, path, body, { Authorization: `JWT ${token}` })
}
const isIn = async (client: Client) => ((await client('GET', '/api/users/me')).body as { user: unknown }).user !== null

/** An account made for one story, and two browsers it is signed in with. */
async function newcomer(roles: string[]) {
  const email = anAddress()
  const partner = roles.includes('admin') ? null : app.world.partners.fedepl
  const data = { email, password: PASSWORD, name: 'A', roles, partner }
  const { body } = await (await app.as('admin'))('POST', '/api/users?depth=0', data)
  const { id } = (body as { doc: { id: string } }).doc
  return { id, email, here: await browserOf(email), elsewhere: await browserOf(email) }
}

/** An answer without what was asked. */
const told = (answer: Answer, email: string) => [answer.status, answer.text.replaceAll(email, 'X')]

describe('one’s own address', () => {
  it.each(['author', 'reviewer', 'coordinator', 'chief-editor', 'observer'])(
    'is changed by an administrator only, and %s learns of no address whether somebody has it',
    async (role) => {
      const { id, email, here } = await newcomer([role])
      const taken = app.world.person('author.cdc').email
      const answers: unknown[] = []
      for (const wished of [taken, taken.toUpperCase(), ` ${taken}`, anAddress()])
        for (const currentPassword of [PASSWORD, 'faux', undefined]) {
          const answer = await here('PATCH', `/api/users/${id}`, { email: wished, currentPassword })
          expect(errorOf(answer)).toEqual([403, 'address_by_administrator'])
          answers.push(told(answer, wished))
          await here('PATCH', `/api/users?where[id][equals]=${id}`, { email: wished, currentPassword })
        }
      expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1)
      expect(await stored(id)).toBe(email)
      // A form sends the address it shows.
      expect((await here('PATCH', `/api/users/${id}`, { email, name: 'Autre nom' })).status).toBe(200)
    },
  )

  it('is shown as not to be changed, except to administrators', async () => {
    const canUpdate = async (client: Client) => {
      const { body } = await client('GET', '/api/access')
      const { users } = (body as { collections: { users: { fields: { email?: true | { update?: true } } } } })
        .collections
      // Payload says `true` of a field somebody may do everything with.
      return users.fields.email === true || users.fields.email?.update === true
    }
    expect(await canUpdate(await app.as('author.afd'))).toBe(false)
    expect(await canUpdate(await app.as('coordinator.afd'))).toBe(false)
    expect(await canUpdate(await app.as('admin'))).toBe(true)
  })

  it('asks an administrator the current password, and ends their other sessions', async () => {
    const { id, email, here, elsewhere } = await newcomer(['admin'])
    const wished = anAddress()
    for (const given of [{}, { currentPassword: 'faux' }, { currentPassword: '' }])
      expect(errorOf(await here('PATCH', `/api/users/${id}`, { email: wished, ...given }))).toEqual([
        403,
        'wrong_password',
      ])
    expect(await stored(id)).toBe(email)
    const answer = await here('PATCH', `/api/users/${id}`, { email: wished, currentPassword: PASSWORD })
    expect([answer.status, answer.text.includes(PASSWORD)]).toEqual([200, false])
    expect([await stored(id), await isIn(here), await isIn(elsewhere)]).toEqual([wished, true, false])
    expect([(await signIn(email)).status, (await signIn(wished)).status]).toEqual([401, 200])
  })
})

describe('somebody else’s address', () => {
  it('is changed by an administrator, which ends their sessions', async () => {
    const { id, here } = await newcomer(['author'])
    const wished = anAddress()
    const admin = await app.as('admin')
    expect((await admin('PATCH', `/api/users/${id}`, { email: wished })).status).toBe(200)
    expect([await stored(id), await isIn(here)]).toEqual([wished, false])
    expect((await admin('PATCH', `/api/users/${id}`, { email: app.world.person('admin').email })).status).toBe(400)
  })

  it('is changed by nobody else: a coordinator of theirs, another organisation, a stranger', async () => {
    const { id, email, here } = await newcomer(['author'])
    for (const name of ['coordinator.fedepl', 'coordinator.cdc', 'author.fedepl', 'chief-editor'])
      expect([403, 404]).toContain(
        (await (await app.as(name))('PATCH', `/api/users/${id}`, { email: anAddress() })).status,
      )
    expect([401, 403]).toContain((await app.anonymous('PATCH', `/api/users/${id}`, { email: anAddress() })).status)
    expect([await stored(id), await isIn(here)]).toEqual([email, true])
  })
})
