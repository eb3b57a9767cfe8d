import { isDeepStrictEqual } from 'node:util'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { NEVER_SUBMITTED } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import type { Stored } from '#platform/storage/records.ts'
import { reviewRow } from './reviewRow.ts'

/** How long a running server is given to catch up with its own ledger before a row counts as wrong. */
const PATIENCE_MS = 1500

interface ProjectionProblem {
  readonly kind: 'review' | 'cursor'
  /** A document's uid, or a cursor's name. */
  readonly key: string
}

/**
 * Rows of the reviews projection that differ from the fold, and cursors beyond the end of the ledger. A server may be at
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
  const stored = new Set(reviews.map(({ id }) => id))
  const wrong = [
    ...reviews.filter((row) => !hasMovedOn(row) && !isAsFolded(row, guide)).map(({ id }) => id),
    ...[...guide.reviews.keys()].filter((uid) => !stored.has(uid)),
  ]
  return [
    ...wrong.map((key): ProjectionProblem => ({ kind: 'review', key })),
    ...cursors.filter(({ seq }) => seq > head).map(({ id }): ProjectionProblem => ({ kind: 'cursor', key: id })),
  ]
}

function isAsFolded({ id, ...stored }: Stored<'reviews'>, guide: Guide): boolean {
  const known = guide.reviews.get(id)
  const expected = known ? reviewRow(known.ref, reviewOf(guide, known.ref)) : reviewRow(stored, NEVER_SUBMITTED)
  // The row of a document nobody submitted leaves out its round.
  return isDeepStrictEqual({ ...stored, round: stored.round ?? 0 }, expected)
}
