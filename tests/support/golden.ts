import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Locale } from '#domain/content/shared.ts'
import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { Replay } from '#domain/replay.ts'
import type { State } from '#domain/review.ts'
import { RULES } from '#domain/rules/index.ts'
import { checkRow } from '#ledger/check.ts'
import { eventOf, type LedgerRow } from '#ledger/row.ts'
import { keyIdOf } from '#platform/signer.ts'
import { storedAs } from '#platform/storage/records.ts'

/** What a document was, to the version that left these traces. */
export interface SaidOf extends DocumentRef {
  readonly state: State
  readonly live: string | null
  /** What readers get of it, and who is owed an answer: said since the second version. */
  readonly languages?: readonly Locale[]
  readonly owed?: readonly string[]
  /** The hash its working copy would have been frozen to. */
  readonly workingCopy: string
}

/** The traces a tagged version left (`makeGolden.mts`): read for ever, written never. */
export const goldenOf = (version: 'v1') => goldenIn(path.join('tests/fixtures', version))

/** Traces, wherever they were left. */
export function goldenIn(folder: string) {
  const read = (name: string) => readFileSync(path.join(folder, name))
  const lines = (name: string) =>
    read(name)
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  return {
    rows: (): LedgerRow[] => lines('ledger.jsonl').map((row) => storedAs('ledger', row)),
    revisions: () =>
      lines('revisions.jsonl') as { id: string; type: string; uid: string; hash: string; content: string }[],
    documents: () => JSON.parse(read('documents.json').toString()) as Record<string, SaidOf>,
    publicKey: () => read('public-key.txt').toString().trim(),
    database: () => gunzipSync(read('coplume.db.gz')),
  }
}

/** The rows read as anybody would, with nothing but the key that opened them: every event, and what cannot be believed. */
export function replayed({ rows, publicKey }: ReturnType<typeof goldenIn>, versions = RULES) {
  const keys = { opening: keyIdOf(publicKey()), lost: [] }
  const replay = new Replay(versions)
  const events: LedgerEvent[] = []
  const damages: string[] = []
  let prevDigest = ''
  for (const row of rows()) {
    const checked = checkRow(row, { replay, prevDigest, keys })
    const event = typeof checked === 'string' ? eventOf(row) : checked
    damages.push(...(typeof checked === 'string' ? [`${row.id} ${checked}`] : []))
    events.push(event)
    replay.take(event)
    prevDigest = row.digest
  }
  return { replay, events, damages }
}
