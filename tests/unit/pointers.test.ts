import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { claimedPosition, PointersFile, readPointers, type Delta, type Pointers } from '#delivery/pointers.ts'
import type { Live } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { env } from '#platform/env.ts'
import { signerOf } from '#platform/signer.ts'
import { foreignSigner } from '../support/attacks.ts'

/** What readers are served when the ledger cannot be followed: a signed whole, and signed changes one after the other. */

const folder = mkdtempSync(path.join(os.tmpdir(), 'coplume-pointers-'))
Object.assign(process.env, { DATA_DIR: folder })
const file = path.join(folder, 'pointers.jsonl')
const former = path.join(folder, 'pointers.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const signer = signerOf(env().LEDGER_PRIVATE_KEY)
const ledger = { signer, verifies: signer.verify } as unknown as Ledger
const live = (uid: string, revision: string) => ({
  ref: { type: 'chapters' as const, uid },
  live: { revision } as Live,
})
const whole: Pointers = {
  seq: 4,
  isDemonstration: false,
  live: [live('a', 'a1'), live('b', 'b1')],
  partners: [['p', 'p1']],
  slugs: [['chapters/a', 'a']],
}
const changes: Delta[] = [
  { seq: 7, live: [live('a', 'a2')], partners: [], slugs: [['chapters/a2', 'a']] },
  { seq: 9, live: [{ ...live('b', ''), live: null }], partners: [['p', 'p2']], slugs: [] },
]
const lines = () => readFileSync(file, 'utf8').trim().split('\n')
const said = (pointers: Pointers | null) => pointers && [pointers.seq, pointers.live.map((each) => each.live.revision)]

let writer: PointersFile
beforeEach(() => {
  rmSync(file, { force: true })
  writer = new PointersFile(ledger, env().DATA_DIR)
  writer.writeWhole(whole)
  for (const change of changes) writer.append(change)
})

describe('the pointers', () => {
  it('are the whole with every change since', () => {
    expect(readPointers(ledger, env().DATA_DIR)).toEqual({
      seq: 9,
      isDemonstration: false,
      live: [live('a', 'a2')],
      partners: [['p', 'p2']],
      slugs: [
        ['chapters/a', 'a'],
        ['chapters/a2', 'a'],
      ],
    })
    expect(claimedPosition(env().DATA_DIR)).toBe(9)
  })

  it.each([
    ['a line cut by the end of its process', () => writeFileSync(file, readFileSync(file).subarray(0, statSync(file).size - 20)), [7, ['a2', 'b1']]],
    ['a change left out', () => writeFileSync(file, `${[lines()[0], lines()[2]].join('\n')}\n`), [4, ['a1', 'b1']]],
    ['two changes exchanged', () => writeFileSync(file, `${[lines()[0], lines()[2], lines()[1]].join('\n')}\n`), [4, ['a1', 'b1']]],
    ['a change written by somebody else', () => {
      const text = JSON.stringify({ seq: 12, live: [live('a', 'forged')], partners: [], slugs: [] })
      appendFileSync(file, `${JSON.stringify({ text, signature: foreignSigner().sign(text) })}\n`)
    }, [9, ['a2']]],
    ['a whole written by somebody else', () => {
      const text = JSON.stringify({ ...whole, seq: 12 })
      writeFileSync(file, `${JSON.stringify({ text, signature: foreignSigner().sign(text) })}\n`)
    }, null],
    ['a file that is no such thing', () => writeFileSync(file, 'nothing of the kind'), null],
  ] as const)('believe nothing from %s on', (_, damage, expected) => {
    damage()
    expect(said(readPointers(ledger, env().DATA_DIR))).toEqual(expected)
  }) // prettier-ignore

  it('are appended to only as this process left them, and written whole again when the changes outweigh them', () => {
    expect(writer.canAppend).toBe(true)
    appendFileSync(file, 'x')
    expect(writer.canAppend).toBe(false)
    expect(new PointersFile(ledger, env().DATA_DIR).canAppend).toBe(false)
    writer.writeWhole(whole)
    const heavy = { ...changes[0]!, slugs: [['chapters/long', 'x'.repeat(1_100_000)]] as const }
    writer.append(heavy)
    expect(writer.canAppend).toBe(false)
  })

  it('are a few hundred bytes more for a publication, however many texts are live', () => {
    const many = Array.from({ length: 10_000 }, (__, index) => live(`d${index}`, 'r'.repeat(64)))
    writer.writeWhole({ ...whole, live: many })
    const before = statSync(file).size
    writer.append(changes[0]!)
    expect(statSync(file).size - before).toBeLessThan(2000)
    expect(readPointers(ledger, env().DATA_DIR)?.live).toHaveLength(10_001)
  })

  it('are read from the file of the version before, which leaves once they are written anew', () => {
    rmSync(file)
    const text = JSON.stringify(whole)
    writeFileSync(former, JSON.stringify({ signature: signer.sign(text), text }))
    expect(readPointers(ledger, env().DATA_DIR)).toEqual(whole)
    writer.writeWhole({ ...whole, seq: 5 })
    expect([existsSync(former), readPointers(ledger, env().DATA_DIR)?.seq]).toEqual([false, 5])
  })
})
