import { isFresh, lapsesAt } from '#domain/freshness.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'

/** Whether a live document may still be served: a contact that nobody has attested for a year may not. */
export const isVisible = (document: LiveDocument, now: Date): boolean =>
  isFresh(document.type, document.attestedAt, now)

/** The instant it leaves by itself, or null. */
export const leavesAt = (document: LiveDocument): Date | null => lapsesAt(document.type, document.attestedAt)

/** The instant a person leaves it by their term, or null. */
export const termOf = (document: LiveDocument): Date | null => {
  const until = isContact(document) ? document.content.person?.legalBasis.publishUntil : undefined
  return until === undefined ? null : new Date(until)
}

const isContact = (document: LiveDocument): document is LiveDocument<'contacts'> => document.type === 'contacts'
