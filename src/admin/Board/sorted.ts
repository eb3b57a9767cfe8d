/** Changes up to which each is put in its place; beyond, all are sorted anew. */
const FEW = 64

/** Rows in the order of their keys. What changes costs what changed, at the next look. */
export class Sorted<T> {
  readonly #rows = new Map<string, T>()
  readonly #changed = new Set<string>()
  #keys: string[] = []

  set(key: string, row: T): void {
    this.#rows.set(key, row)
    this.#changed.add(key)
  }

  delete(key: string): void {
    this.#rows.delete(key)
    this.#changed.add(key)
  }

  get size(): number {
    return this.#rows.size
  }

  /** The key of a place, or undefined beyond the last one. */
  keyAt(place: number): string | undefined {
    return this.#ordered()[place]
  }

  get(key: string): T {
    return this.#rows.get(key) as T
  }

  /** How many keys come before this one. */
  placeOf(key: string): number {
    return lowerBound(this.#ordered(), key)
  }

  #ordered(): readonly string[] {
    if (this.#changed.size > FEW) this.#keys = [...this.#rows.keys()].sort()
    else for (const key of this.#changed) this.#arrange(key)
    this.#changed.clear()
    return this.#keys
  }

  #arrange(key: string): void {
    const place = lowerBound(this.#keys, key)
    const isHere = this.#keys[place] === key
    if (this.#rows.has(key) && !isHere) this.#keys.splice(place, 0, key)
    if (!this.#rows.has(key) && isHere) this.#keys.splice(place, 1)
  }
}

function lowerBound(keys: readonly string[], key: string): number {
  let [low, high] = [0, keys.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (keys[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
