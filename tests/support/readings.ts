import type { Payload } from 'payload'

/** Forgets what `keptWhile` remembers, as a process does that starts. */
export function forgetReadings(payload: Payload): void {
  const kept = globalThis as { [key: symbol]: WeakMap<Payload, { clear(): void }> | undefined }
  kept[Symbol.for('coplume.readings')]?.get(payload)?.clear()
}
