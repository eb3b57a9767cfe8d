import { describe, expect, it } from 'vitest'
import { SYSTEM_ACTOR } from '#domain/events.ts'
import { lostKeyToken } from '#ledger/keys.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { openLedger } from '#ledger/open.ts'
import { replaceLostKey, rotateKey } from '#ledger/rotate.ts'
import type { LedgerRow } from '#ledger/row.ts'
import { verifyChain } from '#ledger/verify.ts'
import { newId } from '#platform/hash.ts'
import type { Signer } from '#platform/signer.ts'
import { appending } from '../support/attacks.ts'
import { ledgerOn, signer } from '../support/memoryLedger.ts'
import type { Row } from '../support/rawTables.ts'

/** A ledger whose key changes: who may sign which row, and who may say so. */

const [first, second, third, stranger] = [signer(1), signer(2), signer(3), signer(9)]
const opening = first.keyId

/** Something is recorded: one more row. */
const record = (ledger: Ledger) =>
  ledger.append({
    command: newId(),
    actor: SYSTEM_ACTOR,
    decide: () => ({ type: 'partnerRecorded', partner: 'p', revision: newId(), data: {} }),
  })

/** A ledger of two rows under the first key; `held` may sign. */
async function ledgerOfTwo(held: Signer[] = [first, second]) {
  const rows: LedgerRow[] = []
  const ledger = ledgerOn(rows, { held })
  await openLedger(ledger)
  await record(ledger)
  return { rows, ledger }
}

/** What a process that holds these keys makes of the rows. */
async function read(rows: LedgerRow[], held: Signer[], lost: string[] = []) {
  const ledger = ledgerOn(rows, { held, opening, lost })
  await ledger.follow()
  return ledger
}

const problemsOf = async (rows: LedgerRow[], lost: string[] = []) =>
  (await verifyChain(ledgerOn(rows, { held: [first], opening, lost }))).problems

/** The rows with a forged one at the end: the last one with something else in it, well chained. */
const forged = (rows: LedgerRow[], change: Partial<LedgerRow>, by: Signer): LedgerRow[] =>
  appending(rows as unknown as Row[], { ...rows.at(-1)!, command: newId(), ...change } as unknown as Row, by) as never

const naming = (data: object): Partial<LedgerRow> => ({
  ...{ type: 'keyRotated', partner: null, revision: null, data: JSON.stringify(data) },
  ...{ actor: 'system', actorRoles: 'system' },
})

describe('a key that names the next one', () => {
  it('signs that row, and the next key every row after it', async () => {
    const { rows, ledger } = await ledgerOfTwo()
    await rotateKey(ledger, second)
    await record(ledger)
    expect(rows.map(({ keyId }) => keyId)).toEqual([opening, opening, opening, second.keyId])
    const proofs = await ledger.proofs(rows.map(({ id }) => id))
    expect(rows.map(({ id }) => proofs.get(id)?.keyId)).toEqual(rows.map(({ keyId }) => keyId))
    expect(await problemsOf(rows)).toEqual([])
  })

  it('is not needed any more: whoever holds the next one alone reads all, and goes on', async () => {
    const { rows, ledger } = await ledgerOfTwo()
    await rotateKey(ledger, second)
    const later = await read(rows, [second])
    expect(later).toMatchObject({ damage: null, canSign: true })
    await record(later)
    expect(await problemsOf(rows)).toEqual([])
  })

  it('signs nothing after it: whoever still holds it reads all and is refused', async () => {
    const { rows, ledger } = await ledgerOfTwo()
    await rotateKey(ledger, second)
    const late = await read(rows, [first])
    expect(late).toMatchObject({ damage: null, canSign: false })
    await expect(record(late)).rejects.toMatchObject({ code: 'ledger_damaged', detail: { reason: 'key' } })
    expect(rows).toHaveLength(3)
  })

  it('and a row it signs all the same is not believed', async () => {
    const { rows, ledger } = await ledgerOfTwo()
    await rotateKey(ledger, second)
    const more = forged(rows, { type: 'partnerRecorded', partner: 'p', revision: 'r', data: '{}' }, first)
    expect((await read(more, [second])).damage).toEqual({ seq: 4, kind: 'key' })
  })

  it('may be followed by another, and another', async () => {
    const { rows, ledger } = await ledgerOfTwo([first, second, third])
    await rotateKey(ledger, second)
    await record(ledger)
    await rotateKey(ledger, third)
    await record(ledger)
    expect(rows.map(({ keyId }) => keyId)).toEqual(
      [first, first, first, second, second, third].map(({ keyId }) => keyId),
    )
    const report = await verifyChain(await read(rows, [third]))
    expect(report.problems).toEqual([])
    expect(report.keyChanges).toEqual([
      { seq: 3, from: first.keyId, to: second.keyId, isLost: false },
      { seq: 5, from: second.keyId, to: third.keyId, isLost: false },
    ])
  })

  it('names nobody who has not got it: a proof by another key, or of another place, is none', async () => {
    const { rows } = await ledgerOfTwo()
    const { publicKey } = second
    const elsewhere = second.sign(rows[0]!.digest)
    for (const proof of [first.sign(rows.at(-1)!.digest), elsewhere, '', 7, undefined])
      expect(await problemsOf(forged(rows, naming({ publicKey, proof }), first))).toEqual([{ seq: 3, kind: 'key' }])
  })

  it.each<[string, unknown]>([
    ['nothing', {}],
    ['a lost key and nothing', { isLost: true }],
    ['a number', { publicKey: 7 }],
    ['what is no object', null],
  ])('stops nobody by naming %s', async (_, data) => {
    const { rows } = await ledgerOfTwo()
    const more = forged(rows, naming(data as object), first)
    expect((await read(more, [first])).damage).toEqual({ seq: 3, kind: 'unreadable' })
  })
})

