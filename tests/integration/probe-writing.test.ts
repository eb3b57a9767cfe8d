import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { probeWriting } from '#jobs/probeWriting.ts'
import { storageHealth } from '#platform/database/storageHealth.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'

/** While writing fails, a small write is tried: it must be one, or a full disk is taken for one that has room. */

let booted: Booted
beforeAll(async () => {
  booted = await bootPayload()
})
afterEach(() => vi.useRealTimers())
afterAll(() => booted.close())

it('changes what is stored each time, and never beyond the ledger', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const probing = probeWriting(booted.payload)
  const seqs = new Set<number>()
  for (const times of [1, 2, 3]) {
    storageHealth.failingSince = new Date()
    await vi.waitFor(() => {
      vi.advanceTimersByTime(3000)
      expect(storageHealth.failingSince).toBeNull()
    })
    seqs.add((await rowAt(storageOf(booted.payload), 'projections', 'probe'))!.seq)
    expect(seqs.size).toBe(times)
  }
  probing.stop()
  expect(Math.max(...seqs)).toBeLessThan(0)
})
