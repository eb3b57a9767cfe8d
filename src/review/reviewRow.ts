import { openRound, stateOf, type Review } from '#domain/review.ts'
import type { Stored } from '#platform/storage/records.ts'

/** The row of the reviews projection as the fold says it must be. */
export function reviewRow({ type }: { readonly type: string }, review: Review): Omit<Stored<'reviews'>, 'id'> {
  const round = openRound(review)
  return {
    type,
    state: stateOf(review),
    isLive: review.live !== null,
    liveRevision: review.live?.revision ?? null,
    isSubmitted: review.lastRound > 0,
    round: review.lastRound,
    revision: round?.revision ?? null,
    dueAt: round?.dueAt ?? null,
    seq: review.seq,
  }
}
