import { statfs } from 'node:fs/promises'
import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'
import { storageHealth } from '#platform/database/storageHealth.ts'
import { env } from '#platform/env.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'

const EVERY_MS = 3000
/** Below this a tiny write may pass where a text does not: wait for room, or for somebody's save to succeed. */
const ROOM_BYTES = 16 * 1024 * 1024
/** A cursor of its own that follows nothing, and is behind every event. */
const PROBE = 'probe'

/** While writing fails, tries a small write now and then, so that recovery is known without anybody typing. */
export function probeWriting(payload: Payload): { stop: () => void } {
  let isTrying = false
  const timer = setInterval(() => {
    if (storageHealth.failingSince === null || isTrying) return
    isTrying = true
    void tried(payload).finally(() => (isTrying = false))
  }, EVERY_MS)
  timer.unref()
  return { stop: () => clearInterval(timer) }
}

async function tried(payload: Payload): Promise<void> {
  if (!(await hasRoom())) return
  // Another value each time: SQLite writes nothing where nothing changes. What becomes of it is noted by the storage itself.
  const seq = -now().getTime()
  await storageOf(payload)
    .moveCursor(PROBE, seq)
    .catch(() => undefined)
}

async function hasRoom(): Promise<boolean> {
  const disk = await statfs(env().DATA_DIR).catch(() => null)
  return disk === null || disk.bavail * disk.bsize >= ROOM_BYTES
}
