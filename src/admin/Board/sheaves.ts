import { Sorted } from './sorted.ts'

/** Rows somebody may see, in order, counted without being walked; only those of a page are taken out. */
export interface Listing<T> {
  readonly count: number
  /** How many have a key up to this one, itself included. */
  countUpTo(key: string): number
  page(from: number, size: number): T[]
}

/**
 * Rows bound together by what decides who sees them: everything is asked once of a sheaf, never of each of its rows. There
 * are as many sheaves as ways to own and answer, whatever the number of documents.
 */
export class Sheaves<Facts, T> {
  readonly #sheaves = new Map<string, { facts: Facts; rows: Sorted<T> }>()

  /** Returns what takes the row away again. */
  add(facts: Facts, key: string, row: T): () => void {
    const name = JSON.stringify(facts)
    const sheaf = this.#sheaves.get(name) ?? { facts, rows: new Sorted<T>() }
    this.#sheaves.set(name, sheaf)
    sheaf.rows.set(key, row)
    return () => {
      sheaf.rows.delete(key)
      if (sheaf.rows.size === 0 && this.#sheaves.get(name) === sheaf) this.#sheaves.delete(name)
    }
  }

  /** `isWanted` is given what a sheaf is bound by and one of its rows, which stands for the others. */
  where(isWanted: (facts: Facts, one: T) => boolean): Listing<T> {
    const sheaves = [...this.#sheaves.values()].filter(({ facts, rows }) => isWanted(facts, rows.get(rows.keyAt(0)!)))
    const found = sheaves.map(({ rows }) => rows)
    const sum = (count: (rows: Sorted<T>) => number) => found.reduce((total, rows) => total + count(rows), 0)
    return {
      count: sum(({ size }) => size),
      // No key holds the last of all characters.
      countUpTo: (key) => sum((rows) => rows.placeOf(`${key}\uffff`)),
      page: (from, size) => merged(found, from, size),
    }
  }
}

function merged<T>(lists: readonly Sorted<T>[], from: number, size: number): T[] {
  const heads = lists.map((rows) => ({ rows, place: 0, key: rows.keyAt(0) }))
  const page: T[] = []
  for (let passed = 0; page.length < size; passed++) {
    let first: (typeof heads)[number] | undefined
    for (const head of heads)
      if (head.key !== undefined && (first?.key === undefined || head.key < first.key)) first = head
    if (first?.key === undefined) break
    if (passed >= from) page.push(first.rows.get(first.key))
    first.key = first.rows.keyAt(++first.place)
  }
  return page
}
