import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { DocumentRef } from '#domain/events.ts'
import type { State } from '#domain/review.ts'
import type { LedgerRow } from '#ledger/row.ts'
import { storedAs } from '#platform/storage/records.ts'

/** What a document was, to the version that left these traces. */
export interface SaidOf extends DocumentRef {
  readonly state: State
  readonly live: string | null
  /** The hash its working copy would have been frozen to. */
  readonly workingCopy: string
}

/** The traces a tagged version left (`makeGolden.mts`): read for ever, written never. */
export function goldenOf(version: 'v1') {
  const read = (name: string) => readFileSync(path.join('tests/fixtures', version, name))
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
