import type { Payload, Where } from 'payload'
import { REVIEWABLE_TYPES, type ReviewableType } from '#domain/content/index.ts'
import { now } from '#platform/clock.ts'
import { readRows } from '#platform/database/readRows.ts'

/** How long before its commit a save may have taken its time, and clocks of two processes may differ. */
const OVERLAP_MS = 60_000

type Told = (uid: string, savedAt: string) => void

/**
 * Follows when working copies were saved last, whoever saves them: everything once, in pages, then what is newer than the
 * last look, by the index on that date. Dates only, so nobody's access is asked.
 */
export class SavedTimes {
  readonly #since = new Map<ReviewableType, { at: number; ticks: number }>()

  /** `size`: rows read at a time when everything is read once. */
  constructor(readonly size = 1000) {}

  async follow(payload: Payload, told: Told): Promise<void> {
    await Promise.all(REVIEWABLE_TYPES.map((type) => this.#followType(payload, type, told)))
  }

  async #followType(payload: Payload, type: ReviewableType, told: Told): Promise<void> {
    const look = { at: now().getTime(), ticks: performance.now() }
    const last = this.#since.get(type)
    if (last) {
      // A clock that was set back writes earlier dates: no more time has passed than has passed.
      const since = Math.min(last.at, look.at - (look.ticks - last.ticks)) - OVERLAP_MS
      const where = { updatedAt: { greater_than_equal: new Date(since).toISOString() } }
      const rows = await read(payload, { collection: type, where, sort: 'updatedAt' })
      for (const { id, updatedAt } of rows) told(id, updatedAt)
    } else await this.#readAll(payload, type, told)
    this.#since.set(type, look)
  }

  async #readAll(payload: Payload, type: ReviewableType, told: Told): Promise<void> {
    for (let rows: Saved[] | null = null, after: string | undefined; rows === null || rows.length === this.size;) {
      const where: Where = after === undefined ? {} : { id: { greater_than: after } }
      rows = await read(payload, { collection: type, where, sort: 'id', limit: this.size })
      for (const { id, updatedAt } of rows) told(id, updatedAt)
      after = rows.at(-1)?.id
    }
  }
}

interface Saved {
  readonly id: string
  readonly updatedAt: string
}

async function read(payload: Payload, query: Parameters<typeof readRows>[1]): Promise<Saved[]> {
  const rows = await readRows<{ id: string; updatedAt: string | Date }>(payload, {
    ...query,
    select: { updatedAt: true },
  })
  return rows.map(({ id, updatedAt }) => ({ id, updatedAt: new Date(updatedAt).toISOString() }))
}
