import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#domain/events.ts'
import { dropCheckpoint, readCheckpoint, sealCheckpoint, writeBody } from '#ledger/checkpoint.ts'
import { FOLD_CODE } from '#ledger/foldCode.ts'
import type { LedgerKeys } from '#ledger/keys.ts'
import { openLedger } from '#ledger/open.ts'
import { replaceLostKey, rotateKey } from '#ledger/rotate.ts'
import { lostKeyToken } from '#ledger/keys.ts'
import type { LedgerRow } from '#ledger/row.ts'
import { newId } from '#platform/hash.ts'
import { keyIdOf, type Signer } from '#platform/signer.ts'
import { foldCodeFile } from '../../scripts/foldCode.ts'
import { goldenOf } from '../support/golden.ts'
import { ledgerOn, signer } from '../support/memoryLedger.ts'

/** A start that goes on from what was verified before, and what makes it read everything again. */

const [first, second] = [signer(1), signer(2)]
const golden = goldenOf('v1')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-checkpoint-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const keysOf = (held: readonly Signer[], more: Partial<LedgerKeys> = {}): LedgerKeys => ({
  held,
  opening: first.keyId,
  lost: [],
  ...more,
})

/** A ledger over these rows that begins where the checkpoint in the folder ends. */
async function begun(rows: LedgerRow[], keys: LedgerKeys) {
  const read: number[] = []
  const watched = new Proxy(rows, {
    get: (target, key) =>
      key === 'filter'
        ? (keep: (row: LedgerRow) => boolean) => {
            const found = target.filter(keep)
            read.push(...found.map(({ id }) => id))
            return found
          }
        : (Reflect.get(target, key) as unknown),
  })
  const ledger = ledgerOn(watched, keys, () => readCheckpoint({ folder, keys }, keys.held))
  await ledger.follow()
  return { ledger, read }
}

async function written(rows: LedgerRow[], keys: LedgerKeys, by: Signer = keys.held[0]!) {
  const ledger = ledgerOn(rows, keys)
  await ledger.follow()
  expect(ledger.damage).toBeNull()
  sealCheckpoint({ folder, keys }, writeBody(folder, ledger.checkpoint()), by)
  return ledger
}

const record = (ledger: { append: ReturnType<typeof ledgerOn>['append'] }) =>
  ledger.append({
    command: newId(),
    actor: SYSTEM_ACTOR,
    decide: () => ({ type: 'partnerRecorded', partner: 'p', revision: newId(), data: {} }),
  })

async function ledgerOf(count: number): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  const ledger = ledgerOn(rows, keysOf([first]))
  await openLedger(ledger)
  while (rows.length < count) await record(ledger)
  return rows
}

describe('a checkpoint', () => {
  it('holds all that the whole ledger says: the first version’s, gone on from under its own rules and today’s', async () => {
    const keys = keysOf([first], { opening: keyIdOf(golden.publicKey()) })
    const whole = await written(golden.rows(), keys)
    const { ledger, read } = await begun(golden.rows(), keys)
    expect(ledger.guide).toEqual(whole.guide)
    expect(ledger.checkpoint().replay.state).toEqual(whole.checkpoint().replay.state)
    expect(ledger.anchor()).toEqual(whole.anchor())
    expect(read).toEqual([golden.rows().length])
    for (const { id, digest } of golden.rows()) expect(ledger.digestAt(id)).toBe(digest)
    expect(await ledger.events([3, 7])).toEqual(await whole.events([3, 7]))
  })

  it('is gone on from: what came after is verified, what comes next is appended', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    for (const ledger = ledgerOn(rows, keysOf([first])); rows.length < 8;) await record(ledger)
    const { ledger, read } = await begun(rows, keysOf([first]))
    expect(read.filter((id) => id < 5)).toEqual([])
    await record(ledger)
    expect(rows).toHaveLength(9)
    const whole = ledgerOn(rows, keysOf([first]))
    await whole.follow()
    expect(whole.anchor()).toEqual(ledger.anchor())
  })

  it('of an altered tail changes nothing: the row is damaged as it would be', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    for (const ledger = ledgerOn(rows, keysOf([first])); rows.length < 8;) await record(ledger)
    const altered = rows.map((row) => (row.id === 7 ? { ...row, revision: 'other' } : row))
    expect((await begun(altered, keysOf([first]))).ledger.damage).toEqual({ seq: 7, kind: 'digest' })
  })

  it('does not hide an altered row of before: whoever reads it stops everything', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    for (const change of [{ revision: 'other' }, { data: '{"x":1}' }, { digest: 'f'.repeat(64) }]) {
      const { ledger } = await begun(
        rows.map((row) => (row.id === 3 ? { ...row, ...change } : row)),
        keysOf([first]),
      )
      expect(ledger.damage).toBeNull()
      await expect(ledger.events([3])).rejects.toMatchObject({ code: 'ledger_damaged' })
      expect(ledger.damage?.seq).toBe(3)
      await expect(record(ledger)).rejects.toMatchObject({ code: 'ledger_damaged' })
    }
  })

  it('and a row that was read back is not asked for again, until its signature is', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    const { ledger, read } = await begun(rows, keysOf([first]))
    const asked = () => read.filter((id) => id === 2).length
    await ledger.events([2])
    await ledger.events([2, 2])
    expect(asked()).toBe(1)
    await ledger.proofs([2])
    expect(asked()).toBe(2)
  })

  it('nor one whose signature is another: nobody is shown it', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    const altered = rows.map((row) => (row.id === 3 ? { ...row, signature: first.sign('other') } : row))
    const { ledger } = await begun(altered, keysOf([first]))
    expect(await ledger.events([3])).toHaveLength(1)
    expect((await ledger.proofs([2, 3])).has(2)).toBe(true)
    expect((await ledger.proofs([2, 3])).has(3)).toBe(false)
    expect(ledger.damage).toEqual({ seq: 3, kind: 'signature' })
  })

  it('nor a row that was resealed by the key itself: its digest is another', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    const other = await ledgerOf(5)
    const { ledger } = await begun(
      rows.map((row) => (row.id === 3 ? other[2]! : row)),
      keysOf([first]),
    )
    await expect(ledger.events([3])).rejects.toMatchObject({ code: 'ledger_damaged' })
  })
})

