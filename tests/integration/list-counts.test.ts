import { createRequire } from 'node:module'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { exampleData } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** A list tells how many texts there are, and counts them only once something was stored among them. */

let app: App
const statements: string[] = []
const { prototype } = createRequire(import.meta.url)('libsql') as { prototype: { prepare(sql: string): unknown } }
const { prepare } = prototype

beforeAll(async () => {
  app = await startApp()
  prototype.prepare = function (sql: string) {
    statements.push(sql)
    return prepare.call(this, sql)
  }
})
afterAll(() => {
  prototype.prepare = prepare
  return app.close()
})

interface Looked {
  total: number
  /** Statements that counted rows of the list. */
  counts: number
}
async function look(who: Parameters<App['as']>[0], query = 'limit=1'): Promise<Looked> {
  const ask = await app.as(who)
  statements.length = 0
  const { status, body } = await ask('GET', `/api/examples?${query}`)
  expect(status).toBe(200)
  const counts = statements.filter((sql) => /^select count\(\*\) from "examples"/i.test(sql)).length
  return { total: (body as { totalDocs: number }).totalDocs, counts }
}

it('counts again after each kind of write, for whoever may read what was written, and only then', async () => {
  const { world } = app
  await world.create('examples', 'author.fedepl', exampleData())
  const before = await look('author.fedepl')
  expect(before.counts).toBe(1)
  expect(await look('author.fedepl')).toEqual({ total: before.total, counts: 0 })
  const elsewhere = await look('reviewer.cdc')

  const document = await world.create('examples', 'coordinator.fedepl', { ...exampleData(), coPartners: [] })
  expect((await look('author.fedepl')).total).toBe(before.total + 1)
  expect((await look('reviewer.cdc')).total).toBe(elsewhere.total)
  // The projection writes below Payload that everybody may read it now.
  await world.submit('author.fedepl', document)
  expect((await look('reviewer.cdc')).total).toBe(elsewhere.total + 1)

  const drafts = `limit=1&where[title][equals]=${encodeURIComponent('Puits de Bamako')}`
  expect((await look('author.fedepl', drafts)).total).toBe(0)
  await world.edit(document, 'author.fedepl', { title: 'Puits de Bamako' })
  expect((await look('author.fedepl', drafts)).total).toBe(1)

  const other = await world.create('examples', 'author.fedepl', exampleData())
  expect((await look('author.fedepl')).total).toBe(before.total + 2)
  const bin = { deletedAt: '2026-11-26T00:00:00.000Z' }
  expect((await (await app.as('author.fedepl'))('PATCH', `/api/examples/${other.uid}?trash=true`, bin)).status).toBe(
    200,
  )
  expect((await look('author.fedepl')).total).toBe(before.total + 1)
  expect((await look('author.fedepl')).counts).toBe(0)
})

it('a write that is thrown away changes no count, and one counts with what it wrote itself', async () => {
  const before = await look('author.fedepl')
  const id = await app.payload.db.beginTransaction()
  const req = { transactionID: id } as never
  await app.payload.db.create({ collection: 'examples', data: { id: '0f4a7a0e-7d0a-4a51-9c51-90ffb2b1c0aa' }, req })
  expect((await app.payload.db.count({ collection: 'examples', req })).totalDocs).toBeGreaterThan(before.total)
  await app.payload.db.rollbackTransaction(id as string)
  expect((await look('author.fedepl')).total).toBe(before.total)
})
