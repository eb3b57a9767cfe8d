import { setTimeout as after } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { diceOf } from '../support/dice.ts'
import { codeOf, factorWorld, isIn, sendCode } from '../support/secondFactor.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

/** A second step that meets a change: whatever the order, no sign-in begun before it is a session after it. */

/** As many in the long run, asked for by COPLUME_LONG. */
const ROUNDS = process.env.COPLUME_LONG ? 30 : 5
const AT_ONCE = 5
const LATEST_MS = 300
const NEW_PASSWORD = 'un-autre-mot-de-passe'

let app: App
let admin: Client
let world: ReturnType<typeof factorWorld>
let at = Date.parse('2026-11-28T08:00:00.000Z')
let giveBack: () => void
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  giveBack = setClock({ now: () => new Date(at) })
  app = await startApp()
  admin = await app.as('admin')
  world = factorWorld(app, admin)
})
afterAll(async () => {
  giveBack()
  await app.close()
})

type Person = Awaited<ReturnType<(typeof world)['protectedOne']>>

/** What meets a code that completes a sign-in. */
const CHANGES: Readonly<Record<string, (person: Person) => Promise<Answer>>> = {
  'an administrator’s change of password': ({ id }) => admin('PATCH', `/api/users/${id}`, { password: NEW_PASSWORD }),
  'a reset by mail': async ({ email, browser }) => {
    const token = await app.payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true })
    return browser()('POST', '/api/users/reset-password', { token, password: NEW_PASSWORD })
  },
  'a deactivation': ({ id }) => admin('PATCH', `/api/users/${id}`, { isActive: false }),
  'a factor an administrator takes away': ({ id }) => admin('POST', `/api/users/${id}/second-factor/removal`, {}),
}

interface Outcome {
  changed: number
  entered: number
  alive: boolean[]
}

async function inRounds(seed: string, race: (roll: (sides: number) => number) => Promise<Outcome>): Promise<Outcome[]> {
  const { roll } = diceOf(seed.length)
  const outcomes: Outcome[] = []
  for (let round = 0; round < ROUNDS; round += AT_ONCE) {
    at += 60_000
    outcomes.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => race(roll)))))
  }
  return outcomes
}

function expectNobodyIn(outcomes: Outcome[]) {
  expect(outcomes.map(({ changed }) => changed)).toEqual(outcomes.map(() => 200))
  expect(outcomes.filter(({ entered }) => entered >= 500)).toEqual([])
  expect(outcomes.filter(({ alive }) => alive.some(Boolean))).toEqual([])
}

describe.each(Object.entries(CHANGES))('a code that meets %s', (name, change) => {
  it('opens nothing that lasts', async () => {
    const outcomes = await inRounds(name, async (roll) => {
      const person = await world.protectedOne()
      const elsewhere = person.browser()
      await person.signIn(elsewhere)
      const starts = [roll(LATEST_MS), roll(LATEST_MS)]
      const [changed, entered] = await Promise.all([
        after(starts[0]).then(() => change(person)),
        after(starts[1]).then(() => sendCode(elsewhere, codeOf(person.secret, 1))),
      ])
      return {
        changed: changed.status,
        entered: entered.status,
        alive: [await isIn(elsewhere), await isIn(person.home)],
      }
    })
    expectNobodyIn(outcomes)
  })
})

describe('a password that meets the taking of a factor', () => {
  it('opens nothing that lasts without a code', async () => {
    const outcomes = await inRounds('taking', async (roll) => {
      const person = await world.newcomer()
      const [home, elsewhere] = [person.browser(), person.browser()]
      await person.signIn(home)
      const begun = await home('POST', '/api/users/second-factor', { password: PASSWORD })
      const { secret } = begun.body as { secret: string }
      const starts = [roll(LATEST_MS), roll(LATEST_MS)]
      const [changed, entered] = await Promise.all([
        after(starts[0]).then(() => home('POST', '/api/users/second-factor/confirmation', { code: codeOf(secret) })),
        after(starts[1]).then(() => person.signIn(elsewhere)),
      ])
      expect(await isIn(home)).toBe(true)
      return { changed: changed.status, entered: entered.status, alive: [await isIn(elsewhere)] }
    })
    expectNobodyIn(outcomes)
  })
})