describe('the whole ledger is read', () => {
  const isWhole = async (rows: LedgerRow[], keys = keysOf([first])) => {
    const { ledger, read } = await begun(rows, keys)
    expect(ledger.guide.seq).toBe(ledger.damage ? ledger.damage.seq - 1 : rows.length)
    return read.includes(1)
  }

  it('where there is no checkpoint, or it was dropped with what it held', async () => {
    const rows = await ledgerOf(5)
    expect(await isWhole(rows)).toBe(true)
    await written(rows, keysOf([first]))
    expect(await isWhole(rows)).toBe(false)
    dropCheckpoint(folder)
    expect(readdirSync(folder)).toEqual([])
    expect(await isWhole(rows)).toBe(true)
  })

  it('where a byte of it is another, in either file, or one is gone', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    for (const name of readdirSync(folder)) {
      const sound = readFileSync(path.join(folder, name))
      for (const at of [1, sound.length >> 1, sound.length - 2]) {
        const broken = Buffer.from(sound)
        broken[at]! ^= 1
        writeFileSync(path.join(folder, name), broken)
        expect(await isWhole(rows)).toBe(true)
      }
      rmSync(path.join(folder, name))
      expect(await isWhole(rows)).toBe(true)
      writeFileSync(path.join(folder, name), sound)
    }
    expect(await isWhole(rows)).toBe(false)
  })

  it('where somebody else signed it, or a key that is not held any more', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]), signer(9))
    expect(await isWhole(rows)).toBe(true)
    await rotateKey(ledgerOn(rows, keysOf([first, second])), second)
    await written(rows, keysOf([first, second]), first)
    expect(await isWhole(rows, keysOf([first, second]))).toBe(false)
    expect(await isWhole(rows, keysOf([second]))).toBe(true)
    await written(rows, keysOf([second]), second)
    expect(await isWhole(rows, keysOf([second]))).toBe(false)
  })

  it('where other code folded it', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    const file = path.join(folder, 'checkpoint.json')
    const header = readFileSync(file, 'utf8')
    writeFileSync(file, header.replace(FOLD_CODE, 'f'.repeat(64)))
    expect(await isWhole(rows)).toBe(true)
  })

  it('where another key opened it, or nobody vouches any more for a lost key it believed', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    expect(await isWhole(rows, keysOf([first], { opening: second.keyId }))).toBe(true)
    const lost = [lostKeyToken({ seq: 5, digest: rows[4]!.digest }, second.keyId)]
    await replaceLostKey(ledgerOn(rows, keysOf([second], { lost })), second)
    await written(rows, keysOf([second], { lost }))
    expect(await isWhole(rows, keysOf([second], { lost }))).toBe(false)
    expect(await isWhole(rows, keysOf([second]))).toBe(true)
  })

  it('where the ledger is shorter, or another one', async () => {
    const rows = await ledgerOf(5)
    await written(rows, keysOf([first]))
    expect(await isWhole(rows.slice(0, 4))).toBe(true)
    expect(await isWhole([...rows.slice(0, 2), ...(await ledgerOf(6)).slice(2)])).toBe(true)
  })
})

it('the code that folds a ledger is the one whose hash is written', () => {
  expect(readFileSync('src/ledger/foldCode.ts', 'utf8')).toBe(foldCodeFile())
})
