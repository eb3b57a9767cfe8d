import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diceOf } from '#tests/support/dice.ts'
import { type Asked, type Question, questionsOf } from '#tests/support/questions/question.ts'
import { ONLY_IN_AN_ADDRESS, typed } from '#tests/support/questions/typed.ts'
import { callerOf, type Caller } from '#tests/support/serverFunctions.ts'
import { startSite, type Site } from '#tests/support/site.ts'

const SEED = 20_261_129
/** Questions asked of each function; `COPLUME_FUZZ` asks as many as it says. */
const ASKED = Number(process.env.COPLUME_FUZZ ?? 300)
const LISTS = new Set([...REVIEWABLE_TYPES, 'media', 'partners', 'users'])
/** What Next says of a call it cannot read, line by line. */
const NEXT_SAYS = [/^⨯ /, /^ +at /, /^ {2}\[?\w+\]?: /, /^\}$/, /Aborting the action\.$/]

let site: Site
let author: Caller
beforeAll(async () => {
  site = await startSite({ expects: NEXT_SAYS })
  author = await callerOf(site, 'auteur.fedepl')
})
afterAll(() => site?.close())

/** What the dice ask of the lists, as values. */
async function questions(): Promise<Question[]> {
  Object.assign(process.env, site.environment, { NODE_ENV: 'test' })
  const config = await (await import('#config')).default
  const collections = Object.fromEntries(config.collections.map((each) => [each.slug, { config: each }]))
  const next = questionsOf({ config, collections } as unknown as Asked)
  const dice = diceOf(SEED)
  return Array.from({ length: 6 * ASKED }, () => next(dice))
    .filter(({ collection, isVersions, broken }) => {
      return LISTS.has(collection) && !isVersions && !ONLY_IN_AN_ADDRESS.has(broken)
    })
    .slice(0, ASKED)
}

describe('a list that is asked for by a call', () => {
  it(`answers ${ASKED} questions without a failure, the broken ones as the caller’s mistake`, async () => {
    const answers: { status: number; isRight: boolean; what: string }[] = []
    for (const { collection, search, broken } of await questions()) {
      const { status, text } = await author.call('render-list', { collectionSlug: collection, query: typed(search) })
      const isRight = broken ? status === 400 && text.includes('"code":"bad_query"') : status === 200
      answers.push({ status, isRight, what: `${status} ${broken ?? 'right'}: ${collection}?${search.slice(0, 400)}` })
    }
    expect(answers.filter(({ isRight }) => !isRight).map(({ what }) => what)).toEqual([])
    expect(answers).toHaveLength(ASKED)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(ASKED / 4)
  })

  it('names what is wrong, in the caller’s language, and notes nothing as the person’s own', async () => {
    const call = JSON.stringify([
      { name: 'render-list', args: { collectionSlug: 'chapters', query: { sort: 'nowhere' } } },
    ])
    expect((await author.send(call)).text).toContain('Le paramètre « sort » ne correspond à rien ici.')
    const english = await author.send(call, { 'Accept-Language': 'en' })
    expect(english.text).toContain('The parameter “sort” means nothing here.')
    expect((await author.call('render-list', { collectionSlug: 'chapters', query: {} })).status).toBe(200)
  })

  const ODD: readonly (readonly [string, unknown])[] = [
    ['a condition that is none', { where: { or: 1 } }],
    ['a condition in writing', { where: '{"title":{"equals":"x"}}' }],
    ['a number among words', { where: { title: { like: 5 } } }],
    ['a list of nothing', { where: { title: { in: [[]] } } }],
    ['an order that is a number', { sort: 5 }],
    ['half a page', { page: 1.5 }],
    ['fewer than none', { limit: -1 }],
    ['columns that are none', { columns: [null] }],
    ['more than an address holds', { nowhere: 'x'.repeat(70_000) }],
    ['no query at all', 'title'],
    ['a list of queries', [{}]],
  ]
  it.each(ODD)('%s is refused', async (_, query) => {
    const { status, text } = await author.call('render-list', { collectionSlug: 'chapters', query })
    expect({ status, text }).toMatchObject({ status: 400, text: expect.stringContaining('bad_query') })
  })

  it('the order of a text’s versions is one of theirs', async () => {
    const args = { collectionSlug: 'chapters', docID: 'x', searchParams: { sort: 'nowhere' } }
    expect((await author.call('render-document', args)).status).toBe(400)
  })
})

describe('what is no call of ours', () => {
  it.each(['table-state', 'get-folder-results-component-and-data', 'slugify', 'schedule-publish', 'constructor'])(
    '%s is no function here, whatever it is asked',
    async (name) => {
      for (const { collection, search } of (await questions()).slice(0, 20)) {
        const { status, text } = await author.call(name, { collectionSlug: collection, query: typed(search) })
        expect({ status, text }).toMatchObject({ status: 400, text: expect.stringContaining('« name »') })
      }
    },
  )

  it.each([
    ['nothing', ''],
    ['half a list', '['],
    ['a word', 'x'],
    ['no argument', '[]'],
    ['null', '[null]'],
    ['a part that is missing', '["$1"]'],
    ['a promise', '["$@1"]'],
    ['deep brackets', '['.repeat(100_000)],
    ['a long name', `["${'x'.repeat(100_000)}"]`],
  ])('%s is the caller’s mistake', async (_, body) => expect((await author.send(body)).status).toBe(400))

  it('a query that holds itself is', async () => {
    const call = '[{"name":"render-list","args":{"collectionSlug":"chapters","query":"$0:0:args"}}]'
    expect((await author.send(call)).status).toBe(400)
  })

  it('so is a faulty one that is sent in parts', async () => {
    const form = new FormData()
    form.append('1', JSON.stringify({ collectionSlug: 'chapters', query: { sort: 'nowhere' } }))
    form.append('0', JSON.stringify([{ name: 'render-list', args: '$1' }]))
    expect((await author.send(form)).text).toContain('bad_query')
  })

  it('so is a call from another site, and one that says so badly', async () => {
    const call = JSON.stringify([{ name: 'render-list', args: { collectionSlug: 'chapters', query: {} } }])
    for (const Origin of ['https://ailleurs.example', 'x'])
      expect((await author.send(call, { Origin })).status).toBe(400)
  })

  it('whoever is not logged in is told so', async () => {
    const call = JSON.stringify([{ name: 'render-list', args: { collectionSlug: 'chapters', query: {} } }])
    expect((await author.send(call, { cookie: '' })).status).toBe(401)
  })

  it('a list nobody may see is not found', async () => {
    expect((await author.call('render-list', { collectionSlug: 'ledger', query: {} })).status).toBe(404)
  })
})
