import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { documentsOf } from '#domain/guide.ts'
import { evolve, NEVER_SUBMITTED, type Review } from '#domain/review.ts'
import type { Ledger } from '#ledger/ledger.ts'

/** What an event did to one of its documents. */
export interface Change {
  readonly ref: DocumentRef
  readonly before: Review
  readonly after: Review
}

/** An event about documents, with what it changed; several documents when they went live together. */
export interface Step {
  readonly event: LedgerEvent
  readonly changes: readonly Change[]
}

/**
 * The step one event made, seen from its own day: a mail sent late, or twice, says what was true then. Null when the event
 * is about no document. Costs the history of its documents, whatever else the ledger holds.
 */
export async function stepOf(ledger: Ledger, event: LedgerEvent): Promise<Step | null> {
  const documents = documentsOf(event)
  const histories = await Promise.all(documents.map(({ uid }) => ledger.eventsOf(uid, event.seq - 1)))
  const changes = documents.map((ref, index) => changeOf(event, ref, histories[index]!))
  return changes.length > 0 ? { event, changes } : null
}

/** What an event did to a document with that history. */
export function changeOf(event: LedgerEvent, ref: DocumentRef, history: readonly LedgerEvent[]): Change {
  const before = history.reduce<Review>((review, each) => evolve(review, each, ref), NEVER_SUBMITTED)
  return { ref, before, after: evolve(before, event, ref) }
}

/** The same of an event by its number; null too when it is not known yet. */
export async function stepAt(ledger: Ledger, seq: number): Promise<Step | null> {
  if (seq > ledger.guide.seq) return null
  const [event] = await ledger.events([seq])
  return event ? stepOf(ledger, event) : null
}
