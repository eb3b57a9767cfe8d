import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'
import { readRows } from '#platform/database/readRows.ts'
import { bringBack, hashIn, listAside, listMedia, removeAside, removeMedia, setAside } from '#platform/mediaFiles.ts'

const DAY_MS = 24 * 3600 * 1000
/** A younger file may belong to an upload that is under way. */
const YOUNG_MS = 3600 * 1000
/** How long what belongs to nobody is kept aside. */
const KEPT_MS = 90 * DAY_MS

/**
 * Sees to what uploads left that never became a medium: bytes are stored first, the row second. Half files of a crash go.
 * Whole ones are put aside for ninety days, not removed: a database restored from a backup has forgotten the newest media,
 * and knows them again when the right one is put back. What is known again is brought back.
 * @returns the names removed or put aside
 */
export async function sweepMedia(payload: Payload): Promise<string[]> {
  const rows = await readRows<{ sha256?: string }>(payload, { collection: 'media', select: { sha256: true } })
  const known = new Set(rows.map((row) => row.sha256))
  const isKnown = (name: string) => known.has(hashIn(name) ?? '')
  for (const { name, at } of await listAside()) {
    if (isKnown(name)) await bringBack(name)
    else if (at.getTime() < now().getTime() - KEPT_MS) await removeAside(name)
  }
  const old = (await listMedia()).filter(({ at }) => at.getTime() < now().getTime() - YOUNG_MS)
  const half = old.filter(({ isFinished }) => !isFinished)
  const orphans = old.filter(({ name, isFinished }) => isFinished && hashIn(name) !== null && !isKnown(name))
  for (const { name } of half) await removeMedia(name)
  for (const { name } of orphans) await setAside(name)
  const swept = [...half, ...orphans].map(({ name }) => name)
  if (swept.length > 0) payload.logger.info({ swept: swept.length }, 'media that belong to nobody were swept')
  return swept
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
