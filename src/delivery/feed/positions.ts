import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { LiveGuide } from '#domain/liveDocument.ts'
import { leavesAt, termOf } from '../serialize/isVisible.ts'
import { movedOf } from '../serialize/moved.ts'
import { isAfter, type Place } from './place.ts'

/** A document in one language, and the last event that changed what is served of it there. */
export interface Entry {
  /** `uid_locale`. */
  readonly name: string
  readonly uid: string
  readonly locale: Locale
  readonly seq: number
  /** Milliseconds since 1970: no later than that event. */
  readonly eventMs: number
}

/** Before any clock: what is asked then has changed by events alone. */
const NEVER = new Date(0)
/** More entries than this are put in their place by sorting them all. */
const FEW = 200

/**
 * Which documents changed last, in order, tombstones included. It follows what readers have: a document that is the same as
 * before costs a look, one that came, left or changed moves with those that point to it. Asked only of the guide it was told of last.
 */
export class Positions {
  #guide: LiveGuide | null = null
  /** By position, then by name. */
  #entries: Entry[] = []
  readonly #byUid = new Map<string, Entry[]>()
  /** Instants at which time alone changes what is served, with the document it is about; in order. */
  #instants: { ms: number; uid: string }[] = []

  /** @param citing the uids of the live documents that point to one */
  constructor(readonly citing: (uid: string) => readonly string[]) {}

  follow(guide: LiveGuide): this {
    const former = this.#guide
    if (former && isSame(former, guide)) return this
    const changed = new Set([
      ...differing(former?.documents, guide.documents),
      ...differing(former?.left, guide.left),
      ...differing(former?.unread, guide.unread),
    ])
    this.#guide = guide
    const affected = new Set([...changed].flatMap((uid) => [uid, ...this.citing(uid)]))
    const hasNames = former?.partnersMoved?.seq !== guide.partnersMoved?.seq
    this.#place(hasNames ? new Set([...guide.documents.keys(), ...affected]) : affected)
    return this
  }

  /** The last position at which anything changed; 0 before the first. */
  get head(): number {
    return this.#entries.at(-1)?.seq ?? 0
  }

