import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { recordContribution } from '#review/contributions.ts'

/** Records who wrote, outside the document. */
export const noteContribution =
  (type: ReviewableType): CollectionAfterChangeHook =>
  async ({ doc, req }) => {
    const actor = actorOf(req)
    if (actor) await recordContribution(req, { type, uid: doc.id }, actor.id)
    return doc
  }
