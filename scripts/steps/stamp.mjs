import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Does a piece of work unless its stamp says that it was done for these very sources.
 * The stamp goes before the work starts and comes back when it succeeded: an interrupted build is a stale one.
 * @param {{ isForced?: boolean, stampFile: string, outcomeFile: string, current: string, work: () => Promise<unknown> }} options
 *   `current` is the fingerprint of the sources, `outcomeFile` a file that the work leaves behind
 * @returns {Promise<'à jour' | undefined>}
 */
export async function unlessFresh({ isForced = false, stampFile, outcomeFile, current, work }) {
  const isFresh = existsSync(outcomeFile) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === current
  if (isFresh && !isForced) return 'à jour'
  rmSync(stampFile, { force: true })
  await work()
  mkdirSync(dirname(stampFile), { recursive: true })
  writeFileSync(stampFile, current)
}
