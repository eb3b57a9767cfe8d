import { diffArrays, type ArrayChange } from 'diff'

/** Most differences sought between two lists: the work grows with their square. */
const MOST_EDITS = 1000
/** Steps one whole comparison may cost: about a second. */
export const STEPS = 4_000_000

/**
 * What changed from one list to another, or null when finding it would cost too much: then the two are compared as wholes.
 * A paragraph of 6,000 words in another order took 100 seconds, on the loop that serves readers.
 */
export function bounded<T>(
  before: T[],
  after: T[],
  { budget, comparator }: { budget: { steps: number }; comparator?: (left: T, right: T) => boolean },
): ArrayChange<T>[] | null {
  const most = Math.min(MOST_EDITS, Math.floor(Math.sqrt(Math.max(0, budget.steps))))
  const parts = diffArrays(before, after, { maxEditLength: most, ...(comparator ? { comparator } : {}) }) ?? null
  const edits = parts?.reduce((sum, { added, removed, count }) => sum + (added || removed ? count : 0), 0) ?? most
  budget.steps -= edits ** 2
  return parts
}
