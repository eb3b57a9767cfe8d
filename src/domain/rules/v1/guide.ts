import type { DocumentRef, LedgerEvent } from './events.ts'
import { evolve, NEVER_SUBMITTED, type Review } from './review.ts'
import type { ReviewableType } from './words.ts'

/**
 * Everything the ledger says, folded: one review per document, the slugs that are taken for ever, the public names of
 * partners. It grows by `fold` only, one event after the other, so two processes that read the same rows agree.
 */
export interface Guide {
  readonly reviews: Map<string, { ref: DocumentRef; review: Review }>
  /** `type/slug` → uid of the document that was live under it first. */
  readonly slugs: Map<string, string>
  /** Partner uid → hash of its public name and logo on the shelf. */
  readonly partners: Map<string, string>
  /** Partner uid → seq of the event that recorded its present name. */
  readonly partnerSeqs: Map<string, number>
  /** Command id → seq of the event it made. */
  readonly commands: Map<string, number>
  /** Base64 SPKI DER of the key that opened the ledger. */
  publicKey: string | null
  isDemonstration: boolean
  seq: number
}

export const emptyGuide = (): Guide => ({
  reviews: new Map(),
  slugs: new Map(),
  partners: new Map(),
  partnerSeqs: new Map(),
  commands: new Map(),
  publicKey: null,
  isDemonstration: false,
  seq: 0,
})

export function reviewOf(guide: Guide, document: DocumentRef): Review {
  return guide.reviews.get(document.uid)?.review ?? NEVER_SUBMITTED
}

const slugKey = (type: ReviewableType, slug: string): string => `${type}/${slug}`

/** The uid a slug belongs to, or null when it is free. A slug once live is reserved to its document for ever. */
export const ownerOfSlug = (guide: Guide, type: ReviewableType, slug: string): string | null =>
  guide.slugs.get(slugKey(type, slug)) ?? null

/** The documents an event speaks of: one, or all those of a common publication. */
function documentsOf(event: LedgerEvent): DocumentRef[] {
  if (event.type === 'published') return event.data.with.map(({ type, uid }) => ({ type, uid }))
  return 'document' in event ? [event.document] : []
}

/** Takes the next event into the guide, in place. */
export function fold(guide: Guide, event: LedgerEvent): void {
  if (event.type === 'opened') {
    guide.publicKey = event.data.publicKey
    guide.isDemonstration = event.data.isDemonstration === true
  }
  if (event.type === 'partnerRecorded') {
    guide.partners.set(event.partner, event.revision)
    guide.partnerSeqs.set(event.partner, event.seq)
  }
  for (const ref of documentsOf(event)) {
    const review = evolve(reviewOf(guide, ref), event, ref.uid)
    guide.reviews.set(ref.uid, { ref, review })
    if (event.type === 'published' && review.live) {
      const key = slugKey(ref.type, review.live.round.slug)
      if (!guide.slugs.has(key)) guide.slugs.set(key, ref.uid)
    }
  }
  guide.commands.set(event.command, event.seq)
  guide.seq = event.seq
}
