import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { Refusal, type ErrorCode } from '#domain/errors.ts'
import { ERROR_WORDS } from '#words/errors.ts'
import { entrust, type Workers } from '#platform/workers/inWorker.ts'
import { compare } from '#review/compare.ts'
import { previewable } from '#site/previewable.ts'
import { chapterData } from '../support/content.ts'
import { asked, compared } from '../support/compared.ts'
import { diceOf } from '../support/dice.ts'
import { pictureForm } from '../support/doors/guide.ts'
import { pictureOf } from '../support/pictures.ts'
import { startApp, type App } from '../support/startApp.ts'

let app: App
let pool: Workers & { close(): Promise<void> }
beforeAll(async () => {
  app = await startApp()
  // Imported once the environment of this file is set: the logger reads it.
  const { openWorkers } = await import('#platform/workers/openWorkers.ts')
  pool = openWorkers()
})
afterEach(() => entrust(pool))
afterAll(async () => {
  await pool.close()
  await app.close()
})

const words = Array.from({ length: 6000 }, (_, rank) => `m${rank}`)
/** A chapter of one paragraph: 6,000 words, in the order of a seed. */
const chapter = (seed: number) => {
  const dice = diceOf(seed)
  const left = [...words]
  const text = words.map(() => left.splice(dice.roll(left.length), 1)[0]!).join(' ')
  return previewable('chapters', { title: { fr: 'Titre' }, body: { fr: chapterData(text).body } })
}

/** Workers that begin and do not end before they are let. */
function held(): { workers: Workers; begun: Promise<void>; let: () => void } {
  let begin = () => {}
  let go = () => {}
  const begun = new Promise<void>((resolve) => (begin = resolve))
  const gate = new Promise<void>((resolve) => (go = resolve))
  const workers: Workers = {
    async run(task) {
      begin()
      await gate
      return pool.run(task)
    },
  }
  return { workers, begun, let: go }
}

describe('while two long texts are compared', () => {
  it('readers are answered, and the comparison is the one the loop would make', async () => {
    const contents = { before: chapter(1), after: chapter(2) }
    const order: string[] = []
    const answer = compare(asked('chapters', contents)).then((result) => (order.push('compared'), result))
    // The thread has been given its work once the pages are made; a reader asked after that is answered first.
    for (let rank = 0; rank < 5; rank++) {
      expect((await app.anonymous('GET', '/v1/vocabularies')).status).toBe(200)
      order.push('read')
    }
    const result = await answer
    expect(order).toEqual(['read', 'read', 'read', 'read', 'read', 'compared'])
    entrust(null)
    expect(result).toEqual(await compared('chapters', contents))
    expect(result).toMatchObject({ precision: 'paragraphs' })
  })

  it('a short one does not wait for a thread', async () => {
    const run = vi.fn()
    entrust({ run })
    const short = previewable('chapters', { title: { fr: 'Titre' } })
    expect(await compare(asked('chapters', { before: short, after: short }))).toMatchObject({
      changes: 0,
    })
    expect(run).not.toHaveBeenCalled()
  })

  it.each(['busy', 'too_heavy'] as const)('a refusal (%s) is a code the page says above the text', async (code) => {
    entrust({ run: () => Promise.reject(new Refusal(code)) })
    expect(await compare(asked('chapters', { before: chapter(1), after: chapter(2) }))).toBe(code)
  })
})

describe('while a picture is worked on', () => {
  it('others save: nothing of the database is held', async () => {
    const document = await app.world.createChapter('author.fedepl', { title: 'Avant' })
    const author = await app.as('author.fedepl')
    const { workers, begun, let: go } = held()
    entrust(workers)
    const upload = author('POST', '/api/media?locale=fr', pictureForm(await pictureOf('une')))
    await begun
    const saved = await author('PATCH', `/api/chapters/${document.uid}?locale=fr&depth=0`, { title: 'Pendant' })
    expect(saved).toMatchObject({ status: 200, body: { doc: { title: 'Pendant' } } })
    go()
    expect(await upload).toMatchObject({ status: 201, body: { doc: { alt: 'Un puits' } } })
  })

  it('and the upload is stored whole: its row in one transaction, its bytes under their hash', async () => {
    const author = await app.as('author.fedepl')
    const { body } = await author('POST', '/api/media?locale=fr', pictureForm(await pictureOf('deux')))
    const { id, filename, sha256 } = (body as { doc: { id: string; filename: string; sha256: string } }).doc
    expect(filename).toBe(`${sha256}.jpg`)
    expect((await author('GET', `/api/media/${id}`)).status).toBe(200)
    expect((await author('GET', `/api/media/file/${filename}`)).status).toBe(200)
  })

  it.each(['busy', 'too_heavy'] as const)(
    'a refusal (%s) is a sentence, and nothing is stored',
    async (code: ErrorCode) => {
      const author = await app.as('author.fedepl')
      const count = async () => ((await author('GET', '/api/media?limit=1')).body as { totalDocs: number }).totalDocs
      const before = await count()
      entrust({ run: () => Promise.reject(new Refusal(code)) })
      const answer = await author('POST', '/api/media?locale=fr', pictureForm(await pictureOf('trois')))
      expect(answer).toMatchObject({ status: 503, body: { errors: [{ code, message: ERROR_WORDS[code].fr }] } })
      expect(await count()).toBe(before)
      const document = await app.world.createChapter('author.fedepl', { title: 'Après' })
      expect((await author('GET', `/api/chapters/${document.uid}?depth=0`)).status).toBe(200)
    },
  )

  it('a picture that cannot be read is still the sender’s mistake', async () => {
    const author = await app.as('author.fedepl')
    const answer = await author(
      'POST',
      '/api/media?locale=fr',
      pictureForm(Buffer.from('\u00ff\u00d8\u00ff none', 'latin1')),
    )
    expect(answer.status).toBe(400)
  })
})

it('/readyz says how long the loop was held', async () => {
  const body = await app.health()
  const { loopDelayMs } = body as { loopDelayMs: { p99: number; max: number } }
  expect(loopDelayMs.max).toBeGreaterThanOrEqual(loopDelayMs.p99)
  expect(loopDelayMs.p99).toBeGreaterThanOrEqual(0)
})
