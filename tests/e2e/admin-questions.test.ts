import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { diceOf } from '#tests/support/dice.ts'
import { type Asked, questionsOf } from '#tests/support/questions/question.ts'
import { DEMO_PASSWORD, startSite, type Site } from '#tests/support/site.ts'

const SEED = 20_261_128
/** Lists asked of the real admin; `COPLUME_FUZZ` asks as many as it says. */
const ASKED = Number(process.env.COPLUME_FUZZ ?? 150)
const LISTS = new Set([...REVIEWABLE_TYPES, 'media', 'partners', 'users'])

let site: Site
let cookie: string
beforeAll(async () => {
  site = await startSite()
  const answer = await fetch(`${site.url}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ email: 'auteur.fedepl@example.org', password: DEMO_PASSWORD }),
  })
  cookie = `payload-token=${((await answer.json()) as { token: string }).token}`
})
afterAll(() => site?.close())

const list = (path: string) =>
  fetch(`${site.url}/admin/collections/${path}`, { headers: { cookie }, redirect: 'manual' })

/** The configuration, as a running installation holds it. */
async function configuration(): Promise<Asked> {
  Object.assign(process.env, site.environment, { NODE_ENV: 'test' })
  const config = await (await import('#config')).default
  const collections = Object.fromEntries(config.collections.map((each) => [each.slug, { config: each }]))
  return { config, collections } as unknown as Asked
}

it.each(['chapters', 'users', 'media'])(
  'a list of %s whose condition is none is the caller’s mistake',
  async (collection) => {
    expect((await list(`${collection}?where[or]=1`)).status).toBe(400)
    expect((await list(collection)).status).toBe(200)
  },
)

it(
  `${ASKED} questions to the lists are answered without a failure, the broken ones as the caller’s mistake`,
  // eslint-disable-next-line no-restricted-syntax -- longer than the house's, by what is asked
  { timeout: 300_000 + ASKED * 2000 },
  async () => {
    const next = questionsOf(await configuration(), { isList: true })
    const dice = diceOf(SEED)
    // Of what the dice say, what has a list and fits in an address.
    const questions = Array.from({ length: 6 * ASKED }, () => next(dice))
      .filter(({ collection, isVersions, search }) => LISTS.has(collection) && !isVersions && search.length < 12_000)
      .slice(0, ASKED)
    const answers: { status: number; isBroken: boolean; what: string }[] = []
    for (const { collection, search, broken } of questions) {
      const { status } = await list(`${collection}?${search}`)
      const what = `${status} ${broken ?? 'right'}: ${collection}?${search.slice(0, 400)}`
      answers.push({ status, isBroken: broken !== null, what })
    }
    const wrong = answers.filter(({ status, isBroken }) => status !== 400 && (isBroken || status !== 200))
    expect(wrong.map(({ what }) => what)).toEqual([])
    expect(answers).toHaveLength(ASKED)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(ASKED / 4)
  },
)
