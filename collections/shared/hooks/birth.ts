import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook, Where } from 'payload'
import { actorOf } from '#access/actor.ts'
import { targetOf } from '#access/fromTable.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { isUid } from '#domain/content/shared.ts'
import { can } from '#domain/permissions.ts'
import { newId } from '#platform/hash.ts'
import { openReviewRow } from '#review/reviewsProjection.ts'
import { refuse } from '../refuse.ts'
import { readRows } from '#platform/database/readRows.ts'

/**
 * A new document belongs to its author's partner and, unless its coordinator says otherwise, to every active partner.
 * A chief editor names the lead; nobody else may name another lead than their own.
 */
export const nameOwners: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data) return data
  const actor = actorOf(req)
  data.id = isUid(data.id) ? data.id : newId()
  data.leadPartner ??= actor?.partner ?? null
  if (data.coPartners === undefined || data.coPartners === null) {
    const where: Where = { isActive: { equals: true } }
    const partners = await readRows<{ id: string }>(req.payload, { collection: 'partners', where, req })
    data.coPartners = partners.map((partner) => partner.id).filter((partner) => partner !== targetOf(data).leadPartner)
  }
  if (actor && !can(actor, 'create', targetOf(data))) refuse(req, 'forbidden')
  return data
}

/** Who created it, and its row in the reviews projection, written in the same transaction. */
export const openReview =
  (type: ReviewableType): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    // When it was written is not for its author to say.
    delete data.createdAt
    if (operation !== 'create') return data
    data.createdBy = actorOf(req)?.id ?? data.createdBy ?? null
    if (!(await openReviewRow(req, { type, uid: data.id as string }))) refuse(req, 'id_taken')
    data.review = data.id
    return data
  }
