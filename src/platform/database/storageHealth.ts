import type { Refusal } from '#domain/errors.ts'
import { now } from '../clock.ts'
import type { Log } from '../log.ts'
import { unavailable } from './storageFaults.ts'

/** Whether writing works, by what was last tried. One per process: Next and Express hold a copy of this module each. */
export interface StorageHealth {
  /** Since when no write succeeded, or null. */
  failingSince: Date | null
  /** Writes refused since then. */
  refused: number
}

const HEALTH = Symbol.for('coplume.storageHealth')
const shared = globalThis as { [HEALTH]?: StorageHealth }

export const storageHealth: StorageHealth = (shared[HEALTH] ??= { failingSince: null, refused: 0 })

/** Notes a write the storage failed: logged once, counted until one succeeds. Returns the refusal to throw (503). */
export function refusedWrite(cause: unknown, logger: Log): Refusal {
  if (storageHealth.failingSince === null) logger.error({ err: cause }, 'writing fails: refused until it works again')
  storageHealth.failingSince ??= now()
  storageHealth.refused++
  return unavailable(cause)
}

/** Notes that a write is stored. */
export function storedWrite(logger: Log): void {
  if (storageHealth.failingSince === null) return
  logger.warn({ refused: storageHealth.refused }, 'writing works again')
  storageHealth.failingSince = null
  storageHealth.refused = 0
}