describe('a key that was lost', () => {
  const tokenFor = (rows: LedgerRow[], { keyId }: Signer) =>
    lostKeyToken({ seq: rows.length, digest: rows.at(-1)!.digest }, keyId)

  async function replaced() {
    const { rows } = await ledgerOfTwo()
    const token = tokenFor(rows, third)
    await replaceLostKey(await read(rows, [third], [token]), third)
    return { rows, token }
  }

  it('is replaced by one that signs the row itself, for whoever vouches for it', async () => {
    const { rows, token } = await replaced()
    expect(rows.at(-1)?.keyId).toBe(third.keyId)
    const ledger = await read(rows, [third], [token])
    await record(ledger)
    const report = await verifyChain(ledger)
    expect(report.problems).toEqual([])
    expect(report.keyChanges).toEqual([{ seq: 3, from: first.keyId, to: third.keyId, isLost: true }])
  })

  it('is not replaced for whoever does not: the row is not believed, and nothing is decided after it', async () => {
    const { rows } = await replaced()
    expect((await read(rows, [third])).damage).toEqual({ seq: 3, kind: 'lost_key' })
    expect(await problemsOf(rows)).toEqual([{ seq: 3, kind: 'lost_key' }])
  })

  it('is never replaced without their word: nothing is written', async () => {
    const { rows } = await ledgerOfTwo()
    const elsewhere = lostKeyToken({ seq: 1, digest: rows[0]!.digest }, third.keyId)
    for (const lost of [[], [elsewhere], [tokenFor(rows, second)]])
      await expect(replaceLostKey(await read(rows, [third], lost), third)).rejects.toThrow('lost_key')
    expect(rows).toHaveLength(2)
  })

  it('is never replaced by a key that is not held', async () => {
    const { rows } = await ledgerOfTwo()
    const ledger = await read(rows, [third], [tokenFor(rows, second)])
    await expect(replaceLostKey(ledger, second)).rejects.toMatchObject({ code: 'ledger_damaged' })
    expect(rows).toHaveLength(2)
  })

  it('may be lost twice: both replacements are vouched for', async () => {
    const { rows, token } = await replaced()
    const again = tokenFor(rows, second)
    await replaceLostKey(await read(rows, [second], [token, again]), second)
    const ledger = await read(rows, [second], [token, again])
    await record(ledger)
    expect((await verifyChain(ledger)).problems).toEqual([])
    expect((await read(rows, [second], [again])).damage).toEqual({ seq: 3, kind: 'lost_key' })
  })

  it('does not come back by a rotation: the next key is named by the new one', async () => {
    const { rows, token } = await replaced()
    const ledger = await read(rows, [third, second], [token])
    await rotateKey(ledger, second)
    await record(ledger)
    expect(rows.slice(2).map(({ keyId }) => keyId)).toEqual([third.keyId, third.keyId, second.keyId])
    expect((await verifyChain(ledger)).problems).toEqual([])
  })

  describe('says somebody who can write the database and nothing else', () => {
    const lie = (rows: LedgerRow[], by = stranger) =>
      forged(rows, naming({ publicKey: by.publicKey, proof: by.sign(rows.at(-1)!.digest), isLost: true }), by)

    it('and is not believed, while the key is there and when it is lost', async () => {
      const { rows } = await ledgerOfTwo()
      for (const held of [[first], [third]])
        expect((await read(lie(rows), held)).damage).toEqual({ seq: 3, kind: 'lost_key' })
    })

    it('nor where somebody vouched for another key at this place, or for that key at another', async () => {
      const { rows } = await ledgerOfTwo()
      const tokens = [tokenFor(rows, third), lostKeyToken({ seq: 1, digest: rows[0]!.digest }, stranger.keyId)]
      expect((await read(lie(rows), [third], tokens)).damage).toEqual({ seq: 3, kind: 'lost_key' })
    })

    it('nor with somebody else’s key: they cannot prove that they have it', async () => {
      const { rows } = await ledgerOfTwo()
      const data = { publicKey: third.publicKey, proof: stranger.sign(rows.at(-1)!.digest), isLost: true }
      const token = tokenFor(rows, third)
      const ofThem = forged(rows, naming(data), stranger)
      expect((await read(ofThem, [third], [token])).damage).toEqual({ seq: 3, kind: 'key' })
      const inItsName = forged(rows, naming(data), { ...stranger, keyId: third.keyId })
      expect((await read(inItsName, [third], [token])).damage).toEqual({ seq: 3, kind: 'signature' })
    })

    it('nor after a true replacement', async () => {
      const { rows, token } = await replaced()
      expect((await read(lie(rows), [third], [token])).damage).toEqual({ seq: 4, kind: 'lost_key' })
    })
  })
})
