import type { ReviewableType } from './content/index.ts'

/** Months after which a contact leaves delivery by itself unless it was submitted anew. A warning comes after half of it. */
const CONTACT_MONTHS = 12

/** The instant a live text leaves the site by itself, or null when it does not. `attestedAt`: ISO 8601 UTC. */
export function lapsesAt(type: ReviewableType, attestedAt: string): Date | null {
  if (type !== 'contacts') return null
  const date = new Date(attestedAt)
  date.setUTCMonth(date.getUTCMonth() + CONTACT_MONTHS)
  return date
}

export function isFresh(type: ReviewableType, attestedAt: string, at: Date): boolean {
  const end = lapsesAt(type, attestedAt)
  return end === null || at < end
}
