import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import { targetOf } from '#access/fromTable.ts'
import { can } from '#domain/permissions.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { reviewOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { readRow } from '#platform/database/readRows.ts'
import { refuse } from '../refuse.ts'

/** Only what was never live goes to the bin, and not while a round is open. What was live is archived. */
export const refuseBinning =
  (type: ReviewableType): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, operation, req }) => {
    const isBinning = operation === 'update' && Boolean(data.deletedAt) && !originalDoc?.deletedAt
    const isRestoring = operation === 'update' && Boolean(originalDoc?.deletedAt) && data.deletedAt === null
    if (isBinning || isRestoring) {
      const actor = actorOf(req)
      if (actor && !can(actor, 'delete', targetOf(originalDoc))) refuse(req, 'forbidden')
    }
    if (isBinning) await refuseIfKnown(req, { type, uid: String(originalDoc?.id) })
    return data
  }

/** What leaves for good was in the bin first, and was never shown to anybody: a submitted text stays findable. */
export const refuseDeleting =
  (type: ReviewableType): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    const document = { type, uid: String(id) }
    await refuseIfKnown(req, document)
    const row = await readRow<{ deletedAt?: string | null }>(req.payload, { collection: type, id: document.uid, req })
    if (!row?.deletedAt) refuse(req, 'not_in_bin')
    if (reviewOf(ledgerOf(req.payload).guide, document).lastRound > 0) refuse(req, 'live_document')
  }

async function refuseIfKnown(req: PayloadRequest, document: { type: ReviewableType; uid: string }): Promise<void> {
  const ledger = ledgerOf(req.payload)
  await ledger.follow()
  const review = reviewOf(ledger.guide, document)
  if (review.slugs.length > 0) refuse(req, 'live_document')
  if (Object.keys(review.open).length > 0) refuse(req, 'wrong_state')
}
