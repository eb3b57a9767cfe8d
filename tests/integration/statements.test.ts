import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { body } from '../support/content.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'
import { statements, type Statements } from '../support/statements.ts'

/** How many statements an act of an author costs the database, and how many Payload alone asks for the same act. */

let app: App
let author: Client
let heard: Statements
let chapter: DocumentRef
beforeAll(async () => {
  app = await startApp()
  author = await app.as('author.fedepl')
  for (let each = 0; each < 9; each++) chapter = await app.world.createChapter('author.fedepl')
  await save()
})
beforeEach(() => (heard = statements(app.payload)))
afterEach(() => heard.stop())
afterAll(() => app.close())

let saves = 0
const save = () => {
  const address = `/api/chapters/${chapter.uid}?autosave=true&draft=true&depth=0&locale=fr`
  return author('PATCH', address, { body: body(`Texte ${saves++}`) })
}
const open = () => author('GET', `/api/chapters/${chapter.uid}?draft=true&depth=0&locale=fr`)
const list = () => author('GET', '/api/chapters?draft=true&depth=0&limit=10&locale=fr')

/** What the workshop does by itself meanwhile, whoever asks: mails that are due, the rows of another process. */
const BY_ITSELF = /from "(outbox|ledger|notifications|deliveries|webhooks|partners)"/i

/** The statements of one act, by the table they name first. */
async function costOf(act: () => ReturnType<Client>): Promise<{ count: number; reviews: number }> {
  const counts: { count: number; reviews: number }[] = []
  // The least of three: what another save left to be done may fall between.
  for (let each = 0; each < 3; each++) {
    heard.reset()
    expect((await act()).status).toBe(200)
    const texts = heard.texts().filter((text) => !BY_ITSELF.test(text))
    counts.push({ count: texts.length, reviews: texts.filter((text) => text.includes('"reviews"')).length })
  }
  return counts.sort((one, other) => one.count - other.count)[0]!
}

/** The same collection without our hooks and our conditions, while `work` runs. Its fields and the session stay. */
async function asPayloadAlone<T>(work: () => Promise<T>): Promise<T> {
  const { config } = app.payload.collections.chapters
  const [hooks, access] = [{ ...config.hooks }, { ...config.access }]
  try {
    for (const name of Object.keys(hooks)) Object.assign(config.hooks, { [name]: [] })
    for (const name of Object.keys(access)) Object.assign(config.access, { [name]: () => true })
    return await work()
  } finally {
    Object.assign(config.hooks, hooks)
    Object.assign(config.access, access)
  }
}

describe('what we add to Payload’s statements', () => {
  it.each([
    ['opening the form of a chapter', () => open()],
    ['a page of the list', () => list()],
  ])('is no statement at all for %s, and its reviews are not asked for', async (_, act) => {
    const ours = await costOf(act)
    const alone = await asPayloadAlone(() => costOf(act))
    expect(ours.reviews).toBe(0)
    expect(ours.count).toBeLessThanOrEqual(alone.count - alone.reviews)
  })

  it('is, for an autosave, the main row beside the version, who may write it and who wrote', async () => {
    const ours = await costOf(save)
    const alone = await asPayloadAlone(() => costOf(save))
    expect(ours.reviews).toBe(0)
    expect(ours.count - (alone.count - alone.reviews)).toBeLessThanOrEqual(10)
  })
})

it('a review that moved is seen at once, in the form, the list and the answer to a save', async () => {
  const stateIn = (answer: Awaited<ReturnType<Client>>) => {
    const { doc, docs, ...one } = answer.body as { doc?: object; docs?: { id: string }[]; id?: string }
    const { reviewState, reviewIsLive } = (doc ?? docs?.find(({ id }) => id === chapter.uid) ?? one) as Record<string, unknown> // prettier-ignore
    return [reviewState, reviewIsLive]
  }
  const everywhere = async () => [stateIn(await open()), stateIn(await list()), stateIn(await save())]
  expect(await everywhere()).toEqual(Array(3).fill(['draft', false]))
  await app.world.submit('author.fedepl', chapter)
  expect(await everywhere()).toEqual(Array(3).fill(['in_review', false]))
  await app.world.approveByAll(chapter)
  await app.world.publish('coordinator.fedepl', chapter)
  const [, isLive] = stateIn(await open())
  expect(isLive).toBe(true)
})
