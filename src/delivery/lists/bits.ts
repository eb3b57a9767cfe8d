const WIDTH = 32

/** A set of small whole numbers, as bits: sets of ten thousand documents are met in microseconds. */
export class Bits {
  #words: Uint32Array

  constructor(words = new Uint32Array(0)) {
    this.#words = words
  }

  has(at: number): boolean {
    return ((this.#words[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
  }

  add(at: number): void {
    if (at >>> 5 >= this.#words.length) {
      const wider = new Uint32Array(Math.max(8, this.#words.length * 2, (at >>> 5) + 1))
      wider.set(this.#words)
      this.#words = wider
    }
    this.#words[at >>> 5]! |= 1 << (at & 31)
  }

  delete(at: number): void {
    if (at >>> 5 < this.#words.length) this.#words[at >>> 5]! &= ~(1 << (at & 31))
  }

  get size(): number {
    let size = 0
    for (const word of this.#words) size += count(word)
    return size
  }

  /** How many are in both. */
  sharedWith(other: Bits): number {
    const length = Math.min(this.#words.length, other.#words.length)
    let size = 0
    for (let at = 0; at < length; at++) size += count(this.#words[at]! & other.#words[at]!)
    return size
  }

  /** Those in both. */
  and(other: Bits): Bits {
    const length = Math.min(this.#words.length, other.#words.length)
    const both = new Uint32Array(length)
    for (let at = 0; at < length; at++) both[at] = this.#words[at]! & other.#words[at]!
    return new Bits(both)
  }

  /** Those in any of several. */
  static any(several: readonly Bits[]): Bits {
    const words = new Uint32Array(Math.max(0, ...several.map((each) => each.#words.length)))
    for (const each of several) for (let at = 0; at < each.#words.length; at++) words[at]! |= each.#words[at]!
    return new Bits(words)
  }

  /** Of the numbers below a limit, those that hold. */
  static where(limit: number, holds: (at: number) => boolean): Bits {
    const words = new Uint32Array(Math.ceil(limit / WIDTH))
    for (let at = 0; at < limit; at++) if (holds(at)) words[at >>> 5]! |= 1 << (at & 31)
    return new Bits(words)
  }
}

/** How many bits of a word are set. */
function count(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}
