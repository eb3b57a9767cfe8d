import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { documentsOf, reviewOf, slugKey } from '#domain/guide.ts'
import type { LiveDocument, LiveGuide, PublicPartner } from '#domain/liveDocument.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import { uidIn } from '#shelf/shelf.ts'
import { lastTitleOf, lastTitles } from './lastTitles.ts'
import { leftOf } from './left.ts'
import { loadPublication, type Wanted } from './load.ts'
import { PointersFile, pointersOf, readPointers, type Delta, type Pointers } from './pointers.ts'
import type { Setting } from './setting.ts'
import { validUntil } from './serialize/validUntil.ts'
import { Texts } from './texts.ts'

/** How often a text that could not be believed is looked at again: somebody may have mended the shelf. */
const RETRY_MS = 10_000
/** Behind by more public events than this, everything is read anew. */
const MOST_CHANGES = 500

/** What the public may read, with what it says of itself. Replaced whole: a reader sees one publication or the next. */
export interface Delivered {
  readonly guide: LiveGuide
  /** `type/slug` → uid, for every slug ever live: the current one is served, an old one redirects, a withdrawn one is gone. */
  readonly slugs: ReadonlyMap<string, string>
  /** Keys of the texts the ledger calls live that do not match their hash: never served. */
  readonly damaged: readonly string[]
  /** True when the ledger could not be followed to its head and the last verified pointers are served instead. */
  readonly isFallback: boolean
  /** An instant before which nothing leaves the site by itself, or null when nothing does. */
  readonly validUntil: Date | null
}

/** The next instant after `at` at which something leaves the site by itself, or null. No cache may live longer. */
export const leavesNext = ({ guide, validUntil: until }: Delivered, at: Date): Date | null =>
  until && until <= at ? validUntil(guide.documents.values(), at) : until

/**
 * The projection of the ledger that readers see: which revision of what is live, its text loaded from the shelf with its
 * hash checked. No request ever leads from here to a working copy. It moves when the ledger's `publicSeq` does, and then by
 * what changed.
 */
export class LivePublication {
  current: Delivered = { guide: emptyGuide(), slugs: new Map(), damaged: [], isFallback: false, validUntil: null }
  readonly #texts: Texts
  readonly #file: PointersFile
  #listeners: (() => void)[] = []
  #running: Promise<void> = Promise.resolve()
  /** `publicSeq` of the ledger that `current` was made at; -1 before the first, and while pointers on disk stand in. */
  #followed = -1
  /** The same of the pointers on disk. */
  #kept = -1
  /** What was taken over since the pointers on disk, when that is all there is between them. */
  #delta: { readonly from: number; readonly changes: Omit<Delta, 'seq'> } | null = null
  /** Position the pointers on disk were read at, while they stand in. */
  #fallbackSeq = -1
  #loadedMs = 0

  constructor(
    readonly payload: { readonly logger: Log },
    readonly ledger: Ledger,
    readonly setting: Setting,
  ) {
    this.#texts = new Texts(ledger.storage, payload.logger)
    this.#file = new PointersFile(ledger, setting.dataDir)
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
    if (damage)
      return current.isFallback && !hasLapsed && !isRetryDue && this.#fallbackSeq === guide.seq
        ? undefined
        : this.#fallBack(at)
    const { seq, publicSeq } = guide
    const changes = hasLapsed || current.isFallback ? null : await this.#changes()
    if (changes) await this.#follow(changes, { at, isRetryDue })
    else await this.#reload(pointersOf(guide), at, false)
    this.#followed = publicSeq
    if (this.current.guide.seq !== seq) this.current = { ...this.current, guide: { ...this.current.guide, seq } }
    this.#keep()
  }

