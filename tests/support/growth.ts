/** Below this nothing is judged, in milliseconds: a walk of 100,000 characters that is not linear takes seconds. */
const JUDGED_FROM_MS = 40
/** Most a piece of work may grow when its text is twice as long. */
export const MOST_GROWTH = 2.5
/** Measured anew when the growth looks wrong: a collection of garbage or another process may have been in the way. */
const ATTEMPTS = 6

/**
 * How much a piece of work grows from half its text to the whole: 2 when linear, 4 when quadratic, 1 when too short to
 * judge. Counts the processor time of this process, which a busy machine does not change, and takes the least of several
 * runs, since whatever else happens only adds.
 */
export function growthOf(work: (size: number) => () => unknown, size: number): number {
  const [half, whole] = [work(size / 2), work(size)]
  let [leastHalf, leastWhole, growth] = [Infinity, Infinity, Infinity]
  for (let attempt = 0; attempt < ATTEMPTS && growth > MOST_GROWTH; attempt++) {
    leastWhole = Math.min(leastWhole, spentMs(whole))
    if (leastWhole < JUDGED_FROM_MS) return 1
    // A run that was lucky by half would make the other look slow: both are the least of as many.
    leastHalf = Math.min(leastHalf, spentMs(half))
    growth = leastWhole / leastHalf
  }
  return growth
}

/** Processor time, never nought. */
function spentMs(work: () => unknown): number {
  const { user } = process.cpuUsage()
  work()
  return Math.max(process.cpuUsage().user - user, 100) / 1000
}
