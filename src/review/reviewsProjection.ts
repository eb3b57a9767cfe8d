import type { PayloadRequest } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import type { DocumentRef } from '#domain/events.ts'
import { documentsOf, reviewOf } from '#domain/guide.ts'
import type { Projection } from '#ledger/projection.ts'
import { getMany, keyOf } from '#shelf/shelf.ts'
import { storageIn } from '#platform/storage/payloadStorage.ts'
import { rowAt, type Storage } from '#platform/storage/storage.ts'
import { reviewRow } from './reviewRow.ts'

/**
 * The projection lists and access rules read: one row per document, same id. Nothing decides on it; deciding folds the
 * ledger. Rewritten from the fold; whoever knows less of a document than the row that is there changes nothing. The first
 * submission also gives the working copy and its former saves to everybody, in their own rows.
 */
export function reviewsProjection(storage: Storage): Projection {
  return {
    name: 'reviews',
    async apply(events, guide) {
      const touched = new Map(events.flatMap(documentsOf).map((ref) => [ref.uid, ref]))
      for (const ref of touched.values())
        await storage.project('reviews', { id: ref.uid, ...reviewRow(ref, reviewOf(guide, ref)) })
      for (const event of events)
        if (event.type === 'submitted') {
          if (event.round === 1) await storage.share(event.document)
          await shareMedia(storage, event)
        }
    },
  }
}

/** The media of a text that was submitted are everybody's who reads what is shared. */
async function shareMedia(storage: Storage, { document, revision }: Submitted): Promise<void> {
  const key = keyOf({ ...document, revision })
  const text = (await getMany(storage, [{ ...document, revision }])).get(key) as { media?: object } | null
  const media = Object.keys(text?.media ?? {})
  if (media.length > 0) await storage.shareMedia(media)
}

interface Submitted {
  document: DocumentRef
  revision: string
}

/**
 * The row of a document nobody submitted yet, written in the transaction that creates the document. False when the uid
 * belongs, or once belonged, to a document of whatever type: the ledger knows documents by uid alone.
 */
export async function openReviewRow(req: PayloadRequest, ref: { type: ReviewableType; uid: string }): Promise<boolean> {
  const storage = storageIn(req)
  if (await rowAt(storage, 'reviews', ref.uid)) return false
  const row = { id: ref.uid, type: ref.type, state: 'draft', isLive: false, isSubmitted: false, seq: 0 }
  await storage.append('reviews', row)
  return true
}
