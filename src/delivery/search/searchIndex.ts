import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { localeOf } from '#domain/delivered/localise.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import { MASKS, Postings } from './postings.ts'
import { searchableOf, type Searchable } from './searchable.ts'
import { wordsOf } from './words.ts'

/** Milliseconds of work between two looks at what else there is to do. */
const TURN_MS = 8
/** Characters of a text that can be found: the longest chapters have a tenth of it. */
const MOST_CHARACTERS = 1_000_000
/** Words of a question that count. */
const MOST_TERMS = 10
/** What a word is worth in each field. */
const WORTH = { title: 8, names: 4, lead: 2, body: 1 } as const satisfies Record<keyof Searchable, number>
const FIELDS = Object.keys(WORTH) as (keyof Searchable)[]
const WORTH_OF_MASK = Array.from({ length: MASKS }, (_, mask) =>
  FIELDS.reduce((sum, field, bit) => sum + (mask & (1 << bit) ? WORTH[field] : 0), 0),
)

/** A document in one of the languages it is written in. */
interface Entry {
  readonly document: LiveDocument<PagedType>
  readonly locale: Locale
  /** The languages readers find it in so: French for those it is not written in. */
  readonly shownIn: readonly Locale[]
}

interface Found {
  /** The best first. */
  readonly documents: readonly LiveDocument<PagedType>[]
  /** The words that answered. */
  readonly terms: ReadonlySet<string>
}

/**
 * What documents are found by their words with. It follows what readers have: a change costs what changed. Made when somebody
 * searches first, a few milliseconds at a time.
 */
export class SearchIndex {
  #documents: ReadonlyMap<string, LiveDocument> = new Map()
  readonly #entries: (Entry | undefined)[] = []
  readonly #slots = new Map<string, number[]>()
  readonly #free: number[] = []
  readonly #postings = new Postings()
  #following: Promise<void> = Promise.resolve()

  /** One run at a time. */
  follow(guide: LiveGuide): Promise<void> {
    const run = this.#following.then(() => this.#follow(guide))
    this.#following = run.catch(() => undefined)
    return run
  }

  async #follow({ documents }: LiveGuide): Promise<void> {
    const former = this.#documents
    if (documents === former) return
    let sinceMs = performance.now()
    const turn = async () => {
      if (performance.now() - sinceMs < TURN_MS) return
      await new Promise(setImmediate)
      sinceMs = performance.now()
    }
    const kept = new Map(former)
    this.#documents = kept
    for (const [uid, document] of former) {
      if (documents.get(uid) === document) continue
      this.#drop(uid)
      kept.delete(uid)
      await turn()
    }
    for (const [uid, document] of documents) {
      if (former.get(uid) === document) continue
      if (isPaged(document)) this.#take(document)
      kept.set(uid, document)
      await turn()
    }
    this.#documents = documents
  }

  /** What answers every word of a text, or any of them when nothing answers all. */
  search(text: string, { guide, locale }: { guide: LiveGuide; locale: Locale }): Found {
    const asked = [...new Set(wordsOf(text).map(({ term }) => term))].slice(0, MOST_TERMS)
    const worth = new Float64Array(this.#entries.length)
    const answered = new Uint8Array(this.#entries.length)
    const terms = new Set<string>()
    for (const term of asked) {
      const candidates = this.#postings.candidates(term)
      for (const each of candidates) terms.add(each.term)
      this.#best(candidates).forEach((best, slot) => {
        if (best === 0) return
        worth[slot]! += best
        answered[slot]!++
      })
    }
    const slots = [...answered.keys()].filter((slot) => answered[slot]! > 0 && this.#isShown(slot, { guide, locale }))
    const whole = slots.filter((slot) => answered[slot] === asked.length)
    const sorted = (whole.length > 0 ? whole : slots).sort((a, b) => worth[b]! - worth[a]! || a - b)
    return { documents: sorted.map((slot) => this.#entries[slot]!.document), terms }
  }

  /** By slot what the best of some words is worth there: rare words more than common ones. */
  #best(candidates: readonly { term: string; weight: number }[]): Float64Array {
    const best = new Float64Array(this.#entries.length)
    for (const { term, weight } of candidates) {
      const list = this.#postings.get(term)
      const rarity = weight * Math.log(1 + this.#entries.length / list.length)
      for (const posting of list) {
        const slot = Math.floor(posting / MASKS)
        const own = rarity * WORTH_OF_MASK[posting % MASKS]!
        if (own > best[slot]!) best[slot] = own
      }
    }
    return best
  }

  /** A document is found in the language it would be read in. What has moved on since is not what was found. */
  #isShown(slot: number, { guide, locale }: { guide: LiveGuide; locale: Locale }): boolean {
    const entry = this.#entries[slot]
    return entry?.shownIn.includes(locale) === true && guide.documents.get(entry.document.uid) === entry.document
  }

  #take(document: LiveDocument<PagedType>): void {
    const { type, uid, content } = document
    const readIn = LOCALES.map((asked) => ({ asked, locale: localeOf(type, content, asked) }))
    const own = LOCALES.filter((locale) => readIn.some((each) => each.locale === locale))
    const slots = own.map((locale) => {
      const slot = this.#free.pop() ?? this.#entries.length
      const shownIn = readIn.filter((each) => each.locale === locale).map(({ asked }) => asked)
      this.#entries[slot] = { document, locale, shownIn }
      this.#postings.add(slot, masksOf(document, locale))
      return slot
    })
    this.#slots.set(uid, slots)
  }

  #drop(uid: string): void {
    for (const slot of this.#slots.get(uid) ?? []) {
      const { document, locale } = this.#entries[slot]!
      this.#postings.delete(slot, masksOf(document, locale))
      this.#entries[slot] = undefined
      this.#free.push(slot)
    }
    this.#slots.delete(uid)
  }
}

/** The words of a document, and which fields each stands in. */
function masksOf(document: LiveDocument<PagedType>, locale: Locale): Map<string, number> {
  const texts = searchableOf(document, locale)
  const masks = new Map<string, number>()
  FIELDS.forEach((field, bit) => {
    for (const { term } of wordsOf(texts[field].slice(0, MOST_CHARACTERS)))
      masks.set(term, (masks.get(term) ?? 0) | (1 << bit))
  })
  return masks
}

const isPaged = (document: LiveDocument): document is LiveDocument<PagedType> =>
  (PAGED as readonly string[]).includes(document.type)
