import { LRUCache } from 'lru-cache'
import type { Payload } from 'payload'
import { env } from '../env.ts'
import { isMongo } from './isMongo.ts'
import { lastStored } from './storedWrites.ts'

/** How old a reading may be where another process may write too, which nobody tells us of. */
const MOST_MS = 2000
/** What all readings of an instance may take, in bytes, as they are estimated; the one asked for longest ago leaves first. */
const MOST_BYTES = 64 * 1024 * 1024
/** Of a reading nobody measured. */
const SMALL_BYTES = 2048

interface Reading {
  readonly stamp: string
  /** Of a clock that only runs forwards. */
  readonly since: number
  readonly value: Promise<unknown>
  ages: boolean
}

/** By Payload instance, one for the two copies of this module that Next and Express hold. */
const READINGS = Symbol.for('coplume.readings')
const shared = globalThis as { [READINGS]?: WeakMap<Payload, LRUCache<string, Reading>> }

interface Kept<T> {
  name: string
  /** Collections it is read from, or single documents of them: once something of theirs is stored, it is read again. */
  stored: readonly (string | readonly [collection: string, id: string])[]
  /** What else must be the same. */
  stamp?: string
  read: () => Promise<T>
  bytes?: (value: T) => number
  /** Whether another process could change it without the stamp telling. */
  ages?: (value: T) => boolean
}

/**
 * A reading that is kept for as long as it is what the database holds. One that failed is not kept. Nothing is decided on
 * it, and whoever is given it leaves it as it is.
 */
export function keptWhile<T>(payload: Payload, kept: Kept<T>): Promise<T> {
  const readings = readingsOf(payload)
  // Taken before the reading: what is stored meanwhile makes it old.
  const stamp = [kept.stamp, ...kept.stored.map((source) => lastStored(payload, ...[source].flat() as [string]))].join(' ') // prettier-ignore
  const since = performance.now()
  const known = readings.get(kept.name)
  if (known?.stamp === stamp && !(known.ages && isOld(since - known.since))) return known.value as Promise<T>
  const value = kept.read()
  const reading: Reading = { stamp, since, value, ages: true }
  const keep = (size: number) => readings.set(kept.name, reading, { size })
  keep(SMALL_BYTES)
  const measured = async () => {
    const found = await value
    if (kept.ages) reading.ages = kept.ages(found)
    if (kept.bytes && readings.peek(kept.name) === reading) keep(SMALL_BYTES + kept.bytes(found))
  }
  measured().catch(() => readings.peek(kept.name) === reading && readings.delete(kept.name))
  return value
}

const isOld = (ageMs: number): boolean => ageMs > MOST_MS && isMongo(env().DATABASE_URI)

function readingsOf(payload: Payload): LRUCache<string, Reading> {
  const all = (shared[READINGS] ??= new WeakMap())
  const known = all.get(payload) ?? new LRUCache<string, Reading>({ maxSize: MOST_BYTES, maxEntrySize: MOST_BYTES / 4 })
  all.set(payload, known)
  return known
}
