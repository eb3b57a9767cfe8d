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
  const held = heldLock(dataDir)
  if (held) throw new LockHeld(held.holder, held.pid)
  rmSync(file, { force: true })
  writeFileSync(file, JSON.stringify({ pid: process.pid, holder }), { flag: 'wx' })
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
