/** The time of day, as tests may freeze it. Every date the product decides by comes from here. */
export interface Clock {
  now(): Date
}

let current: Clock = { now: () => new Date() }

/** The present instant. */
export const now = (): Date => current.now()

/** The present instant as ISO 8601 UTC, milliseconds. */
export const nowIso = (): string => current.now().toISOString()

/**
 * Replaces the clock; returns a function that puts the former one back. For tests.
 * @internal
 */
export function setClock(clock: Clock): () => void {
  const former = current
  current = clock
  return () => {
    current = former
  }
}
