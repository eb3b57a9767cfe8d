import type { DocumentRef, LedgerEvent } from '#domain/events.ts'
import { documentsOf } from '#domain/guide.ts'
import { evolve, NEVER_SUBMITTED, type Review } from '#domain/review.ts'

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
 * The steps after a position of the ledger, each seen from its own day: a mail sent late, or twice, says what was true
 * then. One pass over the history, whatever its length.
 */
export function stepsAfter(history: readonly LedgerEvent[], seq: number): Step[] {
  const touched = new Set(
    history
      .slice(seq)
      .flatMap(documentsOf)
      .map(({ uid }) => uid),
  )
  const reviews = new Map<string, Review>()
  const steps: Step[] = []
  for (const event of history) {
    const changes = documentsOf(event)
      .filter(({ uid }) => touched.has(uid))
      .map((ref): Change => {
        const before = reviews.get(ref.uid) ?? NEVER_SUBMITTED
        return { ref, before, after: evolve(before, event, ref) }
      })
    for (const { ref, after } of changes) reviews.set(ref.uid, after)
    if (event.seq > seq && changes.length > 0) steps.push({ event, changes })
  }
  return steps
}

/** The step one event made, or null when the event is about no document or is not known yet. */
export const stepAt = (history: readonly LedgerEvent[], seq: number): Step | null =>
  stepsAfter(history.slice(0, seq), seq - 1)[0] ?? null
