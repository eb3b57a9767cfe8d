import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reviewOf } from '#domain/guide.ts'
import { registerProjection } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { notificationsProjection } from '#notifications/projection.ts'
import { nowIso } from '#platform/clock.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { rawStorage, type RawStorage } from '#platform/storage/rawStorage.ts'
import { COLUMNS, type Table } from '#platform/storage/records.ts'
import { isWritable, pagesOf } from '#platform/storage/storage.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { createWorld, type World } from '../support/world.ts'

/** The same installation, read through Payload by whoever writes it and without Payload by anybody else. */

const TABLES = Object.keys(COLUMNS) as Table[]

let booted: Booted
let raw: RawStorage
beforeAll(async () => {
  booted = await bootPayload()
  registerProjection(booted.payload, notificationsProjection(booted.payload))
  await tellEverything(await createWorld(booted.payload))
  raw = await rawStorage(booted.databaseUri)
})
afterAll(async () => {
  await raw.close()
  await booted.close()
})

/** At least two rows of everything: texts live, gone and in review, a draft, a verdict with its comment, a reason. */
async function tellEverything(world: World): Promise<void> {
  const [live, gone, inReview] = [await chapter(world), await chapter(world), await chapter(world)]
  await world.goLive(live)
  await world.goLive(gone)
  const { revision } = reviewOf(ledgerOf(world.payload).guide, gone).live!
  await world.do('chief-editor', gone, { command: 'unpublish', revision, reason: 'Une source a changé.' })
  await world.submit('author.fedepl', inReview)
  const seen = world.seen(inReview)
  await world.do('reviewer.cdc', inReview, { command: 'requestChanges', ...seen, comment: 'À dater : « 2005 » 🪶' })
  await chapter(world)
  await world.logIn('author.fedepl')
  await world.logIn('reviewer.cdc')
  for (const id of ['one', 'other']) {
    const storage = storageOf(world.payload)
    await storage.append('factors', {
      id,
      secret: `of ${id}`,
      lastStep: 59_000_000,
      recovery: 'a b',
      startedAt: nowIso(),
    })
    const pending = { user: id, generation: '', purpose: 'code', data: 'é', expiresAt: nowIso() }
    await storage.append('pending', { id, ...pending })
    await storage.append('comments', {
      id,
      thread: id,
      docType: 'chapters',
      uid: newId(),
      author: id,
      circle: '*',
      text: 'À « dater » 🪶',
      at: nowIso(),
      anchor: '{"quote":"é"}',
    })
    const delivery = { webhook: id, rank: 1, body: '{"é":1}', next: '12.0.0', status: 'sent', attempts: 1 }
    await storage.append('deliveries', {
      id,
      ...delivery,
      at: nowIso(),
      nextAttemptAt: null,
      sentAt: nowIso(),
      error: null,
    })
  }
}

const chapter = (world: World) => world.createChapter('author.fedepl')

describe.each(TABLES)('%s', (table) => {
  it('has the columns of its collection', () => {
    const { flattenedFields } = booted.payload.collections[table].config
    expect(Object.keys(COLUMNS[table]).sort()).toEqual(flattenedFields.map(({ name }) => name).sort())
  })

  it('is read alike, row by row, by both', async () => {
    const rows = await raw.find(table)
    expect(rows.length).toBeGreaterThan(1)
    expect(rows).toEqual(await storageOf(booted.payload).find(table))
    expect(await raw.count(table)).toBe(rows.length)
  })

  it('is read alike in pages', async () => {
    const storage = storageOf(booted.payload)
    const [first] = await raw.find(table, { limit: 1 })
    const questions = [
      { ids: [first!.id, 'nobody'] },
      { after: first!.id, limit: 2 },
      { sort: ['-id'], limit: 1, page: 2 },
    ] as const
    for (const query of questions) {
      const rows = await raw.find(table, query)
      expect(rows.length).toBeGreaterThan(0)
      expect(rows).toEqual(await storage.find(table, query))
    }
  })
})

it('finds by what columns hold, alike', async () => {
  const [row] = await raw.find('contributions')
  const mails = await raw.find('notifications')
  const at = mails[3]!.nextAttemptAt
  const due = { status: { in: ['pending', 'sending'] }, nextAttemptAt: { upTo: at } }
  for (const storage of [raw, storageOf(booted.payload)]) {
    const of = { uid: { in: [row!.uid] }, afterRound: { from: row!.afterRound } }
    expect((await storage.find('contributions', { where: of })).map(({ id }) => id)).toContain(row!.id)
    expect(await storage.find('contributions', { where: { uid: { in: [] } } })).toEqual([])
    expect((await storage.find('notifications', { where: due, sort: ['-seq', 'id'] })).length).toBe(
      mails.filter(({ nextAttemptAt }) => nextAttemptAt <= at).length,
    )
    expect(await storage.count('notifications', due)).toBeGreaterThan(0)
  }
})

it('gives everything in pages, each row once', async () => {
  const keys: string[] = []
  for await (const rows of pagesOf(raw, 'revisions')) keys.push(...rows.map(({ id }) => id))
  expect(keys).toEqual((await raw.find('revisions')).map(({ id }) => id))
})

it('has no way to write', () => {
  expect(isWritable(raw)).toBe(false)
})
