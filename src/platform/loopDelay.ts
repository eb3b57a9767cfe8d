import { monitorEventLoopDelay } from 'node:perf_hooks'
import { logger } from './logger.ts'

/** Milliseconds anything waited for its turn on the loop that serves everybody. */
export interface LoopDelay {
  readonly p99: number
  readonly max: number
}

/** How often it looks. Node counts it in every delay. */
const RESOLUTION_MS = 20
/** One line of log a window at most. */
const WINDOW_MS = 60_000
/** What a person begins to notice. */
const NOTICED_MS = 500

/** Measures from now on. `read` tells of the last minute or two. */
export function watchLoop({ windowMs = WINDOW_MS, noticedMs = NOTICED_MS } = {}): { read(): LoopDelay; stop(): void } {
  const histogram = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
  histogram.enable()
  let before: LoopDelay = { p99: 0, max: 0 }
  const current = (): LoopDelay => ({ p99: milliseconds(histogram.percentile(99)), max: milliseconds(histogram.max) })
  const timer = setInterval(() => {
    before = current()
    histogram.reset()
    if (before.max >= noticedMs) logger.warn({ loopDelayMs: before, windowMs }, 'the loop was held')
  }, windowMs)
  timer.unref()
  return {
    read() {
      const now = current()
      return { p99: Math.max(before.p99, now.p99), max: Math.max(before.max, now.max) }
    },
    stop() {
      clearInterval(timer)
      histogram.disable()
    },
  }
}

/** Nothing measured yet reads as 0, or as an absurd number: the histogram is empty. */
const milliseconds = (nanoseconds: number): number => Math.max(0, Math.round(nanoseconds / 1e6) - RESOLUTION_MS)
