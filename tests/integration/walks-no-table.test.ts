import { createRequire } from 'node:module'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createLocalReq, type Payload } from 'payload'
import { titlesFor } from '#admin/ToReview/titlesFor.ts'
import { dueRows } from '#notifications/rows.ts'
import { gatherStatistics } from '#platform/database/statistics.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { uploadPicture } from '../support/doors/guide.ts'
import { exampleData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/**
 * What people do costs the rows it is about: no statement walks a table that grows with the guide, as SQLite itself says it would
 * carry it out. (MongoDB has the same indexes.)
 */

let app: App
const statements = new Set<string>()
interface Database {
  prepare(sql: string): { all(): { detail: string }[] }
}
const Database = createRequire(import.meta.url)('libsql') as { new (file: string): Database; prototype: Database }
const { prototype } = Database
const { prepare } = prototype
const fresh = () => new Database(path.join(app.dataDir, 'test.db'))

beforeAll(async () => {
  app = await startApp()
})
afterAll(() => {
  prototype.prepare = prepare
  return app.close()
})

/** Tables that hold one row per organisation, person or kind of work, or none that lasts. */
const SMALL = /^(partners|users|sessions|projections|outbox|payload_\w+|json_\w+|CONSTANT|SUBQUERY|\d+)/

/** How SQLite would find the rows of a statement: the walks through what grows. */
function walksIn(sql: string): string[] {
  const plan = prepare.call(fresh(), `EXPLAIN QUERY PLAN ${sql}`).all()
  // Rows that were found already, under the name of their table.
  const found = new Set(plan.flatMap(({ detail }) => /^(?:CO-ROUTINE|MATERIALIZE) (\w+)/.exec(detail)?.[1] ?? []))
  return plan.flatMap(({ detail }) => {
    const [, table] = /^SCAN (\w+)/.exec(detail) ?? []
    return table && !SMALL.test(table) && !found.has(table) ? [`${detail} ← ${sql.slice(0, 200)}`] : []
  })
}

it('from a draft to the public page, and in the lists beside', async () => {
  const { payload, world } = app
  prototype.prepare = function (sql: string) {
    statements.add(sql)
    return prepare.call(this, sql)
  }
  const author = await app.as('author.fedepl')
  const picture = await uploadPicture(app, 'author.fedepl')
  const document = await world.create('examples', 'author.fedepl', { ...exampleData(), images: [picture.id] })
  await world.edit(document, 'author.fedepl', { summary: 'Vingt-neuf puits.' })
  await world.submit('author.fedepl', document)
  await snapshotOf({ payload, actor: world.person('reviewer.cdc'), document, language: 'fr' })
  const found = await payload.find({ collection: 'users', where: { email: { like: 'reviewer.cdc' } } })
  const req = await createLocalReq({ user: { ...found.docs[0]!, collection: 'users' } as never }, payload)
  expect((await titlesFor(req, [document, await world.create('examples', 'author.fedepl', exampleData())], 'fr')).size).toBe(2) // prettier-ignore
  await world.approveByAll(document)
  await world.publish('coordinator.fedepl', document)
  await dueRows(storageOf(payload), 20)
  for (const list of ['examples', 'chapters']) expect((await author('GET', `/api/${list}?limit=10&sort=-updatedAt`)).status).toBe(200) // prettier-ignore
  expect((await author('GET', `/api/examples/${document.uid}/workflow`)).status).toBe(200)
  expect((await app.anonymous('GET', '/v1/examples')).status).toBe(200)
  prototype.prepare = prepare
  const asked = [...statements].filter((sql) => /^\s*(select|update|delete)\b/i.test(sql))
  expect(asked.length).toBeGreaterThan(40)
  expect(asked.flatMap(walksIn)).toEqual([])
})

it('documents named by id are found by it, in a guide that grew while the server ran', async () => {
  const { payload } = app
  const grown = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000)
    INSERT INTO examples (id, readers, created_at, updated_at) SELECT 'grown-' || i, '*', i, i FROM n`
  await written(payload, grown)
  const req = await createLocalReq({ user: { id: 'x', collection: 'users', roles: ['observer'], isActive: true } as never }, payload) // prettier-ignore
  const some = Array.from({ length: 9 }, (_, index) => ({ type: 'examples', uid: `grown-${index + 1}` }) as const)
  const plan = async () => {
    statements.clear()
    prototype.prepare = function (sql: string) {
      statements.add(sql)
      return prepare.call(this, sql)
    }
    expect((await titlesFor(req, some, 'fr')).size).toBe(some.length)
    prototype.prepare = prepare
    const [sql = ''] = [...statements].filter((each) => each.includes('from "examples"'))
    return fresh().prepare(`EXPLAIN QUERY PLAN ${sql}`).all()[0]!.detail
  }
  expect(await plan()).toMatch(/examples_deleted_at_idx/)
  await gatherStatistics(payload)
  expect(await plan()).toMatch(/^SEARCH examples USING INDEX sqlite_autoindex_examples_1 \(id=\?\)/)
})

/** A statement of ours, in the one queue of writes. */
async function written(payload: Payload, statement: string): Promise<void> {
  const db = payload.db as unknown as {
    beginTransaction(): Promise<string>
    commitTransaction(id: string): Promise<void>
    sessions: Record<string, { db: { run(sql: string): Promise<unknown> } }>
  }
  const id = await db.beginTransaction()
  await db.sessions[id]!.db.run(statement)
  await db.commitTransaction(id)
}
