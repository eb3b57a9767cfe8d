import type { Payload } from 'payload'
import { gatherStatistics } from '#platform/database/statistics.ts'
import { repeat } from './repeat.ts'

const EVERY_MS = 60 * 60 * 1000

/** At start and every hour: a guide grows while its server runs for months. */
export function keepStatistics(payload: Payload): { stop(): Promise<void> } {
  const gathering = repeat({
    everyMs: EVERY_MS,
    work: () => gatherStatistics(payload),
    failed: (error) => payload.logger.warn({ err: error }, 'statistics not gathered'),
  })
  gathering.runNow()
  return gathering
}
