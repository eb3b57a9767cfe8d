import type { Payload } from 'payload'
import { Replay } from '#domain/replay.ts'
import { openRound, stateOf } from '#domain/review.ts'
import { Ledger } from '#ledger/ledger.ts'
import { eventOf, type LedgerRow } from '#ledger/row.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'

/** Every row of the ledger as stored now, read afresh. */
export function storedRows(payload: Payload): Promise<LedgerRow[]> {
  return freshLedger(payload).rowsAfter(0, 1_000_000)
}

/** A ledger that has read nothing yet. */
export function freshLedger(payload: Payload): Ledger {
  return new Ledger(storageOf(payload), keysOfEnvironment())
}

/** What the reviews projection must hold, folded afresh from the stored rows: by uid. */
export async function expectedReviews(payload: Payload): Promise<Record<string, object>> {
  const replay = new Replay()
  for (const row of await storedRows(payload)) replay.take(eventOf(row))
  const rows = [...replay.guide.reviews].map(([uid, { ref, review }]) => [
    uid,
    {
      type: ref.type,
      state: stateOf(review),
      isLive: review.live !== null,
      liveRevision: review.live?.revision ?? null,
      round: review.lastRound,
      revision: openRound(review)?.revision ?? null,
      seq: review.seq,
    },
  ])
  return Object.fromEntries(rows) as Record<string, object>
}

/** What it holds, for the documents that were ever submitted: by uid. */
export async function storedReviews(payload: Payload): Promise<Record<string, object>> {
  const rows = (await storageOf(payload).find('reviews')).filter(({ isSubmitted }) => isSubmitted)
  return Object.fromEntries(
    rows.map(({ id, type, state, isLive, liveRevision, round, revision, seq }) => [
      id,
      { type, state, isLive, liveRevision, round, revision, seq },
    ]),
  )
}
