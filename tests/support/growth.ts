/** Below this nothing is judged, in milliseconds: a walk of 100,000 characters that is not linear takes seconds. */
const JUDGED_FROM_MS = 80
/** Most a piece of work may grow when its text is twice as long. */
export const MOST_GROWTH = 2.5
/** Measured anew when the growth looks wrong: a collection of garbage or another process may have been in the way. */
const ATTEMPTS = 8

/**
 * How much a piece of work grows when its text is twice as long: 2 when linear, 4 when quadratic, 1 when too short to
 * judge. The smaller of two doublings, since memory that is collected in one of them looks like growth (3.6 was seen where
 * 400,000 characters then took twice what 200,000 did), and what is not linear grows in both.
 */
export function growthOf(work: (size: number) => () => unknown, size: number): number {
  const growth = doubling(work(size / 2), work(size))
  return growth <= MOST_GROWTH ? growth : Math.min(growth, doubling(work(size), work(size * 2)))
}

function doubling(half: () => unknown, whole: () => unknown): number {
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

/**
 * Never nought. Another process makes the clock run on, the threads of the collector the processor time: whatever is in
 * the way only adds, so the lesser of the two is nearer to the work.
 */
function spentMs(work: () => unknown): number {
  const [{ user, system }, start] = [process.cpuUsage(), performance.now()]
  work()
  const spent = process.cpuUsage()
  return Math.max(Math.min((spent.user + spent.system - user - system) / 1000, performance.now() - start), 0.1)
}
