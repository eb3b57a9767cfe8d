import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { tendLedger } from '#jobs/tendLedger.ts'
import { readCheckpoint } from '#ledger/checkpoint.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { altering } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { reopen } from '../support/reopen.ts'
import { createWorld, type World } from '../support/world.ts'

/** A ledger is tended beside the server: checkpoints are written, the whole chain is looked at again. */

let booted: Booted
let world: World
let stop: () => Promise<void> = () => Promise.resolve()
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl'))
})
afterEach(() => stop())
afterAll(() => booted.close())

const header = () => path.join(booted.dataDir, 'checkpoint.json')
const checkpointAt = () => (JSON.parse(readFileSync(header(), 'utf8')) as { seq: number }).seq
const NEVER = 1_000_000_000
const logger = { info: vi.fn(), warn: vi.fn(), error: vi.fn() }

function tended(how: Parameters<typeof tendLedger>[1], ledger = ledgerOf(booted.payload)) {
  logger.info.mockClear()
  stop = tendLedger({ ledger, logger }, { everyMs: 20, firstMs: NEVER, events: NEVER, ...how }).stop
}

/** A process that starts now. */
async function started() {
  const keys = keysOfEnvironment()
  const read: number[] = []
  const storage = storageOf(booted.payload)
  const find = storage.find.bind(storage)
  vi.spyOn(storage, 'find').mockImplementation(async (table, query) => {
    const rows = await find(table, query)
    read.push(...rows.map(({ id }) => Number(id)))
    return rows
  })
  const ledger = new Ledger(storage, keys, () => readCheckpoint({ folder: booted.dataDir, keys }, keys.held))
  await ledger.follow()
  return { ledger, read }
}

it('a start reads what came after the last checkpoint, which needs no secret to be written', async () => {
  const whole = ledgerOf(booted.payload)
  tended({ events: 5 })
  await expect.poll(() => existsSync(header()), { timeout: 30_000 }).toBe(true)
  await stop()
  const before = whole.guide.seq
  expect(checkpointAt()).toBe(before)
  await world.submit('author.fedepl', await world.createChapter('author.fedepl'))
  const { ledger, read } = await started()
  expect(read).toEqual([before, before + 1])
  expect(ledger.guide).toEqual(whole.guide)
  expect(ledger.begunAt).toBe(before)
})

it('another is written after so many events, in the place of the one before', async () => {
  const { ledger } = await started()
  tended({ events: 4 }, ledger)
  for (let left = 0; left < 3; left++) await world.submit('author.fedepl', await world.createChapter('author.fedepl'))
  await ledger.follow()
  await expect.poll(checkpointAt, { timeout: 30_000 }).toBe(ledger.guide.seq)
  const bodies = () => readdirSync(booted.dataDir).filter((name) => name.endsWith('.bin'))
  await expect.poll(bodies).toEqual([expect.stringContaining(`checkpoint-${ledger.guide.seq}-`)])
})

it('the product starts on it, and an event altered behind it is found by the look at every row', async () => {
  const sound = await rawRows(booted.payload, 'ledger')
  await replaceRows(
    booted.payload,
    'ledger',
    altering(sound, 3, (row) => ({ ...row, actor: 'x' })),
  )
  const { payload, close } = await reopen()
  const ledger = ledgerOf(payload)
  await ledger.follow()
  expect(ledger).toMatchObject({ damage: null, begunAt: checkpointAt() })
  tended({ firstMs: 0 }, ledger)
  await expect.poll(() => ledger.damage, { timeout: 30_000 }).toEqual({ seq: 3, kind: 'digest' })
  await expect.poll(() => existsSync(header()), { timeout: 30_000 }).toBe(false)
  await stop()
  await close()
  const { ledger: next } = await started()
  expect(next.damage).toEqual({ seq: 3, kind: 'digest' })
  await replaceRows(booted.payload, 'ledger', sound)
})

it('a sound ledger is looked at, and goes on', async () => {
  const { ledger } = await started()
  tended({ firstMs: 0, againMs: NEVER }, ledger)
  const verified = [{ events: ledger.guide.seq }, 'the whole ledger was verified']
  await expect.poll(() => logger.info.mock.calls, { timeout: 30_000 }).toEqual([verified])
  expect(ledger.damage).toBeNull()
})
