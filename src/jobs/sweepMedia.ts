import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'
import { readRows } from '#platform/database/readRows.ts'
import { hashIn, listMedia, removeMedia } from '#platform/mediaFiles.ts'

const DAY_MS = 24 * 3600 * 1000
/** A younger file may belong to an upload that is under way. */
const YOUNG_MS = 3600 * 1000

/**
 * Removes what uploads left that never became a medium: bytes are stored first, the row second. Only files older than the
 * newest medium the database knows: a database restored from a backup forgot the newer ones, their bytes must stay.
 * @returns the names removed
 */
export async function sweepMedia(payload: Payload): Promise<string[]> {
  const rows = await readRows<{ sha256?: string; createdAt: string }>(payload, {
    collection: 'media',
    select: { sha256: true, createdAt: true },
  })
  const known = new Set(rows.map((row) => row.sha256))
  const newest = Math.max(0, ...rows.map(({ createdAt }) => Date.parse(createdAt)))
  const youngest = now().getTime() - YOUNG_MS
  const orphans = (await listMedia()).filter(({ name, isFinished, at }) => {
    if (at.getTime() > youngest) return false
    return isFinished ? at.getTime() < newest && hashIn(name) !== null && !known.has(hashIn(name)!) : true
  })
  for (const { name } of orphans) await removeMedia(name)
  if (orphans.length > 0) payload.logger.info({ removed: orphans.length }, 'media that belong to nobody were removed')
  return orphans.map(({ name }) => name)
}

/** At start and once a day. */
export function keepSweeping(payload: Payload): { stop: () => void } {
  const sweep = () =>
    void sweepMedia(payload).catch((error: unknown) => payload.logger.warn({ err: error }, 'media not swept'))
  const timer = setInterval(sweep, DAY_MS)
  timer.unref()
  sweep()
  return { stop: () => clearInterval(timer) }
}
