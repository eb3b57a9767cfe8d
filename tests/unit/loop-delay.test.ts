import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchLoop } from '#platform/loopDelay.ts'
import { logger } from '#platform/logger.ts'
import { PATIENCE } from '#tests/support/patience.ts'

/** Holds the loop for 400 ms, again and again, until it has been seen: measuring begins a turn after it was asked for. */
const heldUntil = (isSeen: () => boolean) =>
  vi.waitUntil(() => {
    const end = performance.now() + 400
    while (performance.now() < end);
    return isSeen()
  }, PATIENCE)

describe('the delay of the loop', () => {
  let stop = () => {}
  afterEach(() => {
    stop()
    vi.restoreAllMocks()
  })
  const watch = (options: Parameters<typeof watchLoop>[0]) => {
    const loop = watchLoop(options)
    stop = loop.stop
    return loop
  }

  it('is what somebody held it for', async () => {
    const loop = watch({})
    await heldUntil(() => loop.read().max >= 300)
    expect(loop.read().max).toBeLessThan(60_000)
  })

  it('is logged when it was noticed, a line per window, and stays to be read for one more', async () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
    const loop = watch({ windowMs: 1000, noticedMs: 300 })
    await heldUntil(() => warn.mock.calls.length > 0)
    expect(warn).toHaveBeenCalledOnce()
    const [{ loopDelayMs }] = warn.mock.calls[0] as unknown as [{ loopDelayMs: { max: number } }]
    expect(loopDelayMs.max).toBeGreaterThanOrEqual(300)
    expect(loop.read().max).toBe(loopDelayMs.max)
  })
})
