/** Fields a word may stand in, as bits of a mask. */
export const MASKS = 16

/** A word of the index that answers one that was looked for, and how well: 1 for the word itself. */
export interface Candidate {
  readonly term: string
  readonly weight: number
}

const AS_BEGINNING = 0.5
const AS_TYPO = 0.3
/** Words taken for the beginning of others, or for mistaken: those that stand in most documents. */
const MOST_CANDIDATES = 40

/** In which documents, by slot, and in which of their fields each word stands. */
export class Postings {
  /** By word: `slot * MASKS + mask`, in order. */
  readonly #lists = new Map<string, number[]>()
  /** The words, in order; those that came since stand apart until somebody asks. */
  #words: string[] = []
  #byLength = new Map<number, string[]>()
  readonly #fresh = new Set<string>()
  readonly #gone = new Set<string>()

  get(term: string): readonly number[] {
    return this.#lists.get(term) ?? []
  }

  add(slot: number, masks: ReadonlyMap<string, number>): void {
    for (const [term, mask] of masks) {
      const list = this.#lists.get(term)
      const posting = slot * MASKS + mask
      if (!list) {
        this.#lists.set(term, [posting])
        if (!this.#gone.delete(term)) this.#fresh.add(term)
      } else if (list.at(-1)! < posting) list.push(posting)
      else list.splice(placeOf(list, posting), 0, posting)
    }
  }

  /** `masks`: as it was added. */
  delete(slot: number, masks: ReadonlyMap<string, number>): void {
    for (const [term, mask] of masks) {
      const list = this.#lists.get(term)
      if (!list) continue
      const at = placeOf(list, slot * MASKS + mask)
      if (list[at] === slot * MASKS + mask) list.splice(at, 1)
      if (list.length > 0) continue
      this.#lists.delete(term)
      if (!this.#fresh.delete(term)) this.#gone.add(term)
    }
  }

  /** The word itself, those it begins, and where it is none those it differs from by one letter, or by two that changed places. */
  candidates(term: string): Candidate[] {
    const isKnown = this.#lists.has(term)
    const own = isKnown ? [{ term, weight: 1 }] : []
    const begun = term.length > 2 ? this.#most(this.#beginningWith(term)) : []
    const near = isKnown || term.length < 4 ? [] : this.#most(this.#near(term))
    return [
      ...own,
      ...begun.map((word) => ({ term: word, weight: AS_BEGINNING })),
      ...near.filter((word) => !word.startsWith(term)).map((word) => ({ term: word, weight: AS_TYPO })),
    ]
  }

  #beginningWith(term: string): string[] {
    const words = this.#sorted()
    const found: string[] = []
    for (let at = placeOf(words, term); at < words.length && words[at]!.startsWith(term); at++)
      if (words[at] !== term) found.push(words[at]!)
    return found
  }

  #near(term: string): string[] {
    this.#sorted()
    const lengths = [term.length - 1, term.length, term.length + 1]
    return lengths.flatMap((length) => this.#byLength.get(length) ?? []).filter((word) => isTypo(word, term))
  }

  #most(words: string[]): string[] {
    const sorted = words.sort((a, b) => this.get(b).length - this.get(a).length || (a < b ? -1 : 1))
    return sorted.slice(0, MOST_CANDIDATES)
  }

  #sorted(): readonly string[] {
    if (this.#fresh.size === 0 && this.#gone.size === 0) return this.#words
    const left = this.#words.filter((word) => !this.#gone.has(word))
    const came = [...this.#fresh].sort()
    const merged: string[] = []
    let at = 0
    for (const word of left) {
      while (at < came.length && came[at]! < word) merged.push(came[at++]!)
      merged.push(word)
    }
    while (at < came.length) merged.push(came[at++]!)
    this.#words = merged
    this.#byLength = new Map()
    for (const word of merged) {
      const same = this.#byLength.get(word.length)
      if (same) same.push(word)
      else this.#byLength.set(word.length, [word])
    }
    this.#fresh.clear()
    this.#gone.clear()
    return this.#words
  }
}

/** Where something stands in an ordered list, or would. */
function placeOf<T extends string | number>(list: readonly T[], wanted: T): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if (list[middle]! < wanted) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether two words of nearly the same length differ by one letter, or by two neighbours that changed places. */
function isTypo(one: string, other: string): boolean {
  let start = 0
  while (start < one.length && one[start] === other[start]) start++
  let [a, b] = [one.length, other.length]
  while (a > start && b > start && one[a - 1] === other[b - 1]) {
    a--
    b--
  }
  const [left, right] = [a - start, b - start]
  if (left <= 1 && right <= 1) return true
  return left === 2 && right === 2 && one[start] === other[start + 1] && one[start + 1] === other[start]
}
