import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { versionsOf } from '../support/doors/guide.ts'
import { pictureForm } from '../support/doors/guide.ts'
import { diceOf } from '../support/dice.ts'
import { COMMIT_FAULTS, type Faults } from '../support/faultyCommits.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { pictureOf } from '../support/pictures.ts'
import { startApp, type Answer, type App, type Client } from '../support/startApp.ts'

/** A commit fails: whoever waits for an answer is told so, and nothing that was answered 200 is ever missing. */

const faults = vi.hoisted((): Faults => ({ next: () => null }))
vi.mock('@libsql/client', async (original) => {
  const { withFaultyCommits } = await import('../support/faultyCommits.ts')
  return withFaultyCommits(original as never, faults)
})

/** Writes in the long run, asked for by COPLUME_LONG; enough of them otherwise. */
const WRITES = process.env.COPLUME_LONG ? 1000 : 60

let app: App
let author: Client
let chapter: DocumentRef
beforeAll(async () => {
  app = await startApp()
  author = await app.as('author.fedepl')
})
beforeEach(async () => {
  faults.next = () => null
  chapter = await app.world.createChapter('author.fedepl')
})
afterAll(() => app.close())

/** Makes the next commits fail until `stop`. */
function failing(code: (typeof COMMIT_FAULTS)[number]): () => void {
  faults.next = () => code
  return () => (faults.next = () => null)
}

const codeOf = ({ body }: Answer) => (body as { errors?: { code?: string }[] } | null)?.errors?.[0]?.code
const at = () => `/api/chapters/${chapter.uid}?locale=fr&depth=0`
const save = (summary: string) => author('PATCH', at(), { summary })

