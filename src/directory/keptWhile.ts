import type { Payload } from 'payload'
import { isMongo } from '#platform/database/isMongo.ts'
import { lastStored } from '#platform/database/storedWrites.ts'
import { env } from '#platform/env.ts'

/** How old a reading may be where another process may write too, which nobody tells us of. */
const MOST_MS = 2000

interface Reading {
  readonly stamp: string
  /** Of a clock that only runs forwards. */
  readonly since: number
  readonly value: Promise<unknown>
}

/** By Payload instance, one for the two copies of this module that Next and Express hold. */
const READINGS = Symbol.for('coplume.directory')
const shared = globalThis as { [READINGS]?: WeakMap<Payload, Map<string, Reading>> }

interface Kept<T> {
  name: string
  /** Collections it is read from: once something of theirs is stored, it is read again. */
  stored: readonly string[]
  read: () => Promise<T>
}

/** A reading that is kept for as long as it is what the database holds. One that failed is not kept. */
export function keptWhile<T>(payload: Payload, { name, stored, read }: Kept<T>): Promise<T> {
  const readings = readingsOf(payload)
  // Taken before the reading: what is stored meanwhile makes it old.
  const stamp = stored.map((collection) => lastStored(payload, collection)).join(' ')
  const since = performance.now()
  const known = readings.get(name)
  const isYoung = known !== undefined && (!isMongo(env().DATABASE_URI) || since - known.since < MOST_MS)
  if (known?.stamp === stamp && isYoung) return known.value as Promise<T>
  const value = read()
  const reading = { stamp, since, value }
  readings.set(name, reading)
  value.catch(() => readings.get(name) === reading && readings.delete(name))
  return value
}

function readingsOf(payload: Payload): Map<string, Reading> {
  const all = (shared[READINGS] ??= new WeakMap())
  const known = all.get(payload) ?? new Map<string, Reading>()
  all.set(payload, known)
  return known
}
