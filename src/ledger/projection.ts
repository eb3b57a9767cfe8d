import type { LedgerEvent } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import { permit } from '#platform/database/appendOnly.ts'
import type { Ledger } from './ledger.ts'
import { readRow } from '#platform/database/readRows.ts'

/** Something derived from the ledger that may be thrown away and rebuilt. `apply` must bear being called twice. */
export interface Projection {
  /** Its cursor's name. */
  readonly name: string
  apply(events: readonly LedgerEvent[], guide: Guide): Promise<void>
}

/**
 * Brings one projection up to the head. The cursor moves after the work, so a crash in between does the work again: never
 * less than once, and `apply` makes it once.
 */
export async function catchUp(ledger: Ledger, projection: Projection): Promise<void> {
  const cursor = await cursorOf(ledger, projection.name)
  for await (const events of ledger.eventsAfter(cursor)) {
    await projection.apply(events, ledger.guide)
    await moveCursor(ledger, projection.name, events.at(-1)!.seq)
  }
}

/** Seq up to which the projection has done its work; 0 before it began. */
export async function cursorOf({ payload }: Ledger, name: string): Promise<number> {
  const row = await readRow<{ seq?: number }>(payload, { collection: 'projections', id: name })
  return Number(row?.seq ?? 0)
}

export async function moveCursor({ payload }: Ledger, name: string, seq: number): Promise<void> {
  const known = await readRow(payload, { collection: 'projections', id: name })
  if (known)
    await payload.db.updateOne({
      collection: 'projections',
      id: name,
      data: permit({ seq }),
      returning: false,
    } as never)
  else
    await payload.db.create({ collection: 'projections', data: permit({ id: name, seq }), returning: false } as never)
}
