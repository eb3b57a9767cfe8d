import { afterEach, describe, expect, it, vi } from 'vitest'
import { watchLoop } from '#platform/loopDelay.ts'
import { logger } from '#platform/logger.ts'

/** Holds the loop by the processor's own clock. */
const hold = (ms: number) => {
  const end = performance.now() + ms
  while (performance.now() < end);
}

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
    await vi.waitUntil(() => loop.read().max >= 0)
    hold(400)
    await vi.waitUntil(() => loop.read().max >= 300)
    expect(loop.read().max).toBeLessThan(60_000)
  })

  it('is logged when it was noticed, a line per window, and stays to be read for one more', async () => {
    const warn = vi.spyOn(logger, 'warn').mockImplementation(() => undefined)
    const loop = watch({ windowMs: 1000, noticedMs: 300 })
    hold(400)
    hold(400)
    await vi.waitUntil(() => warn.mock.calls.length > 0, { timeout: 10_000 })
    expect(warn).toHaveBeenCalledOnce()
    const [{ loopDelayMs }] = warn.mock.calls[0] as unknown as [{ loopDelayMs: { max: number } }]
    expect(loopDelayMs.max).toBeGreaterThanOrEqual(300)
    expect(loop.read().max).toBe(loopDelayMs.max)
  })
})
