import { describe, expect, it } from 'vitest'
import type { LedgerRow } from '#ledger/row.ts'
import { verifyChain } from '#ledger/verify.ts'
import { keyIdOf } from '#platform/signer.ts'
import { goldenOf } from '../support/golden.ts'
import { ledgerOn, signer } from '../support/memoryLedger.ts'

/** Whoever can write the database writes anything into one row: `verify` names that row, and goes on. */

const golden = goldenOf('v1')
const opening = keyIdOf(golden.publicKey())
const rows = golden.rows()

async function problems(damaged: readonly LedgerRow[]): Promise<string[]> {
  const report = await verifyChain(ledgerOn([...damaged], { held: [signer(9)], opening }))
  return report.problems.map(({ seq, kind }) => `${seq} ${kind}`)
}

const each = rows.map(({ id, type }) => [id, type] as const)
const changed = (id: number, change: Partial<LedgerRow>) =>
  rows.map((row) => (row.id === id ? { ...row, ...change } : row))

const DATA = ['', '{}', 'null', '[]', '7', '"words"', '{', '{"with":7}', '{"with":[null]}', '{"publicKey":"AAAA"}']

describe('a row with other data in it', () => {
  it.each(each)('is named, whatever it says: event %i, %s', async (id) => {
    for (const data of DATA.filter((other) => other !== rows[id - 1]!.data))
      expect((await problems(changed(id, { data })))[0]).toBe(`${id} digest`)
  })
})

describe('a row that says it was decided by other rules', () => {
  it.each(each)('ends no version of them, and is the only one named: event %i, %s', async (id) => {
    expect(await problems(changed(id, { rules: 99 }))).toEqual([`${id} digest`])
    expect(await problems(changed(id, { rules: 2 }))).toEqual([`${id} digest`])
  })
})

describe('a row of another type', () => {
  it.each(['opened', 'keyRotated', 'published', 'partnerRecorded', 'nothing'])('stops nobody: %s', async (type) => {
    for (const { id } of rows.filter((row) => row.type !== type))
      expect((await problems(changed(id, { type })))[0]).toMatch(new RegExp(`^${id} `))
  })
})
