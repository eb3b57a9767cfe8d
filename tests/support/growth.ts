/** Below this nothing is judged, in milliseconds: it is noise, and nobody waits for it. */
const JUDGED_FROM_MS = 5
/** Most a piece of work may grow when its text is twice as long. */
export const MOST_GROWTH = 2.5
/** Measured anew when the growth looks wrong: a collection of garbage or another process may have been in the way. */
const ATTEMPTS = 4

/**
 * How much a piece of work grows from half its text to the whole: 2 when linear, 4 when quadratic, 1 when too short to
 * judge. Counts the processor time of this process, which a busy machine does not change, and takes the least of several
 * runs, since whatever else happens only adds.
 */
export function growthOf(work: (size: number) => () => unknown, size: number): number {
  const half = work(size / 2)
  const whole = work(size)
  let growth = Infinity
  for (let attempt = 0; attempt < ATTEMPTS && growth > MOST_GROWTH; attempt++) {
    const wholeMs = leastMs(whole)
    if (wholeMs < JUDGED_FROM_MS) return 1
    growth = Math.min(growth, wholeMs / leastMs(half))
  }
  return growth
}

/** The least of up to three runs; the first that is short is enough. Never less than a tenth of a millisecond. */
function leastMs(work: () => unknown): number {
  let least = Infinity
  for (let run = 0; run < 3 && least >= JUDGED_FROM_MS / 2; run++) {
    const { user } = process.cpuUsage()
    work()
    least = Math.min(least, process.cpuUsage().user - user)
  }
  return Math.max(least / 1000, 0.1)
}