describe.each(COMMIT_FAULTS)('when commits fail with %s', (code) => {
  /** Every way a person writes: what it sends, and what must be as before after a refusal. */
  const PATHS: Record<string, { write: () => Promise<Answer>; stored: () => Promise<unknown>; refusal?: string }> = {
    'a save': {
      write: () => save(`Chapeau ${newId()}`),
      stored: async () => ((await author('GET', at())).body as { summary: string }).summary,
    },
    'a new document': {
      write: () => author('POST', '/api/chapters?locale=fr', { title: 'Un nouveau' }),
      stored: async () => ((await author('GET', '/api/chapters/count')).body as { totalDocs: number }).totalDocs,
    },
    'a restored version': {
      write: async () =>
        author('POST', `/api/chapters/versions/${(await versionsOf(app, chapter)).at(-1)}?locale=fr`, {}),
      stored: () => versionsOf(app, chapter),
    },
    'a document put in the bin': {
      write: () => author('PATCH', `${at()}&trash=true`, { deletedAt: '2026-01-01T00:00:00.000Z' }),
      stored: async () => (await author('GET', at())).status,
    },
    'an upload': {
      write: async () => author('POST', '/api/media?locale=fr', pictureForm(await pictureOf(newId()))),
      stored: async () => ((await author('GET', '/api/media/count')).body as { totalDocs: number }).totalDocs,
    },
    'a preference': {
      write: () => author('POST', '/api/payload-preferences/essai', { value: { at: newId() } }),
      stored: async () => (await author('GET', '/api/payload-preferences/essai')).body,
    },
    'a login': {
      write: () =>
        app.anonymous('POST', '/api/users/login', {
          email: app.world.person('reviewer.cdc').email,
          password: PASSWORD,
        }),
      stored: () => Promise.resolve(null),
    },
    'a submission': {
      write: async () => {
        const { body } = await author('GET', `/api/chapters/${chapter.uid}/workflow`)
        const { round, workingRevision: revision } = body as { round: number; workingRevision: string }
        return author('POST', `/api/chapters/${chapter.uid}/workflow`, { command: 'submit', round, revision })
      },
      // The shelf and the ledger try again by themselves when somebody else writes.
      refusal: { SQLITE_BUSY: 'busy', SQLITE_FULL: undefined, SQLITE_IOERR_FSYNC: undefined }[code],
      stored: async () =>
        ((await author('GET', `/api/chapters/${chapter.uid}/workflow`)).body as { state: string }).state,
    },
  }

  it.each(Object.entries(PATHS))('%s is refused and nothing of it is kept; then it works', async (_, path) => {
    const before = await path.stored()
    const stop = failing(code)
    const refused = await path.write()
    stop()
    expect([refused.status, codeOf(refused)]).toEqual([503, path.refusal ?? 'storage_unavailable'])
    expect(await path.stored()).toEqual(before)
    expect((await path.write()).status).toBeLessThan(300)
  })

  it('the Local API throws instead of returning', async () => {
    const stop = failing(code)
    const writing = app.world.edit(chapter, 'author.fedepl', { summary: 'Jamais' })
    await expect(writing).rejects.toMatchObject({ code: 'storage_unavailable', status: 503 })
    stop()
  })

  it(`no acknowledged save of ${WRITES} is missing afterwards`, async () => {
    const dice = diceOf(COMMIT_FAULTS.indexOf(code) + 1)
    faults.next = () => (dice.oneIn(3) ? code : null)
    const kept: string[] = []
    const outcomes = new Set<string>()
    for (let i = 0; i < WRITES; i++) {
      const summary = `Chapeau ${i} de ${newId()}`
      const answer = await save(summary)
      outcomes.add(`${answer.status} ${codeOf(answer) ?? ''}`.trim())
      kept.push(...(answer.status === 200 ? [summary] : []))
    }
    faults.next = () => null
    const query = { collection: 'chapters', where: { parent: { equals: chapter.uid } }, limit: 0, pagination: false }
    const { docs } = await app.payload.findVersions({ ...query, locale: 'fr', overrideAccess: true } as never)
    const stored = new Set(docs.map(({ version }) => (version as { summary?: string }).summary))
    expect([...outcomes].sort()).toEqual(['200', '503 storage_unavailable'])
    expect(kept.filter((summary) => !stored.has(summary))).toEqual([])
    expect(((await author('GET', at())).body as { summary: string }).summary).toBe(kept.at(-1))
    // One version was there before; a refused save left none.
    expect(docs).toHaveLength(kept.length + 1)
  })
})

describe('while writing fails', () => {
  const ready = async () => (await app.health()) as { ready: boolean; writable: boolean }

  it('/readyz says so, the log once, and both say when it works again', async () => {
    // Imported once the environment of this file is set: the logger reads it.
    const { logger } = await import('#platform/logger.ts')
    const [error, warn] = [vi.spyOn(logger, 'error'), vi.spyOn(logger, 'warn')]
    const stop = failing('SQLITE_FULL')
    for (let i = 0; i < 5; i++) await save(`Chapeau ${i}`)
    expect(await ready()).toMatchObject({ ready: false, writable: false })
    expect(error.mock.calls.filter(([, text]) => text?.startsWith('writing fails'))).toHaveLength(1)
    stop()
    expect((await save('Enfin')).status).toBe(200)
    expect(await ready()).toMatchObject({ ready: true, writable: true })
    expect(warn.mock.calls.filter(([, text]) => text === 'writing works again')).toHaveLength(1)
  })

  it('nobody has to type for it to be known that it works again', async () => {
    const stop = failing('SQLITE_FULL')
    await save('Perdu')
    stop()
    await expect.poll(async () => (await ready()).writable).toBe(true)
    expect(await ready()).toMatchObject({ ready: true, writable: true })
  })

  it('readers are served', async () => {
    const stop = failing('SQLITE_FULL')
    await save('Perdu')
    expect((await app.anonymous('GET', '/v1/chapters')).status).toBe(200)
    expect((await app.anonymous('GET', '/healthz')).status).toBe(200)
    stop()
  })
})
