import { afterAll, beforeAll, expect, it } from 'vitest'
import { startApp, type App } from '../support/startApp.ts'

/** How long a wrong password takes, of an address somebody has and of one nobody has. */

/** As often in the long run, asked for by COPLUME_LONG. */
const TIMES = process.env.COPLUME_LONG ? 200 : 40
/** Of the medians, either way: what a busy machine adds falls on both. */
const GENEROUS = 1.5

let app: App
beforeAll(async () => {
  process.env.TRUST_PROXY = '1'
  app = await startApp()
})
afterAll(() => app.close())

const NAMES = ['fedepl', 'afd', 'cdc'].flatMap((slug) => [`author.${slug}`, `reviewer.${slug}`, `coordinator.${slug}`])

/** Milliseconds of one try, from an address of its own: nobody is slowed down. */
async function timeOf(email: string, time: number, group: number): Promise<number> {
  const from = { 'X-Forwarded-For': `10.${group}.${time >> 8}.${time & 255}` }
  const since = performance.now()
  const { status } = await app.anonymous('POST', '/api/users/login', { email, password: 'faux' }, from)
  expect(status).toBe(401)
  return performance.now() - since
}

const median = (times: number[]): number => times.sort((one, other) => one - other)[times.length >> 1]!

it('tells neither', async () => {
  const known: number[] = []
  const unknown: number[] = []
  for (let time = 0; time < TIMES; time++) {
    known.push(await timeOf(app.world.person(NAMES[time % NAMES.length]!).email, time, 1))
    unknown.push(await timeOf(`personne-${time}@example.org`, time, 2))
  }
  const [one, other] = [median(known), median(unknown)]
  console.log(`sign-in, wrong password, median of ${TIMES}: known ${one.toFixed(1)} ms, unknown ${other.toFixed(1)} ms`)
  expect(Math.max(one, other) / Math.min(one, other)).toBeLessThan(GENEROUS)
})
