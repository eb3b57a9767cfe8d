import type { Payload, PayloadRequest } from 'payload'
import { reviewOf } from '#domain/guide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { nowIso } from '#platform/clock.ts'
import { storageIn, storageOf } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'

/**
 * Who wrote, recorded outside the document and only ever added to: one row per document, person and number of rounds
 * frozen so far. `afterRound` ≥ the live round means « since the live text was frozen ».
 */
export async function recordContribution(req: PayloadRequest, document: DocumentRef, user: string): Promise<void> {
  const afterRound = reviewOf(ledgerOf(req.payload).guide, document).lastRound
  const id = `${document.uid}.${user}.${afterRound}`
  const storage = storageIn(req)
  if (await rowAt(storage, 'contributions', id)) return
  await storage.append('contributions', { id, uid: document.uid, user, afterRound, at: nowIso() })
}

/** Opaque ids of everyone who wrote since the live revision was frozen, sorted. */
export async function contributorsOf(payload: Payload, document: DocumentRef): Promise<string[]> {
  const since = reviewOf(ledgerOf(payload).guide, document).live?.round.number ?? 0
  const where = { uid: { in: [document.uid] }, afterRound: { from: since } }
  const rows = await storageOf(payload).find('contributions', { where })
  return [...new Set(rows.map(({ user }) => user))].sort()
}
