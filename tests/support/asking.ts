import type { Payload } from 'payload'
import { vi } from 'vitest'

/** What is asked of the database, one entry a statement of Payload's own. */
export interface Asking {
  /** The collections that were asked, sorted; each as often as it was asked. */
  collections(): string[]
  /** The most values one condition named. */
  longestList(): number
  reset(): void
}

const READS = ['find', 'findOne', 'findVersions', 'count', 'countVersions', 'findDistinct'] as const

/** Listens to what is read from now on, until mocks are restored. */
export function asking(payload: Payload): Asking {
  const spies = READS.map((name) => vi.spyOn(payload.db, name))
  const reset = () => spies.forEach((spy) => spy.mockClear())
  const asked = () => spies.flatMap((spy) => spy.mock.calls.map(([query]) => query as Asked))
  reset()
  return {
    reset,
    collections: () =>
      asked()
        .map(({ collection }) => collection)
        .sort(),
    longestList: () => Math.max(0, ...asked().map(({ where }) => longestList(where))),
  }
}

interface Asked {
  collection: string
  where?: unknown
}

function longestList(value: unknown): number {
  if (typeof value !== 'object' || value === null || value instanceof Date) return 0
  return Math.max(Array.isArray(value) ? value.length : 0, ...Object.values(value).map(longestList))
}
