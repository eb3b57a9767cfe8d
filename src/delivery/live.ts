import type { Payload } from 'payload'
import type { AnyContent } from '#domain/content/index.ts'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { isFresh, lapsesAt } from '#domain/freshness.ts'
import type { Guide } from '#domain/guide.ts'
import type { LiveDocument, LiveGuide, PublicPartner } from '#domain/liveDocument.ts'
import type { Live } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import { get } from '#shelf/shelf.ts'
import { readPointers, writePointers, type Pointers } from './pointers.ts'

/** What the public may read, with what it says of itself. Replaced whole: a reader sees one publication or the next. */
export interface Delivered {
  readonly guide: LiveGuide
  /** `type/slug` → uid, for every slug ever live: the current one is served, an old one redirects, a withdrawn one is gone. */
  readonly slugs: ReadonlyMap<string, string>
  /** Documents the ledger calls live whose text does not match its hash: never served. */
  readonly damaged: readonly string[]
  /** True when the ledger could not be followed to its head and the last verified pointers are served instead. */
  readonly isFallback: boolean
  /** Next instant at which something leaves the site by itself, or null. */
  readonly validUntil: Date | null
}

/**
 * The projection of the ledger that readers see: which revision of what is live, its text loaded from the shelf with its
 * hash checked. No request ever leads from here to a working copy.
 */
export class LivePublication {
  current: Delivered = { guide: emptyGuide(), slugs: new Map(), damaged: [], isFallback: false, validUntil: null }
  #texts = new Map<string, AnyContent | PublicPartner>()
  #listeners: (() => void)[] = []
  #running: Promise<void> = Promise.resolve()
  /** Position of the ledger that `current` was made at; behind that of `current` while the pointers on disk stand in. */
  #followed = -1

  constructor(
    readonly payload: Payload,
    readonly ledger: Ledger,
  ) {}

  /** Called with nothing when what readers see has changed. */
  onChange(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** Follows the ledger's fold; does nothing when nothing happened and nothing lapsed. One run at a time. */
  refresh(): Promise<void> {
    const run = this.#running.then(() => this.#refresh())
    this.#running = run.catch(() => undefined)
    return run
  }

  async #refresh(): Promise<void> {
    const { guide, damage } = this.ledger
    const { current } = this
    const hasLapsed = current.validUntil !== null && now() >= current.validUntil
    const isSame = guide.seq === this.#followed && (damage !== null) === current.isFallback
    if (isSame && !hasLapsed) return
    const { seq } = guide
    const fallback = damage ? readPointers(this.ledger.signer) : null
    const pointers = fallback && fallback.seq >= guide.seq ? fallback : pointersOf(guide)
    this.current = await this.#load(pointers, damage !== null)
    this.#followed = seq
    for (const listener of this.#listeners) listener()
    if (!damage) this.#keep(pointers)
  }

  /** Readers already see the publication: a full disk must not take it from them. */
  #keep(pointers: Pointers): void {
    try {
      writePointers(this.ledger.signer, pointers)
    } catch (error) {
      this.payload.logger.error({ err: error }, 'pointers not kept')
    }
  }

  async #load(pointers: Pointers, isFallback: boolean): Promise<Delivered> {
    const damaged: string[] = []
    const at = now()
    const documents = new Map<string, LiveDocument>()
    let validUntil: Date | null = null
    for (const { ref, live } of pointers.live) {
      const lapse = lapsesAt(ref.type, live)
      if (!isFresh(ref.type, live, at)) continue
      const content = await this.#text<AnyContent>({ ...ref, revision: live.revision }, damaged)
      if (!content) continue
      documents.set(ref.uid, liveDocument(ref, live, content))
      const until = [lapse, personUntil(content)].filter((date) => date !== null && date > at) as Date[]
      for (const date of until) if (validUntil === null || date < validUntil) validUntil = date
    }
    const partners: PublicPartner[] = []
    for (const [uid, revision] of pointers.partners) {
      const partner = await this.#text<PublicPartner>({ type: 'partners', uid, revision }, damaged)
      if (partner) partners.push(partner)
    }
    partners.sort((a, b) => (a.slug < b.slug ? -1 : 1))
    const guide = { seq: pointers.seq, isDemonstration: pointers.isDemonstration, documents, partners }
    return { guide, slugs: new Map(pointers.slugs), damaged, isFallback, validUntil }
  }

  /** A text from the shelf, its hash checked at load; null and noted when it does not match. */
  async #text<T extends AnyContent | PublicPartner>(
    revision: { type: string; uid: string; revision: string },
    damaged: string[],
  ): Promise<T | null> {
    const key = `${revision.type}:${revision.uid}:${revision.revision}`
    const known = this.#texts.get(key)
    if (known) return known as T
    try {
      const text = await get<T>(this.payload, revision)
      this.#texts.set(key, text)
      return text
    } catch (error) {
      // A database that does not answer says nothing of the text: readers keep what they have, and it is tried again.
      if (!isRefusal(error)) throw error
      this.payload.logger.error({ err: error, key }, 'revision not served')
      damaged.push(key)
      return null
    }
  }
}

function pointersOf(guide: Guide): Pointers {
  const live: { ref: DocumentRef; live: Live }[] = []
  for (const { ref, review } of guide.reviews.values()) if (review.live) live.push({ ref, live: review.live })
  return {
    seq: guide.seq,
    isDemonstration: guide.isDemonstration,
    live,
    partners: [...guide.partners],
    slugs: [...guide.slugs],
  }
}

function liveDocument(ref: DocumentRef, live: Live, content: AnyContent): LiveDocument {
  const approvals = live.round.required.flatMap((partner) => {
    const verdict = live.round.verdicts[partner]
    return verdict?.verdict === 'approve' ? [{ partner, at: verdict.at }] : []
  })
  return {
    type: ref.type,
    uid: ref.uid,
    revision: live.revision,
    content: content as never,
    round: live.round.number,
    submittedAt: live.round.submittedAt,
    publishedAt: live.publishedAt,
    seq: live.seq,
    approvals,
  }
}

/** When the person of a named contact may no longer be published. */
function personUntil(content: AnyContent): Date | null {
  const until = 'person' in content ? content.person?.legalBasis.publishUntil : undefined
  return until ? new Date(until) : null
}

const emptyGuide = (): LiveGuide => ({ seq: 0, isDemonstration: false, documents: new Map(), partners: [] })
