import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '#platform/hash.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { diceOf } from '../support/dice.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

/** Logins, refreshes and changes that meet: whatever the order, no session of before lives on. */

/** Races of each kind; seven kinds make more than two hundred in the long run, asked for by COPLUME_LONG. */
const ROUNDS = process.env.COPLUME_LONG ? 30 : 5
/** Races at once: Node hashes four passwords together. */
const AT_ONCE = 5
/** What is drawn for a start: about what hashing a password takes. */
const LATEST_MS = 400
const NEW_PASSWORD = 'un-autre-mot-de-passe'

let app: App
let admin: Client
beforeAll(async () => {
  // Addresses are told apart as behind a proxy, each race at its own: failed logins are part of them.
  process.env.TRUST_PROXY = '1'
  app = await startApp()
  admin = await app.as('admin')
})
afterAll(() => app.close())

interface Person {
  id: string
  email: string
  from: Record<string, string>
}

async function newcomer(): Promise<Person> {
  const email = `course-${newId()}@example.org`
  const data = { email, password: PASSWORD, name: 'C', roles: ['author'], partner: app.world.partners.fedepl }
  const { body } = await admin('POST', '/api/users?depth=0', data)
  const from = { 'X-Forwarded-For': `10.${diceOf(email.length).roll(250)}.${counter >> 8}.${counter++ & 255}` }
  return { id: (body as { doc: { id: string } }).doc.id, email, from }
}
let counter = 0

const login = ({ email, from }: Person, password = PASSWORD) =>
  app.anonymous('POST', '/api/users/login', { email, password }, from)
const tokenIn = ({ body }: Answer) => (body as { token?: string; refreshedToken?: string } | null) ?? {}
const shown = (token: string) => ({ Authorization: `JWT ${token}` })
const call = (token: string, method: string, path: string, body?: unknown) =>
  app.anonymous(method, path, body, shown(token))
const isAlive = async (token: string | undefined) => {
  const { body } = await call(token ?? 'none', 'GET', '/api/users/me')
  return (body as { user: unknown }).user !== null
}

/** Sessions whose change is under way are those of `own` and `stolen`; which of all live afterwards is what is asked. */
interface Kind {
  change(person: Person, own: string): Promise<Answer>
  /** Whether the session that made the change stays. */
  keepsOwn?: true
  /** Whether what is logged in with must still be right afterwards: a login that meets it may have come after it. */
  keepsPassword?: true
}

const KINDS: Readonly<Record<string, Kind>> = {
  'one’s own change of password': {
    change: ({ id }, own) =>
      call(own, 'PATCH', `/api/users/${id}`, { password: NEW_PASSWORD, currentPassword: PASSWORD }),
    keepsOwn: true,
  },
  'an administrator’s change of password': {
    change: ({ id }) => admin('PATCH', `/api/users/${id}`, { password: NEW_PASSWORD }),
  },
  'a reset by mail': {
    change: async ({ email, from }) => {
      const token = await app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
      return app.anonymous('POST', '/api/users/reset-password', { token, password: NEW_PASSWORD }, from)
    },
  },
  deactivation: { change: ({ id }) => admin('PATCH', `/api/users/${id}`, { isActive: false }) },
  'a change of roles': {
    change: ({ id }) => admin('PATCH', `/api/users/${id}`, { roles: ['reviewer'] }),
    keepsPassword: true,
  },
  'signing out everywhere': {
    change: (_, own) => call(own, 'POST', '/api/users/logout?allSessions=true'),
    keepsPassword: true,
  },
  'a change of roles and one’s own of password at once': {
    change: async ({ id }, own) => {
      const [answer] = await Promise.all([
        admin('PATCH', `/api/users/${id}`, { roles: ['reviewer'] }),
        call(own, 'PATCH', `/api/users/${id}`, { password: NEW_PASSWORD, currentPassword: PASSWORD }),
      ])
      return answer
    },
    keepsPassword: true,
  },
}

interface Outcome {
  statuses: number[]
  changed: number
  alive: { own: boolean; stolen: boolean; refreshed: boolean; login: boolean }
}

async function race({ change }: Kind, roll: (sides: number) => number): Promise<Outcome> {
  const person = await newcomer()
  const [own, stolen] = (await Promise.all([login(person), login(person)])).map((answer) => tokenIn(answer).token!)
  const starts = [roll(LATEST_MS), roll(LATEST_MS), roll(LATEST_MS)]
  const [changed, entered, refreshed] = await Promise.all([
    after(starts[0]).then(() => change(person, own!)),
    after(starts[1]).then(() => login(person)),
    after(starts[2]).then(() => call(stolen!, 'POST', '/api/users/refresh-token')),
  ])
  const alive = {
    own: await isAlive(own),
    stolen: await isAlive(stolen),
    refreshed: await isAlive(tokenIn(refreshed).refreshedToken),
    login: await isAlive(tokenIn(entered).token),
  }
  return { statuses: [entered.status, refreshed.status], changed: changed.status, alive }
}

describe.each(Object.entries(KINDS))('%s', (name, kind) => {
  it('leaves no session of before alive, whatever meets it', async () => {
    const { roll } = diceOf(name.length)
    const outcomes: Outcome[] = []
    for (let round = 0; round < ROUNDS; round += AT_ONCE)
      outcomes.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => race(kind, roll)))))
    expect(outcomes.map(({ changed }) => changed)).toEqual(outcomes.map(() => 200))
    expect(outcomes.flatMap(({ statuses }) => statuses).filter((status) => status >= 500)).toEqual([])
    expect(outcomes.filter(({ alive }) => alive.stolen || alive.refreshed)).toEqual([])
    expect(outcomes.filter(({ alive }) => alive.own !== Boolean(kind.keepsOwn))).toEqual([])
    expect(outcomes.filter(({ alive }) => alive.login && !kind.keepsPassword)).toEqual([])
  })
})

it('twelve logins that meet are twelve sessions', async () => {
  const person = await newcomer()
  const answers = await Promise.all(Array.from({ length: 12 }, () => login(person)))
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200))
  const alive = await Promise.all(answers.map((answer) => isAlive(tokenIn(answer).token)))
  expect(alive.filter(Boolean)).toHaveLength(12)
})
