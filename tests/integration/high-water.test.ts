import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, replaceRows, type Row } from '../support/rawTables.ts'
import { reopen } from '../support/reopen.ts'
import { createWorld } from '../support/world.ts'

/** The mark of how far the data folder has seen the ledger only rises, whatever becomes of the rows. */

let booted: Booted
let rows: Row[]
beforeAll(async () => {
  booted = await bootPayload()
  await createWorld(booted.payload)
  rows = await rawRows(booted.payload, 'ledger')
})
afterAll(() => booted.close())

const mark = () => (JSON.parse(readFileSync(path.join(booted.dataDir, 'seen.json'), 'utf8')) as { seq: number }).seq

/** A start on these rows: what it throws, or null. */
async function start(ledger: Row[]): Promise<unknown> {
  await replaceRows(booted.payload, 'ledger', ledger)
  const { payload, close } = await reopen()
  const thrown = await recogniseLedger(payload).then(
    () => null,
    (error: unknown) => error,
  )
  await close()
  return thrown
}

it('is the last event after a start on a whole ledger', async () => {
  expect(await start(rows)).toBe(null)
  expect(mark()).toBe(rows.length)
})

it('stays where it was when a row is damaged, so that a ledger cut above it is still refused afterwards', async () => {
  const damaged = rows.map((row, at) => (at === 1 ? { ...row, digest: 'f'.repeat(64) } : row))
  expect(await start(damaged)).toBe(null)
  expect(mark()).toBe(rows.length)
  expect(await start(rows.slice(0, -1))).toMatchObject({ kind: 'ledger_unlike' })
  expect(mark()).toBe(rows.length)
})

it('takes the whole ledger again', async () => {
  expect(await start(rows)).toBe(null)
  expect(mark()).toBe(rows.length)
})
