import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Somebody else writes to this data folder. */
export class LockHeld extends Error {
  override readonly name = 'LockHeld'
  constructor(
    readonly holder: string,
    readonly pid: number,
  ) {
    super(`Le dossier de données est utilisé par « ${holder} » (processus ${pid}) : arrêtez-le d’abord.`)
  }
}

/**
 * Takes the one writer's place in a data folder; returns the function that gives it back. A lock left by a process that no
 * longer lives is taken over.
 * @throws LockHeld
 */
export function holdLock(dataDir: string, holder: string): () => void {
  const file = path.resolve(dataDir, 'coplume.lock')
  mkdirSync(path.dirname(file), { recursive: true })
  const text = JSON.stringify({ pid: process.pid, holder })
  if (!isWritten(file, text)) {
    const held = heldLock(dataDir)
    if (held) throw new LockHeld(held.holder, held.pid)
    rmSync(file, { force: true })
    if (!isWritten(file, text)) throw new LockHeld(heldLock(dataDir)?.holder ?? '?', heldLock(dataDir)?.pid ?? 0)
  }
  const release = () => {
    if (lockIn(file)?.pid === process.pid) rmSync(file, { force: true })
  }
  process.once('exit', release)
  return release
}

/** Who holds the lock of a data folder now, or null. */
export function heldLock(dataDir: string): { pid: number; holder: string } | null {
  const lock = lockIn(path.resolve(dataDir, 'coplume.lock'))
  return lock && lock.pid !== process.pid && isAlive(lock.pid) ? lock : null
}

/** False when somebody was there first: `wx` lets one of two starters through. */
function isWritten(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

function lockIn(file: string): { pid: number; holder: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { pid: number; holder: string }
  } catch {
    return null
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
