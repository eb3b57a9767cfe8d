import type { LedgerEvent } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import { rowAt, type Storage, type StorageReader } from '#platform/storage/storage.ts'
import type { Ledger } from './ledger.ts'

/** Something derived from the ledger that may be thrown away and rebuilt. `apply` must bear being called twice. */
export interface Projection {
  /** Its cursor's name. */
  readonly name: string
  apply(events: readonly LedgerEvent[], guide: Guide): Promise<void>
}

interface Following {
  ledger: Ledger
  /** Where the cursor is. */
  storage: Storage
  projection: Projection
}

/**
 * Brings one projection up to the head. The cursor moves after the work, so a crash in between does the work again: never
 * less than once, and `apply` makes it once.
 */
export async function catchUp({ ledger, storage, projection }: Following): Promise<void> {
  const cursor = await cursorOf(storage, projection.name)
  for await (const events of ledger.eventsAfter(cursor)) {
    await projection.apply(events, ledger.guide)
    await storage.moveCursor(projection.name, events.at(-1)!.seq)
  }
}

/** Seq up to which the projection has done its work; 0 before it began. */
export async function cursorOf(storage: StorageReader, name: string): Promise<number> {
  const row = await rowAt(storage, 'projections', name)
  return row?.seq ?? 0
}
