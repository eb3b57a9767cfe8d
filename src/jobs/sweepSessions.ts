import type { Payload } from 'payload'
import { nowIso } from '#platform/clock.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { repeat } from './repeat.ts'

const EVERY_MS = 10 * 60 * 1000
/** Rows removed by one statement: whoever saves meanwhile comes in between. */
const PIECE = 200

/** Removes the rows of sessions, and of what comes before them, that have run out, piece by piece. One that is renewed meanwhile stays. */
export async function sweepSessions(payload: Payload): Promise<void> {
  for (const table of ['sessions', 'pending'] as const) await sweep(payload, table)
}

async function sweep(payload: Payload, table: 'sessions' | 'pending'): Promise<void> {
  const storage = storageOf(payload)
  const expiresAt = { upTo: nowIso() }
  let piece: { id: string }[]
  do {
    piece = await storage.find(table, { where: { expiresAt }, sort: ['expiresAt'], limit: PIECE })
    if (piece.length > 0) await storage.remove(table, { id: { in: piece.map(({ id }) => id) }, expiresAt })
  } while (piece.length === PIECE)
}

/** At start and every ten minutes. */
export function keepSweepingSessions(payload: Payload): { stop(): Promise<void> } {
  const sweeping = repeat({
    everyMs: EVERY_MS,
    work: () => sweepSessions(payload),
    failed: (error) => payload.logger.warn({ err: error }, 'sessions not swept'),
  })
  sweeping.runNow()
  return sweeping
}
