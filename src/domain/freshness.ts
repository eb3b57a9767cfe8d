import type { ReviewableType } from './content/index.ts'

/** What says when a text was last attested: its round. */
interface Attested {
  readonly round: { readonly submittedAt: string }
}

/** Months after which a contact leaves delivery by itself unless it was submitted anew. A warning comes after half of it. */
const CONTACT_MONTHS = 12

/** The instant a live text leaves the site by itself, or null when it does not. Submitting attests freshness. */
export function lapsesAt(type: ReviewableType, live: Attested): Date | null {
  if (type !== 'contacts') return null
  const date = new Date(live.round.submittedAt)
  date.setUTCMonth(date.getUTCMonth() + CONTACT_MONTHS)
  return date
}

export function isFresh(type: ReviewableType, live: Attested, at: Date): boolean {
  const end = lapsesAt(type, live)
  return end === null || at < end
}
