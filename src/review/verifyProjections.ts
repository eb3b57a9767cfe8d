import { isDeepStrictEqual } from 'node:util'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { EVERYBODY, readersOf } from '#domain/readers.ts'
import { NEVER_SUBMITTED } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Stored } from '#platform/storage/records.ts'
import { reviewRow } from './reviewRow.ts'

/** How long a running server is given to catch up with its own ledger before a row counts as wrong. */
const PATIENCE_MS = 1500

export interface ProjectionProblem {
  readonly kind: 'review' | 'readers' | 'cursor'
  /** A document's uid, or a cursor's name. */
  readonly key: string
}

/**
 * Rows of the reviews projection that differ from the fold, working copies and saves that name other readers than it does,
 * and cursors beyond the end of the ledger. A server may be at
 * work meanwhile: what differs is looked at twice, and what moved on since `guide` was read is not judged.
 */
export async function verifyProjections(ledger: Ledger, guide: Guide): Promise<ProjectionProblem[]> {
  const first = await differing(ledger, guide)
  if (first.length === 0) return []
  await new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  const known = new Set(first.map(({ kind, key }) => `${kind} ${key}`))
  return (await differing(ledger, guide)).filter(({ kind, key }) => known.has(`${kind} ${key}`))
}

async function differing(ledger: Ledger, guide: Guide): Promise<ProjectionProblem[]> {
  const reviews = await ledger.storage.find('reviews')
  const cursors = await ledger.storage.find('projections')
  const later = await ledger.rowsAfter(guide.seq)
  const head = later.at(-1)?.id ?? guide.seq
  const hasMovedOn = ({ seq }: Stored<'reviews'>) => seq > guide.seq && seq <= head
  const moved = new Set(later.map(({ uid }) => uid))
  const stored = new Set(reviews.map(({ id }) => id))
  const wrong = [
    ...reviews.filter((row) => !hasMovedOn(row) && !isAsFolded(row, guide)).map(({ id }) => id),
    ...[...guide.reviews.keys()].filter((uid) => !stored.has(uid)),
  ]
  return [
    ...wrong.map((key): ProjectionProblem => ({ kind: 'review', key })),
    ...[...(await misread(ledger, guide))]
      .filter((uid) => !moved.has(uid))
      .map((key): ProjectionProblem => ({ kind: 'readers', key })),
    ...cursors.filter(({ seq }) => seq > head).map(({ id }): ProjectionProblem => ({ kind: 'cursor', key: id })),
  ]
}

/** Uids of the documents of which a copy, or a former save, is read by others than the fold and its own owners say. */
async function misread({ storage }: Ledger, guide: Guide): Promise<Set<string>> {
  const wrong = new Set<string>()
  for (const type of REVIEWABLE_TYPES)
    for await (const copies of storage.copies(type))
      for (const { uid, readers, owners } of copies) {
        const isSubmitted = reviewOf(guide, { type, uid }).lastRound > 0
        if (readers !== (isSubmitted ? EVERYBODY : readersOf(owners))) wrong.add(uid)
      }
  return wrong
}

function isAsFolded({ id, ...stored }: Stored<'reviews'>, guide: Guide): boolean {
  const known = guide.reviews.get(id)
  const expected = known ? reviewRow(known.ref, reviewOf(guide, known.ref)) : reviewRow(stored, NEVER_SUBMITTED)
  // The row of a document nobody submitted leaves out its round.
  return isDeepStrictEqual({ ...stored, round: stored.round ?? 0 }, expected)
}
