import { beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '#domain/commands.ts'
import { SYSTEM_ACTOR } from '#domain/events.ts'
import { LIVING } from '#domain/rules/index.ts'
import { checkExport, type ExportProblem, type ExportReport } from '#ledger/checkExport.ts'
import { headLine, isPublic, lineOf, signedTextOf, type ExportHead, type ExportRow } from '#ledger/exported.ts'
import { lostKeyToken } from '#ledger/keys.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { digestOfLeaves } from '#platform/leaves.ts'
import { replaceLostKey, rotateKey } from '#ledger/rotate.ts'
import type { LedgerRow } from '#ledger/row.ts'
import { newId } from '#platform/hash.ts'
import { keyIdOf } from '#platform/signer.ts'
import { diceOf } from '../support/dice.ts'
import { goldenOf } from '../support/golden.ts'
import { ledgerOn, signer } from '../support/memoryLedger.ts'

/**
 * A ledger anybody may have: the one the first version left, its key lost, then another and another, with decisions of the
 * second rules about what was public and about what never was.
 */

const golden = goldenOf('v1')
const [third, second, stranger] = [signer(3), signer(2), signer(9)]
const key = keyIdOf(golden.publicKey())
const chief = { id: newId(), partner: null, roles: ['chief-editor'] as const }
const person = newId()

let rows: LedgerRow[]
let ledger: Ledger
let token: string
/** Numbers of rows by what they are. */
let at: Record<'lost' | 'hidden' | 'public' | 'rotated' | 'last', number>
let sound: string[]

beforeAll(async () => {
  rows = golden.rows()
  token = lostKeyToken({ seq: rows.length, digest: rows.at(-1)!.digest }, third.keyId)
  ledger = ledgerOn(rows, { held: [third, second], opening: key, lost: [token] })
  const lost = (await replaceLostKey(ledger, third)).seq
  const owners = { leadPartner: newId(), coPartners: [] }
  const hidden = await decided({
    ...{
      command: 'submit',
      document: { type: 'chapters', uid: newId() },
      track: 'main',
      round: 0,
      revision: 'f'.repeat(64),
    },
    ...{ slug: 'jamais-paru', locales: ['fr'], ...owners, contributors: [person], dueAt: '2099-01-01T00:00:00.000Z' },
  })
  const { type, uid, live } = golden.documents().discussed!
  const unpublish = { command: 'unpublish', document: { type, uid }, revision: live!, reason: 'e'.repeat(64) } as const
  const shown = await decided({ ...unpublish, locale: 'en' })
  const rotated = (await rotateKey(ledger, second)).seq
  const last = await decided(unpublish)
  at = { lost, hidden, public: shown, rotated, last }
  sound = exported()
})

async function decided(wish: Command): Promise<number> {
  const decide = (guide: Ledger['guide'], now: string) => LIVING.decide(wish, { guide, actor: chief, now })
  return (await ledger.append({ command: newId(), actor: chief, decide })).seq
}

function exported(): string[] {
  const { guide } = ledger
  const shown = rows.filter((row) => isPublic(row, guide)).length
  const head = headLine({ guide, head: ledger.anchor(), shown, generatedAt: '2026-12-01T00:00:00.000Z' }, second)
  return [head, ...rows.map((row) => lineOf(row, guide))].map((line) => JSON.stringify(line))
}

const check = (lines: string[], more: object = {}): Promise<ExportReport> =>
  checkExport(lines, { key, lost: [token], anchors: [], ...more })

/** The lines with one of them changed; 0 is the head, and `seq` the row of that number. */
const changing = (seq: number, change: (line: ExportRow & ExportHead) => object): string[] =>
  sound.map((line, index) => (index === seq ? JSON.stringify(change(JSON.parse(line) as never)) : line))
const without = (seq: number): string[] => sound.filter((_, index) => index !== seq)

describe('an export', () => {
  it('holds, for whoever knows the key that opened the ledger and the one that was lost', async () => {
    const report = await check(sound)
    expect(report.problems).toEqual([])
    expect(report).toMatchObject({ count: at.last, shown: 4 })
    expect(report.keyChanges).toEqual([
      { seq: at.lost, from: key, to: third.keyId, isLost: true },
      { seq: at.rotated, from: third.keyId, to: second.keyId, isLost: false },
    ])
  })

  it('shows what was decided about the ledger and about what was public, from the second rules on', () => {
    const shown = sound.map((line, seq) => ('public' in (JSON.parse(line) as object) ? seq : 0)).filter(Boolean)
    expect(shown).toEqual([at.lost, at.public, at.rotated, at.last])
  })

  it('names nobody, and nothing that could be guessed to be somebody', () => {
    const events = rows.map((row) => ({ ...row, ...(JSON.parse(row.data) as Record<string, unknown>) })) as (LedgerRow &
      Record<string, unknown>)[]
    const secrets = events.flatMap(({ actor, command, salt, reason, remark, contributors }) =>
      [actor, command, salt, reason, remark, contributors].flat(),
    )
    const texts = new Set(
      secrets.filter((each): each is string => typeof each === 'string' && each !== SYSTEM_ACTOR.id),
    )
    expect(texts.size).toBeGreaterThan(90)
    expect([...texts].filter((each) => sound.join('\n').includes(each))).toEqual([])
    expect(sound.join('\n')).not.toMatch(/"actor|jamais-paru|system/)
  })
})

type Tampering = [what: string, lines: () => string[], finds: () => ExportProblem]

const TAMPERINGS: Tampering[] = [
  ['its first line gone', () => without(0), () => ({ seq: 0, kind: 'line' })],
  ['nothing in it', () => [], () => ({ seq: 0, kind: 'line' })],
  ['another date', () => changing(0, (head) => ({ ...head, generatedAt: '2027-01-01T00:00:00.000Z' })), () => ({ seq: 0, kind: 'signature' })],
  ['another first key', () => changing(0, (head) => ({ ...head, keys: [{ from: 1, publicKey: stranger.publicKey }, ...head.keys.slice(1)] })), () => ({ seq: 0, kind: 'opening' })],
  ['a key more', () => changing(0, (head) => ({ ...head, keys: [...head.keys, { from: 9999, publicKey: stranger.publicKey }] })), () => ({ seq: 0, kind: 'keys' })],
  ['a key less', () => changing(0, (head) => ({ ...head, keys: head.keys.slice(0, -1) })), () => ({ seq: 0, kind: 'keys' })],
  ['a field more in its first line', () => changing(0, (head) => ({ ...head, remark: 'x' })), () => ({ seq: 0, kind: 'line' })],
  ['its tail cut', () => sound.slice(0, -1), () => ({ seq: at.last - 1, kind: 'end' })],
  ['its tail cut, and the end told again', () => cut(), () => ({ seq: 0, kind: 'signature' })],
  ['its tail cut, and the end signed by another key', () => cut((head) => signedBy(head, stranger)), () => ({ seq: 0, kind: 'signature' })],
  ['a line cut', () => sound.map((line, seq) => (seq === 7 ? line.slice(0, -9) : line)), () => ({ seq: 7, kind: 'line' })],
  ['a field more', () => changing(7, (row) => ({ ...row, remark: 'x' })), () => ({ seq: 7, kind: 'line' })],
  ['an event gone', () => without(7), () => ({ seq: 8, kind: 'gap' })],
  ['an event twice', () => sound.flatMap((line, seq) => (seq === 7 ? [line, line] : [line])), () => ({ seq: 7, kind: 'gap' })],
  ['two events exchanged', () => sound.map((line, seq) => (seq === 7 ? sound[8]! : seq === 8 ? sound[7]! : line)), () => ({ seq: 8, kind: 'gap' })],
  ['two events exchanged, with their numbers', () => sound.map((line, seq) => renumbered({ 7: sound[8]!, 8: sound[7]! }[seq] ?? line, seq)), () => ({ seq: 7, kind: 'link' })],
  ['a digest changed', () => changing(7, (row) => ({ ...row, digest: 'a'.repeat(64) })), () => ({ seq: 7, kind: 'signature' })],
  ['a link changed', () => changing(7, (row) => ({ ...row, prevDigest: 'a'.repeat(64) })), () => ({ seq: 7, kind: 'link' })],
  ['a signature changed', () => changing(7, (row) => ({ ...row, signature: second.sign(row.digest) })), () => ({ seq: 7, kind: 'signature' })],
  ['an event signed by another key', () => changing(7, (row) => signedRow(row, stranger)), () => ({ seq: 7, kind: 'key' })],
  ['an event of now signed by a former key', () => changing(at.last, (row) => signedRow(row, third)), () => ({ seq: at.last, kind: 'key' })],
  ['what was decided changed', () => changing(at.public, (row) => ({ ...row, public: row.public!.replace('"en"', '"fr"') })), () => ({ seq: at.public, kind: 'digest' })],
  ['what was decided changed, its digest computed anew', () => changing(at.public, (row) => recomputed(row, row.public!.replace('"en"', '"fr"'))), () => ({ seq: at.public, kind: 'signature' })],
  ['who decided it changed', () => changing(at.public, (row) => ({ ...row, private: 'a'.repeat(64) })), () => ({ seq: at.public, kind: 'digest' })],
  ['another event’s content', () => changing(at.public, (row) => ({ ...row, ...content(at.last) })), () => ({ seq: at.public, kind: 'leaf' })],
  ['a content that is none', () => changing(at.public, (row) => ({ ...row, public: 'null' })), () => ({ seq: at.public, kind: 'leaf' })],
  ['half a content', () => changing(at.public, ({ private: _, ...row }) => row), () => ({ seq: at.public, kind: 'line' })],
  ['a content taken away', () => changing(at.public, ({ private: _, public: __, ...row }) => row), () => ({ seq: 0, kind: 'shown' })],
  ['the change of its key hidden', () => changing(at.rotated, ({ private: _, public: __, ...row }) => row), () => ({ seq: at.last, kind: 'key' })],
  ['a change of its key by somebody else', () => [...sound, rotation(stranger)], () => ({ seq: at.last + 1, kind: 'key' })],
] // prettier-ignore

/** The end taken away, and the first line made to say so. */
function cut(change: (head: ExportHead) => ExportHead = (head) => head): string[] {
  const { seq, digest } = JSON.parse(sound.at(-2)!) as ExportRow
  return changing(0, (head) => change({ ...head, head: { seq, digest }, shown: 3 })).slice(0, -1)
}
const signedBy = (head: ExportHead, by: typeof stranger): ExportHead => {
  const open = { ...head, keyId: by.keyId }
  return { ...open, signature: by.sign(signedTextOf(open)) }
}
const signedRow = (row: ExportRow, by: typeof stranger): ExportRow => ({
  ...row,
  ...{ keyId: by.keyId, signature: by.sign(row.digest) },
})
const renumbered = (line: string, seq: number): string =>
  seq === 0 ? line : JSON.stringify({ ...(JSON.parse(line) as object), seq })
const recomputed = (row: ExportRow, text: string): ExportRow => ({
  ...row,
  ...{ public: text, digest: digestOfLeaves(text, row.private!) },
})
const content = (seq: number) => {
  const { public: text, private: hash } = JSON.parse(sound[seq]!) as ExportRow
  return { public: text, private: hash }
}
/** One more row that names a key, by somebody who has that key and no other. */
function rotation(by: typeof stranger): string {
  const row = JSON.parse(sound[at.rotated]!) as ExportRow
  const last = JSON.parse(sound.at(-1)!) as ExportRow
  const leaf = JSON.parse(row.public!) as { data: object }
  const data = { publicKey: by.publicKey, proof: by.sign(last.digest) }
  const text = JSON.stringify({ ...leaf, id: last.seq + 1, prevDigest: last.digest, data })
  return JSON.stringify(signedRow(recomputed({ ...row, seq: last.seq + 1, prevDigest: last.digest }, text), by))
}

describe('an export with', () => {
  it.each(TAMPERINGS)('%s does not hold, and the line is named', async (_, lines, finds) => {
    expect((await check(lines())).problems).toContainEqual(finds())
  })
})

describe('an export does not hold', () => {
  it('under another key than the one somebody knows', async () => {
    expect((await check(sound, { key: stranger.keyId })).problems).toEqual([{ seq: 0, kind: 'opening' }])
  })

  it('when nobody vouches for the replacement of the lost key', async () => {
    expect((await check(sound, { lost: [] })).problems).toEqual([{ seq: at.lost, kind: 'lost_key' }])
  })

  it('beside an anchor it contradicts, or does not reach', async () => {
    const anchors = [
      { seq: 5, digest: rows[4]!.digest },
      { seq: 6, digest: 'a'.repeat(64) },
      { seq: 9999, digest: 'b'.repeat(64) },
    ]
    expect((await check(sound, { anchors })).problems).toEqual([
      { seq: 6, kind: 'anchor' },
      { seq: 9999, kind: 'truncated' },
    ])
  })
})

it('no letter of an export can be another one', async () => {
  const dice = diceOf(12)
  const file = sound.join('\n')
  for (let each = 0; each < 300; each++) {
    const place = dice.roll(file.length)
    const other = file[place] === 'x' ? 'y' : 'x'
    const { problems } = await check(`${file.slice(0, place)}${other}${file.slice(place + 1)}`.split('\n'))
    expect(problems, `${place} of ${file.length}`).not.toEqual([])
  }
})
