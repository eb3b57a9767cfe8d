/** What documents are put in order by; undefined for one that does not say. */
export type Key = string | number | undefined

/** Slots of documents in an order that is kept as they come and go: a change costs a search, whatever there is. */
export class Order {
  /** From the least. Those without a key are after all others, whichever way the others are read. */
  #keyed: number[] = []
  #bare: number[] = []
  readonly #keys = new Map<number, Key>()

  /** `compare`: of two keys that are there. `tie`: of two slots whose keys are the same. */
  constructor(
    readonly keyOf: (slot: number) => Key,
    readonly compare: (one: string | number, other: string | number) => number,
    readonly tie: (one: number, other: number) => number,
  ) {}

  /** Puts many in at once. */
  fill(slots: Iterable<number>): void {
    for (const slot of slots) {
      this.#keys.set(slot, this.keyOf(slot))
      this.#listOf(slot).push(slot)
    }
    this.#keyed.sort(this.#sides)
    this.#bare.sort(this.#sides)
  }

  add(slot: number): void {
    this.#keys.set(slot, this.keyOf(slot))
    const list = this.#listOf(slot)
    list.splice(this.#placeOf(slot, list), 0, slot)
  }

  delete(slot: number): void {
    const list = this.#listOf(slot)
    list.splice(this.#placeOf(slot, list), 1)
    this.#keys.delete(slot)
  }

  *read(isDescending: boolean): Generator<number> {
    if (isDescending) for (let at = this.#keyed.length - 1; at >= 0; at--) yield this.#keyed[at]!
    else yield* this.#keyed
    yield* this.#bare
  }

  #listOf(slot: number): number[] {
    return this.#keys.get(slot) === undefined ? this.#bare : this.#keyed
  }

  readonly #sides = (one: number, other: number): number => {
    const [a, b] = [this.#keys.get(one), this.#keys.get(other)]
    return (a !== undefined && b !== undefined ? this.compare(a, b) : 0) || this.tie(one, other)
  }

  /** Where it stands, or would. */
  #placeOf(slot: number, list: readonly number[]): number {
    let [low, high] = [0, list.length]
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#sides(list[middle]!, slot) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
