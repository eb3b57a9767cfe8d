import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Payload } from 'payload'
import { nowIso } from '#platform/clock.ts'
import { ALLOWED, permit } from '#platform/database/appendOnly.ts'
import { newId } from '#platform/hash.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, type RawTable, type Row } from '../support/rawTables.ts'
import { createWorld, type World } from '../support/world.ts'

/** Every way Payload has of writing a row, tried on every collection that only the core writes. */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  const chapter = await world.createChapter('author.fedepl')
  await world.submit('author.fedepl', chapter)
  await world.do('reviewer.afd', chapter, { command: 'approve', ...world.seen(chapter), comment: 'À garder.' })
  await world.logIn('author.fedepl')
  const notification = permit({ id: 'a-mail', seq: 1, kind: 'published', user: newId(), status: 'sent', at: nowIso() })
  await booted.payload.db.create({ collection: 'notifications', data: notification } as never)
  const factor = permit({ id: newId(), secret: 'x', lastStep: 1, recovery: '', startedAt: nowIso() })
  await booted.payload.db.create({ collection: 'factors', data: factor } as never)
  const pending = permit({ id: 'a-step', user: 'x', generation: '', purpose: 'code', data: '', expiresAt: nowIso() })
  await booted.payload.db.create({ collection: 'pending', data: pending } as never)
  const comment = permit({ id: 'a-comment', thread: 'a-comment', uid: newId(), circle: '*', text: 'x', at: nowIso() })
  await booted.payload.db.create({ collection: 'comments', data: comment } as never)
  const delivery = permit({ id: 'msg_1', webhook: newId(), rank: 1, at: nowIso(), body: '{}', status: 'sent' })
  await booted.payload.db.create({ collection: 'deliveries', data: delivery } as never)
})
afterAll(() => booted.close())

type Call = (args: object) => Promise<unknown>
type Door = [name: string, go: (payload: Payload, slug: string, row: Row) => Promise<unknown>]

const EVERY = { id: { exists: true } }
const CHANGE = {
  uid: 'x',
  seq: 99,
  text: 'x',
  content: 'x',
  data: '{}',
  state: 'published',
  isLive: true,
  generation: 'x',
}
const admin = () => ({ ...world.person('admin'), collection: 'users', isActive: true })

/** Payload's own operations, as anyone in the process may call them. */
const local = (isOverriding: boolean): Door[] => {
  const say = (name: string) => `payload.${name}, ${isOverriding ? 'past' : 'through'} access rules`
  const call = (name: string, args: (row: Row) => object): Door => [
    say(name),
    async (payload, collection, row) => {
      const operation = (payload as unknown as Record<string, Call>)[name.split(' ')[0] as string] as Call
      return operation.call(payload, { collection, overrideAccess: isOverriding, user: admin(), ...args(row) })
    },
  ]
  return [
    call('create', (row) => ({ data: { ...row, id: otherId(row) } })),
    call('create from another', (row) => ({ data: CHANGE, duplicateFromID: row.id })),
    call('update one', (row) => ({ id: row.id, data: CHANGE })),
    call('update many', () => ({ where: EVERY, data: CHANGE })),
    call('delete one', (row) => ({ id: row.id })),
    call('delete many', () => ({ where: EVERY })),
    call('duplicate', (row) => ({ id: row.id })),
    call('restoreVersion', (row) => ({ id: row.id })),
  ]
}

/** The adapter below them, without a permit or with one that was copied. */
const adapter: Door[] = [
  ['create', (row: Row) => ({ data: { ...row, id: otherId(row) } })],
  ['create with a copied permit', (row: Row) => ({ data: { ...permit({ ...row, id: otherId(row) }) } })],
  ['updateOne by id', (row: Row) => ({ id: row.id, data: CHANGE })],
  ['updateOne by condition', () => ({ where: EVERY, data: CHANGE })],
  ['updateMany', () => ({ where: EVERY, data: CHANGE })],
  ['updateMany with a permit', () => ({ where: EVERY, data: permit({ ...CHANGE }) })],
  ['upsert', () => ({ where: EVERY, data: CHANGE })],
  ['upsert with a permit', () => ({ where: EVERY, data: permit({ ...CHANGE }) })],
  ['deleteOne', (row: Row) => ({ where: { id: { equals: row.id } } })],
  ['deleteOne with a permit', (row: Row) => ({ where: { id: { equals: row.id } }, data: permit({}) })],
  ['deleteMany', () => ({ where: EVERY })],
  ['deleteMany with a permit on something else', () => ({ where: EVERY, data: permit({}) })],
  ['deleteMany with a copied permit', () => ({ where: { ...permit({ ...EVERY }) } })],
  ['deleteOne with a permit on its condition', () => ({ where: permit({ ...EVERY }) })],
  ['createVersion', (row: Row) => ({ parent: row.id, versionData: CHANGE })],
  ['updateVersion', (row: Row) => ({ id: row.id, versionData: CHANGE })],
  ['deleteVersions', () => ({ where: EVERY })],
].map(([name, args]) => [
  `payload.db.${String(name)}`,
  async (payload, collection, row) => {
    const method = (payload.db as unknown as Record<string, Call>)[String(name).split(' ')[0] as string] as Call
    return method.call(payload.db, { collection, ...(args as (row: Row) => object)(row) })
  },
])

const DOORS: Door[] = [...local(false), ...local(true), ...adapter]

const otherId = ({ id }: Row): string | number => (typeof id === 'number' ? id + 1000 : newId())

/** Whether the attempt was turned away: an error, or a bulk answer that is all errors. */
async function wasRefused(attempt: Promise<unknown>): Promise<boolean> {
  try {
    const { docs = ['something'], errors = [] } = (await attempt) as { docs?: unknown[]; errors?: unknown[] }
    return docs.length === 0 && errors.length > 0
  } catch {
    return true
  }
}

describe.each(Object.keys(ALLOWED) as RawTable[])('what only the core writes: %s', (table) => {
  it('is not written through any door of Payload', async () => {
    const before = await rawRows(booted.payload, table)
    const open: string[] = []
    for (const [name, go] of DOORS) {
      const isRefused = await wasRefused(go(booted.payload, table, before[0] as Row))
      const isSame = JSON.stringify(await rawRows(booted.payload, table)) === JSON.stringify(before)
      open.push(
        ...(isRefused && isSame
          ? []
          : [`${name}: ${isRefused ? 'refused' : 'answered'}, rows ${isSame ? 'unchanged' : 'changed'}`]),
      )
    }
    expect(before.length).toBeGreaterThan(0)
    expect(open).toEqual([])
  })
})

it('has thirty-three doors to watch', () => {
  expect(DOORS).toHaveLength(33)
})