  /** The public events since, when they are few; null when everything is to be read anew. */
  async #changes(): Promise<LedgerEvent[] | null> {
    const { publicSeq } = this.ledger.guide
    if (this.#followed < 0 || publicSeq - this.#followed > MOST_CHANGES) return null
    const since = Array.from({ length: publicSeq - this.#followed }, (_, index) => this.#followed + 1 + index)
    return this.ledger.events(since)
  }

  /** Takes over what some events changed, and looks again at what could not be believed: nothing else is read. */
  async #follow(events: readonly LedgerEvent[], { at, isRetryDue }: { at: Date; isRetryDue: boolean }): Promise<void> {
    const { guide, slugs, validUntil: until, damaged } = this.current
    const wanted = this.#wantedBy(events, isRetryDue ? damaged : [])
    if (wanted.live.length === 0 && wanted.gone.length === 0 && wanted.partners.length === 0) return
    const from = { ledger: this.ledger, texts: this.#texts, at, current: guide.documents }
    const loaded = await loadPublication(wanted, from)
    const documents = new Map(guide.documents)
    const touched = [...wanted.gone, ...wanted.live.map(({ ref }) => ref)]
    const known = new Map(guide.lastTitles)
    for (const { uid } of touched) {
      const former = documents.get(uid)
      if (former) known.set(uid, lastTitleOf(former))
      if (former && former.revision !== loaded.documents.get(uid)?.revision) this.#texts.forget(former)
      documents.delete(uid)
    }
    for (const [uid, document] of loaded.documents) documents.set(uid, document)
    for (const uid of loaded.documents.keys()) known.delete(uid)
    const titles = await this.#lastTitles([...loaded.documents.values()], { documents, known })
    const left = new Map([...guide.left, ...leftOf(this.ledger.guide, touched, at)])
    for (const uid of loaded.documents.keys()) left.delete(uid)
    const unread = new Map([...guide.unread].filter(([uid]) => !touched.some((ref) => ref.uid === uid)))
    for (const [uid, each] of loaded.unread) unread.set(uid, each)
    const partners = new Map(guide.partners.map((partner) => [partner.uid, partner]))
    for (const partner of loaded.partners) partners.set(partner.uid, partner)
    const addresses = this.#addressesOf(touched).filter(([key]) => !slugs.has(key))
    const looked = new Set([...touched.map(({ uid }) => uid), ...wanted.partners.map(([uid]) => uid)])
    this.current = {
      guide: {
        ...guide,
        documents,
        lastTitles: titles,
        left,
        unread,
        partners: bySlug(partners.values()),
        partnersMoved: this.ledger.guide.partnersMoved,
      },
      slugs: addresses.length > 0 ? new Map([...slugs, ...addresses]) : slugs,
      damaged: [...damaged.filter((key) => !looked.has(uidIn(key))), ...loaded.damaged],
      isFallback: false,
      validUntil: earlier(until, validUntil(loaded.documents.values(), at)),
    }
    if (isRetryDue) this.#loadedMs = at.getTime()
    if (events.length > 0) {
      const left = wanted.gone.map((ref) => ({ ref, live: null }))
      const changes = { live: [...wanted.live, ...left], partners: wanted.partners, slugs: addresses }
      this.#delta = { from: this.#followed, changes }
    }
    // A look that found nothing is none of readers' business.
    if (events.length > 0 || loaded.documents.size > 0 || loaded.partners.length > 0) this.#tell()
  }

  /** What some events are about, and the keys of texts to look at again. */
  #wantedBy(events: readonly LedgerEvent[], again: readonly string[]): Wanted & { gone: DocumentRef[] } {
    const { guide } = this.ledger
    const named = events.flatMap((event) => (event.type === 'partnerRecorded' ? [event.partner] : []))
    const retried = again.map(uidIn)
    const refs = [
      ...events.filter(isPublic).flatMap(documentsOf),
      ...retried.flatMap((uid) => guide.reviews.get(uid)?.ref ?? []),
    ]
    const touched = new Map(refs.map((ref) => [ref.uid, ref]))
    const partners = new Set([...named, ...retried.filter((uid) => guide.partners.has(uid))])
    const states = [...touched.values()].map((ref) => ({ ref, live: reviewOf(guide, ref).live }))
    return {
      live: states.flatMap(({ ref, live }) => (live ? [{ ref, live }] : [])),
      gone: states.flatMap(({ ref, live }) => (live ? [] : [ref])),
      partners: [...partners].map((uid) => [uid, guide.partners.get(uid) ?? ''] as const),
    }
  }

  /** Every address that belongs to these documents: several events may lie between two looks. */
  #addressesOf(refs: readonly DocumentRef[]): (readonly [key: string, uid: string])[] {
    const { guide } = this.ledger
    return refs.flatMap((ref) =>
      reviewOf(guide, ref)
        .slugs.map((slug) => [slugKey(ref.type, slug), ref.uid] as const)
        .filter(([key, uid]) => guide.slugs.get(key) === uid),
    )
  }

