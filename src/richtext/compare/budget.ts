import { diffArrays } from 'diff'

/** How finely two texts could be compared, everywhere: word by word, else paragraph by paragraph, else by whole blocks. */
export type Precision = 'words' | 'paragraphs' | 'blocks'

/** A run of things that stayed, came or went; `length` is how many. */
export interface Run {
  readonly kind: 'same' | 'added' | 'deleted'
  readonly length: number
}

/**
 * The work of one comparison, in steps of the search for the shortest edit: D changes take D²/2 of them, and a million
 * took 0.13 s. Without a limit 6,000 words in another order held the process for 100 s.
 */
const MOST_STEPS = 10_000_000
/** Of one search: 2,000 changes, four pages rewritten from the first word to the last. */
const MOST_STEPS_AT_ONCE = 2_000_000

/** What one comparison may still spend, and how fine it has remained. Counts steps, not time: the same texts compare the same. */
export class Budget {
  #left = MOST_STEPS
  #precision: Precision = 'words'

  get precision(): Precision {
    return this.#precision
  }

  /** Said once, and never taken back by a finer part of the same comparison. */
  coarsen(to: 'paragraphs' | 'blocks'): void {
    if (this.#precision !== 'blocks') this.#precision = to
  }

  /** The shortest way from one list of keys to another, or null when it is longer than the budget allows. */
  runsOf(before: readonly string[], after: readonly string[]): Run[] | null {
    // Never more than a quarter of what is left: what follows a hopeless paragraph is still compared.
    const steps = Math.min(MOST_STEPS_AT_ONCE, this.#left / 4)
    const names = new Map<string, number>()
    const [left, right] = [before, after].map((keys) => keys.map((key) => numberOf(key, names)))
    const maxEditLength = Math.floor(Math.sqrt(2 * steps))
    const parts = diffArrays(left!, right!, { maxEditLength }) as ReturnType<typeof diffArrays<number>> | undefined
    if (!parts) {
      this.#left -= steps
      return null
    }
    const runs = parts.map(({ added, removed, value }): Run => {
      return { kind: added ? 'added' : removed ? 'deleted' : 'same', length: value.length }
    })
    const changes = runs.reduce((sum, { kind, length }) => sum + (kind === 'same' ? 0 : length), 0)
    this.#left -= changes ** 2 / 2
    return runs
  }
}

/** What is left when there is no budget for the middle: the beginning and the end both lists share. Linear. */
export function outerRunsOf(before: readonly string[], after: readonly string[]): Run[] {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && before[head] === after[head]) head++
  let tail = 0
  while (tail < most - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  const runs: Run[] = [
    { kind: 'same', length: head },
    { kind: 'deleted', length: before.length - head - tail },
    { kind: 'added', length: after.length - head - tail },
    { kind: 'same', length: tail },
  ]
  return runs.filter(({ length }) => length > 0)
}

/** Keys are compared millions of times, and some are whole tables: equal ones get one number. */
function numberOf(key: string, names: Map<string, number>): number {
  const known = names.get(key)
  if (known !== undefined) return known
  names.set(key, names.size)
  return names.size - 1
}