  /** The last instant up to `at` at which time alone changed something, in milliseconds; 0 before the first. */
  clockAt(at: Date): number {
    const end = firstIndex(this.#instants, ({ ms }) => ms > at.getTime())
    return this.#instants[end - 1]?.ms ?? 0
  }

  /** An instant no later than the event at a position, and no earlier than what changed before it. */
  eventMsAt(seq: number): number {
    return this.#entries[firstIndex(this.#entries, (entry) => entry.seq > seq) - 1]?.eventMs ?? 0
  }

  /** The entries an event changed after a place, the first ones, in order. */
  changed(place: Place, limit: number): Entry[] {
    const upTo = { number: place.seq, after: place.after }
    const from = firstIndex(this.#entries, ({ seq, name }) => isAfter(seq, name, upTo))
    return this.#entries.slice(from, from + limit)
  }

  /** The entries of those told already that time alone changed since, up to an instant, with that instant; in order. */
  lapsed(place: Place, at: Date): { entry: Entry; ms: number }[] {
    const from = firstIndex(this.#instants, ({ ms }) => ms >= place.clockMs)
    const until = firstIndex(this.#instants, ({ ms }) => ms > at.getTime())
    const uids = new Set(this.#instants.slice(from, until).flatMap(({ uid }) => [uid, ...this.citing(uid)]))
    const told = { number: place.seq, after: place.after }
    const clock = { number: place.clockMs, after: place.clockAfter }
    return [...uids]
      .flatMap((uid) => this.#byUid.get(uid) ?? [])
      .map((entry) => ({ entry, ms: this.#clockOf(entry.uid, at) }))
      .filter(({ entry, ms }) => !isAfter(entry.seq, entry.name, told) && isAfter(ms, entry.name, clock))
      .sort((a, b) => a.ms - b.ms || (a.entry.name < b.entry.name ? -1 : 1))
  }

  /** The last instant up to `at` at which time alone changed what is served of a document; 0 when it never did. */
  #clockOf(uid: string, at: Date): number {
    const { documents, left } = this.#guide!
    const passed = (instants: readonly (Date | null)[]) =>
      instants.map((instant) => instant?.getTime() ?? 0).filter((ms) => ms <= at.getTime())
    const gone = (of: string): Date | null => {
      const how = left.get(of)
      return how?.hasLapsed ? new Date(how.at) : null
    }
    const document = documents.get(uid)
    if (!document) return Math.max(0, ...passed([gone(uid)]))
    const ofTargets = document.links.map((target) => {
      const live = documents.get(target)
      return live ? leavesAt(live) : gone(target)
    })
    // What has left does not change any more.
    const end = leavesAt(document)
    if (end && end <= at) return end.getTime()
    return passed([termOf(document), ...ofTargets]).reduce((a, b) => Math.max(a, b), 0)
  }

  /** Puts the entries of some documents where they belong now. */
  #place(uids: ReadonlySet<string>): void {
    const isFew = uids.size <= FEW
    const made: Entry[] = []
    const instants: { ms: number; uid: string }[] = []
    if (!isFew) {
      this.#entries = this.#entries.filter(({ uid }) => !uids.has(uid))
      this.#instants = this.#instants.filter(({ uid }) => !uids.has(uid))
    }
    for (const uid of uids) {
      if (isFew) for (const entry of this.#byUid.get(uid) ?? []) this.#entries.splice(indexOf(this.#entries, entry), 1)
      const entries = this.#entriesOf(uid)
      if (entries.length > 0) this.#byUid.set(uid, entries)
      else this.#byUid.delete(uid)
      made.push(...entries)
      instants.push(...this.#instantsOf(uid))
    }
    if (!isFew) this.#entries = [...this.#entries, ...made].sort(byPlace)
    else for (const entry of made) this.#entries.splice(indexOf(this.#entries, entry), 0, entry)
    const others = isFew ? this.#instants.filter(({ uid }) => !uids.has(uid)) : this.#instants
    if (instants.length > 0 || others.length < this.#instants.length)
      this.#instants = [...others, ...instants].sort((a, b) => a.ms - b.ms)
  }

  #entriesOf(uid: string): Entry[] {
    const guide = this.#guide!
    const made = (moved: (locale: Locale) => { seq: number; at: string }) =>
      LOCALES.map((locale): Entry => {
        const { seq, at } = moved(locale)
        return { name: `${uid}_${locale}`, uid, locale, seq, eventMs: Date.parse(at) }
      })
    const document = guide.documents.get(uid)
    if (document) return made((locale) => movedOf(document, { guide, now: NEVER, locale }))
    const unread = guide.unread.get(uid)
    if (unread) return made((locale) => unread.retiredAt[locale] ?? unread.moved)
    const left = guide.left.get(uid)
    return left ? made(() => left) : []
  }

  #instantsOf(uid: string): { ms: number; uid: string }[] {
    const { documents, left } = this.#guide!
    const document = documents.get(uid)
    const how = left.get(uid)
    const instants = document
      ? [leavesAt(document), termOf(document)]
      : [how?.hasLapsed === true ? new Date(how.at) : null]
    return instants.flatMap((instant) => (instant ? [{ ms: instant.getTime(), uid }] : []))
  }
}

const isSame = (a: LiveGuide, b: LiveGuide): boolean =>
  a.documents === b.documents && a.left === b.left && a.unread === b.unread && a.partnersMoved === b.partnersMoved

/** Keys whose values are not the same. */
function differing<T>(former: ReadonlyMap<string, T> | undefined, present: ReadonlyMap<string, T>): string[] {
  if (former === present) return []
  const fresh = [...present].flatMap(([key, value]) => (former?.get(key) === value ? [] : [key]))
  return former ? [...fresh, ...[...former.keys()].filter((key) => !present.has(key))] : fresh
}

const byPlace = (a: Entry, b: Entry): number => a.seq - b.seq || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)

/** Where an entry is, or would be. */
const indexOf = (entries: readonly Entry[], wanted: Entry): number =>
  firstIndex(entries, (entry) => byPlace(entry, wanted) >= 0)

/** The first index from which on it holds: it holds for none before, and all after. */
function firstIndex<T>(among: readonly T[], holds: (each: T) => boolean): number {
  let low = 0
  let high = among.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holds(among[middle]!)) high = middle
    else low = middle + 1
  }
  return low
}
