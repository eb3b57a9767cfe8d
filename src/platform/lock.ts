import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createClient, type Client } from '@libsql/client'
import { nowIso } from './clock.ts'
import { StartFault, startFaultOf, type Holder } from './startFault.ts'

/** Held until released or until the process ends: a client that is collected would let go. */
const held = new Set<Client>()

interface Place {
  /** The file the kernel's lock is on. Nothing in this process may open it otherwise: closing it would let go (POSIX). */
  readonly lock: string
  /** Where the holder writes their name, for the sentence said to the next one. */
  readonly note: string
  /** As the sentence names it, with its article. */
  readonly called: string
}

/** The one writer's place in a data folder. */
export function folderPlace(dataDir: string): Place {
  const folder = path.resolve(dataDir)
  const called = `Le dossier de données ${folder}`
  return { lock: path.join(folder, 'lock.db'), note: path.join(folder, 'coplume.lock'), called }
}

/** The one writer's place at a database file: two data folders may name the same one. */
export function filePlace(database: string): Place {
  const file = existsSync(database) ? realpathSync(database) : path.resolve(database)
  return { lock: `${file}.lock`, note: `${file}.lock.json`, called: `Le fichier de base ${file}` }
}

/**
 * Takes a place; returns the function that gives it back. It is an exclusive SQLite lock: the kernel releases it however
 * its holder ends, and knows it across containers, where process numbers say nothing.
 * @throws StartFault lock_held, or what the file system says
 */
export async function holdLock({ lock, note, called }: Place, holder: string): Promise<() => Promise<void>> {
  mkdirSync(path.dirname(lock), { recursive: true })
  const client = createClient({ url: `file:${lock}` })
  try {
    await client.execute('BEGIN EXCLUSIVE')
  } catch (error) {
    client.close()
    const isTaken = startFaultOf(error, lock)?.kind === 'busy_database'
    throw isTaken ? new StartFault('lock_held', { place: called, by: holderIn(note) }) : error
  }
  held.add(client)
  writeFileSync(note, JSON.stringify({ pid: process.pid, holder, host: os.hostname(), since: nowIso() }))
  return async () => {
    if (!held.delete(client)) return
    rmSync(note, { force: true })
    // Closing alone would keep the lock until the connection is collected.
    await client.execute('ROLLBACK')
    client.close()
  }
}

function holderIn(note: string): Holder | null {
  try {
    const { holder, pid, host, since } = JSON.parse(readFileSync(note, 'utf8')) as Partial<Holder>
    return typeof holder === 'string' && typeof pid === 'number' ? { holder, pid, host, since } : null
  } catch {
    return null
  }
}