  async #fallBack(at: Date): Promise<void> {
    const { guide } = this.ledger
    const fallback = readPointers(this.ledger, this.setting.dataDir)
    this.#fallbackSeq = guide.seq
    this.#followed = -1
    await this.#reload(fallback && fallback.seq >= guide.seq ? fallback : pointersOf(guide), at, true)
  }

  /** Makes everything anew. Readers are told only when it differs: a retry that found nothing is none of their business. */
  async #reload(pointers: Pointers, at: Date, isFallback: boolean): Promise<void> {
    const former = this.current
    const from = { ledger: this.ledger, texts: this.#texts, at, current: former.guide.documents }
    const { documents, partners, damaged, unread } = await loadPublication(pointers, from)
    this.#texts.keepOnly([
      ...pointers.live.map(({ ref, live }) => ({ ...ref, revision: live.revision })),
      ...pointers.partners.map(([uid, revision]) => ({ type: 'partners', uid, revision })),
    ])
    const titles = await this.#lastTitles([...documents.values()], { documents, known: new Map() })
    const { seq, isDemonstration, slugs } = pointers
    const { partnersMoved, reviews } = this.ledger.guide
    const left = new Map(leftOf(this.ledger.guide, [...reviews.values()].map(({ ref }) => ref), at)) // prettier-ignore
    this.current = {
      guide: {
        seq,
        isDemonstration,
        documents,
        lastTitles: titles,
        left,
        unread,
        partners: bySlug(partners),
        partnersMoved,
      },
      slugs: new Map(slugs),
      damaged,
      isFallback,
      validUntil: validUntil(documents.values(), at),
    }
    this.#loadedMs = at.getTime()
    this.#delta = null
    if (!isSameToReaders(former, this.current)) this.#tell()
  }

  /** The titles that stay where some documents point to what is not live. */
  #lastTitles(
    documents: readonly LiveDocument[],
    from: { documents: LiveGuide['documents']; known: LiveGuide['lastTitles'] },
  ): Promise<LiveGuide['lastTitles']> {
    const { guide, storage } = this.ledger
    return lastTitles(
      documents.flatMap((document) => this.#texts.wordlessIn(document)),
      { ...from, guide, storage },
    )
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }

  /** Readers already see the publication: a full disk must not take it from them. Who signs nothing writes nothing. */
  #keep(): void {
    const { guide, signers } = this.ledger
    if (this.#kept === guide.publicSeq || signers.length === 0) return
    try {
      this.#write()
      this.#kept = guide.publicSeq
    } catch (error) {
      this.payload.logger.error({ err: error }, 'pointers not kept')
    }
  }

  #write(): void {
    const { guide } = this.ledger
    const delta = this.#delta
    this.#delta = null
    if (delta && delta.from === this.#kept && this.#file.canAppend)
      this.#file.append({ ...delta.changes, seq: guide.seq })
    else this.#file.writeWhole(pointersOf(guide))
  }
}

const isPublic = ({ type }: LedgerEvent): boolean => type === 'published' || type === 'unpublished'

const bySlug = (partners: Iterable<PublicPartner>): PublicPartner[] =>
  [...partners].sort((a, b) => (a.slug < b.slug ? -1 : 1))

const earlier = (one: Date | null, other: Date | null): Date | null => (!one || (other && other < one) ? other : one)

/** Whether a reader could not tell them apart. */
function isSameToReaders(one: Delivered, other: Delivered): boolean {
  return one.isFallback === other.isFallback && said(one) === said(other)
}

function said({ guide, slugs, damaged, validUntil: until }: Delivered): string {
  const documents = [...guide.documents.values()].map(({ uid, revision, seq, content }) => [
    uid,
    revision,
    seq,
    Object.keys(content.title),
  ])
  const { partners, isDemonstration, lastTitles: titles } = guide
  return JSON.stringify([documents, partners, isDemonstration, [...titles], [...slugs], damaged, until])
}

const emptyGuide = (): LiveGuide => ({
  seq: 0,
  isDemonstration: false,
  documents: new Map<string, LiveDocument>(),
  lastTitles: new Map(),
  left: new Map(),
  unread: new Map(),
  partners: [],
  partnersMoved: null,
})
