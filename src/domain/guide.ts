import type { DocumentRef, LedgerEvent } from './events.ts'
import { evolve, NEVER_SUBMITTED, type Moved, type Review } from './review.ts'
import type { ReviewableType } from './content/index.ts'
import type { Policy } from './policy.ts'

/**
 * Everything the ledger says, folded: one review per document, the slugs that are taken, the public names of partners. It
 * grows by `fold` only, one event after the other, so two processes that read the same rows agree.
 */
export interface Guide {
  readonly reviews: Map<string, { ref: DocumentRef; review: Review }>
  /** `type/slug` → uid of the document that was live under it first. */
  readonly slugs: Map<string, string>
  /** `type/slug` → uids of the documents with an open round under it. */
  readonly slugsInReview: Map<string, ReadonlySet<string>>
  /** Partner uid → hash of its public name and logo on the shelf. */
  readonly partners: Map<string, string>
  /** Partner uid → seq of the event that recorded its present name. */
  readonly partnerSeqs: Map<string, number>
  /** The last event that recorded a name of a partner; null before the first. */
  partnersMoved: Moved | null
  /** Command id → seq of the event it made. */
  readonly commands: Map<string, number>
  /** Document uid → seqs of the events about it, a joint publication under each of its documents. */
  readonly history: Map<string, number[]>
  /** Uid of the outline that is live: a guide has one table of contents. */
  liveOutline: string | null
  /** The keys that signed it, the one that opened it first: base64 SPKI DER, and the first row each signs. */
  readonly keys: { readonly from: number; readonly publicKey: string }[]
  isDemonstration: boolean
  seq: number
  /** `seq` of the last event that changed something for readers. */
  publicSeq: number
  /** Instant of the last event: time never goes back. */
  at: string
}

export const emptyGuide = (): Guide => ({
  reviews: new Map(),
  slugs: new Map(),
  slugsInReview: new Map(),
  partners: new Map(),
  partnerSeqs: new Map(),
  partnersMoved: null,
  commands: new Map(),
  history: new Map(),
  liveOutline: null,
  keys: [],
  isDemonstration: false,
  seq: 0,
  publicSeq: 0,
  at: '',
})

export function reviewOf(guide: Guide, document: DocumentRef): Review {
  return guide.reviews.get(document.uid)?.review ?? NEVER_SUBMITTED
}

export const slugKey = (type: ReviewableType, slug: string): string => `${type}/${slug}`

/** The uid a slug belongs to, or null when it is free. A slug once live is reserved to its document for ever. */
export const ownerOfSlug = (guide: Guide, type: ReviewableType, slug: string): string | null =>
  guide.slugs.get(slugKey(type, slug)) ?? null

/** Another document in review under that slug, or null: two texts approved at one address could not both go live. */
export function slugHolder(guide: Guide, { type, uid }: DocumentRef, slug: string): string | null {
  const holders = guide.slugsInReview.get(slugKey(type, slug)) ?? []
  return [...holders].find((holder) => holder !== uid) ?? null
}

/** Base64 SPKI DER of the key that signed a row; null before the ledger is opened. */
export const keyAt = (guide: Guide, seq: number): string | null =>
  guide.keys.findLast(({ from }) => from <= seq)?.publicKey ?? null

/** The same of the key the next row must be signed with. */
export const keyInForce = (guide: Guide): string | null => keyAt(guide, guide.seq + 1)

/** The instant the next event would carry: time never goes back, whatever the clock does. Both ISO 8601 UTC, milliseconds. */
export const notBefore = (guide: Guide, now: string): string => (now > guide.at ? now : guide.at)

/** The documents an event speaks of: one, or all those of a common publication. */
export function documentsOf(event: LedgerEvent): DocumentRef[] {
  if (event.type === 'published') return event.data.with.map(({ type, uid }) => ({ type, uid }))
  return 'document' in event ? [event.document] : []
}

/** What readers may see changes with these; a submission, a verdict, a withdrawn round are none of their business. */
const PUBLIC: ReadonlySet<LedgerEvent['type']> = new Set(['opened', 'published', 'unpublished', 'partnerRecorded'])

/** Takes the next event into the guide, in place. Costs what the event speaks of, whatever came before. */
export function fold(guide: Guide, event: LedgerEvent, policy?: Policy): void {
  switch (event.type) {
    case 'opened':
      guide.keys.push({ from: event.seq, publicKey: event.data.publicKey })
      guide.isDemonstration = event.data.isDemonstration === true
      break
    case 'keyRotated':
      guide.keys.push({ from: event.data.isLost ? event.seq : event.seq + 1, publicKey: event.data.publicKey })
      break
    case 'partnerRecorded':
      guide.partners.set(event.partner, event.revision)
      guide.partnerSeqs.set(event.partner, event.seq)
      guide.partnersMoved = { seq: event.seq, at: event.at }
      break
    default:
      for (const ref of documentsOf(event)) foldDocument(guide, ref, event, policy)
  }
  guide.commands.set(event.command, event.seq)
  guide.seq = event.seq
  guide.at = event.at > guide.at ? event.at : guide.at
  if (PUBLIC.has(event.type)) guide.publicSeq = event.seq
}

function foldDocument(guide: Guide, ref: DocumentRef, event: LedgerEvent, policy?: Policy): void {
  const former = reviewOf(guide, ref)
  const review = evolve(former, event, ref, policy)
  guide.reviews.set(ref.uid, { ref, review })
  moveSlugs(guide, ref, { former, review })
  const seqs = guide.history.get(ref.uid)
  if (seqs) seqs.push(event.seq)
  else guide.history.set(ref.uid, [event.seq])
  if (ref.type === 'outline' && review.live !== former.live)
    guide.liveOutline = review.live ? ref.uid : guide.liveOutline === ref.uid ? null : guide.liveOutline
}

function moveSlugs(guide: Guide, { type, uid }: DocumentRef, { former, review }: { former: Review; review: Review }) {
  const held = (of: Review) => Object.values(of.open).map(({ slug }) => slugKey(type, slug))
  for (const key of held(former)) {
    const others = [...(guide.slugsInReview.get(key) ?? [])].filter((holder) => holder !== uid)
    if (others.length > 0) guide.slugsInReview.set(key, new Set(others))
    else guide.slugsInReview.delete(key)
  }
  for (const key of held(review)) guide.slugsInReview.set(key, new Set([...(guide.slugsInReview.get(key) ?? []), uid]))
  if (review.live && review.live !== former.live) {
    const key = slugKey(type, review.live.round.slug)
    if (!guide.slugs.has(key)) guide.slugs.set(key, uid)
  }
}
