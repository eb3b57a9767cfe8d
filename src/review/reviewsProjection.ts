import type { Payload, PayloadRequest } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import { documentsOf, reviewOf, type Guide } from '#domain/guide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { openRound, stateOf, type Review } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import type { Projection } from '#ledger/projection.ts'
import { permit } from '#platform/database/appendOnly.ts'
import { readRow } from '#platform/database/readRows.ts'

/**
 * The projection lists and access rules read: one row per document, same id. Nothing decides on it; deciding folds the
 * ledger. Rewritten from the fold, so the last event wins in every process.
 */
export function reviewsProjection(payload: Payload): Projection {
  return {
    name: 'reviews',
    async apply(events, guide) {
      const touched = new Map(events.flatMap(documentsOf).map((ref) => [ref.uid, ref]))
      // Another process may have written a newer row between our look and our write: whoever writes last looks again.
      for (let seen = -1; seen < guide.seq;) {
        seen = guide.seq
        for (const ref of touched.values()) await save(payload, ref, guide)
        await ledgerOf(payload).follow()
      }
    },
  }
}

/**
 * The row of a document nobody submitted yet, written in the transaction that creates the document. False when the uid
 * belongs, or once belonged, to a document of whatever type: the ledger knows documents by uid alone.
 */
export async function openReviewRow(req: PayloadRequest, ref: { type: ReviewableType; uid: string }): Promise<boolean> {
  const known = await readRow(req.payload, { collection: 'reviews', id: ref.uid, req })
  if (known) return false
  const data = permit({ id: ref.uid, type: ref.type, state: 'draft', isLive: false, isSubmitted: false, seq: 0 })
  await req.payload.db.create({ collection: 'reviews', data, returning: false, req } as never)
  return true
}

/** The row as the fold says it must be. */
export function reviewRow(ref: DocumentRef, review: Review): Record<string, string | number | boolean | null> {
  const round = openRound(review)
  return {
    type: ref.type,
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

async function save(payload: Payload, ref: DocumentRef, guide: Guide): Promise<void> {
  const review = reviewOf(guide, ref)
  const row = reviewRow(ref, review)
  const known = await readRow<{ seq?: number }>(payload, { collection: 'reviews', id: ref.uid })
  if (!known)
    await payload.db.create({ collection: 'reviews', data: permit({ id: ref.uid, ...row }), returning: false } as never)
  else if (Number(known.seq ?? 0) < review.seq)
    await payload.db.updateOne({ collection: 'reviews', id: ref.uid, data: permit(row), returning: false } as never)
}
