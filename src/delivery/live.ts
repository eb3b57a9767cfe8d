import type { Payload } from 'payload'
import type { AnyContent } from '#domain/content/index.ts'
import { withoutLocale } from '#domain/content/inLocales.ts'
import type { DocumentRef } from '#domain/events.ts'
import { isFresh } from '#domain/freshness.ts'
import type { LiveDocument, LiveGuide, PublicPartner } from '#domain/liveDocument.ts'
import type { Live } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import { pointersOf, readPointers, writePointers, type Pointers } from './pointers.ts'
import { validUntil } from './serialize/validUntil.ts'
import { keyOf, Texts } from './texts.ts'

/** How often a text that could not be believed is looked at again: somebody may have mended the shelf. */
const RETRY_MS = 10_000

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
  readonly #texts: Texts
  #listeners: (() => void)[] = []
  #running: Promise<void> = Promise.resolve()
  /** Position of the ledger that `current` was made at; behind that of `current` while the pointers on disk stand in. */
  #followed = -1
  /** What readers were last told, and what the pointers on disk say, to know a change from an event that is none to them. */
  #told = ''
  #kept = ''
  #loadedMs = 0

  constructor(
    readonly payload: Payload,
    readonly ledger: Ledger,
  ) {
    this.#texts = new Texts(payload)
  }

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
    const at = now()
    const hasLapsed = current.validUntil !== null && at >= current.validUntil
    const isRetryDue = current.damaged.length > 0 && Math.abs(at.getTime() - this.#loadedMs) >= RETRY_MS
    const isSame = guide.seq === this.#followed && (damage !== null) === current.isFallback
    if (isSame && !hasLapsed && !isRetryDue) return
    const { seq } = guide
    const fallback = damage ? readPointers(this.ledger) : null
    const pointers = fallback && fallback.seq >= guide.seq ? fallback : pointersOf(guide)
    this.#loadedMs = at.getTime()
    this.current = await this.#load(pointers, damage !== null)
    this.#followed = seq
    const publics = JSON.stringify({ ...pointers, seq: 0 })
    this.#tell(publics)
    if (!damage) this.#keep(pointers, publics)
  }

  /** A submission or a verdict changes nothing for readers: then nobody is told. */
  #tell(publics: string): void {
    const { guide, damaged, isFallback, validUntil: until } = this.current
    const said = JSON.stringify([publics, [...guide.documents.keys()], damaged, isFallback, until])
    if (said === this.#told) return
    this.#told = said
    for (const listener of this.#listeners) listener()
  }

  /** Readers already see the publication: a full disk must not take it from them. */
  #keep(pointers: Pointers, publics: string): void {
    if (publics === this.#kept) return
    try {
      writePointers(this.ledger.signer, pointers)
      this.#kept = publics
    } catch (error) {
      this.payload.logger.error({ err: error }, 'pointers not kept')
    }
  }

  async #load(pointers: Pointers, isFallback: boolean): Promise<Delivered> {
    const at = now()
    const damaged: string[] = []
    const wanted = new Set<string>()
    const text = async <T extends AnyContent | PublicPartner>(type: string, uid: string, revision: string) => {
      const key = keyOf({ type, uid, revision })
      wanted.add(key)
      const found = await this.#texts.read<T>({ type, uid, revision })
      if (!found) damaged.push(key)
      return found
    }
    const documents = new Map<string, LiveDocument>()
    for (const { ref, live } of pointers.live) {
      if (!isFresh(ref.type, live, at)) continue
      const content = await text<AnyContent>(ref.type, ref.uid, live.revision)
      if (content) documents.set(ref.uid, liveDocument(ref, live, content))
    }
    const partners: PublicPartner[] = []
    for (const [uid, revision] of pointers.partners) {
      const partner = await text<PublicPartner>('partners', uid, revision)
      if (partner) partners.push(partner)
    }
    partners.sort((a, b) => (a.slug < b.slug ? -1 : 1))
    this.#texts.keepOnly(wanted)
    const { seq, isDemonstration, slugs } = pointers
    return {
      guide: { seq, isDemonstration, documents, partners },
      slugs: new Map(slugs),
      damaged,
      isFallback,
      validUntil: validUntil(documents.values(), at),
    }
  }
}

/** What readers get of a revision: without a language that was retired, whatever the revision holds. */
const readable = (content: AnyContent, { retired = [] }: Partial<Live>): AnyContent =>
  retired.reduce<AnyContent>((kept, locale) => withoutLocale(kept, locale), content)

function liveDocument(ref: DocumentRef, live: Live, content: AnyContent): LiveDocument {
  const approvals = live.round.required.flatMap((partner) => {
    const verdict = live.round.verdicts[partner]
    return verdict?.verdict === 'approve' ? [{ partner, at: verdict.at }] : []
  })
  return {
    type: ref.type,
    uid: ref.uid,
    revision: live.revision,
    content: readable(content, live) as never,
    round: live.round.number,
    submittedAt: live.round.submittedAt,
    publishedAt: live.publishedAt,
    seq: live.seq,
    approvals,
  }
}

const emptyGuide = (): LiveGuide => ({ seq: 0, isDemonstration: false, documents: new Map(), partners: [] })
