import type { Payload, PayloadRequest, Where } from 'payload'
import { reviewOf } from '#domain/guide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { nowIso } from '#platform/clock.ts'
import { permit } from '#platform/database/appendOnly.ts'
import { readRow, readRows } from '#platform/database/readRows.ts'

/**
 * Who wrote, recorded outside the document and only ever added to: one row per document, person and number of rounds
 * frozen so far. `afterRound` ≥ the live round means « since the live text was frozen ».
 */
export async function recordContribution(req: PayloadRequest, document: DocumentRef, user: string): Promise<void> {
  const afterRound = reviewOf(ledgerOf(req.payload).guide, document).lastRound
  const id = `${document.uid}.${user}.${afterRound}`
  const known = await readRow(req.payload, { collection: 'contributions', id, req })
  if (known) return
  const data = permit({ id, uid: document.uid, user, afterRound, at: nowIso() })
  await req.payload.db.create({ collection: 'contributions', data, returning: false, req } as never)
}

/** Opaque ids of everyone who wrote since the live revision was frozen, sorted. */
export async function contributorsOf(payload: Payload, document: DocumentRef): Promise<string[]> {
  const since = reviewOf(ledgerOf(payload).guide, document).live?.round.number ?? 0
  const where: Where = { and: [{ uid: { equals: document.uid } }, { afterRound: { greater_than_equal: since } }] }
  const rows = await readRows<{ user: string }>(payload, { collection: 'contributions', where })
  return [...new Set(rows.map(({ user }) => user))].sort()
}
