/**
 * How far somebody has followed what readers have: the ledger up to a position, the clock up to an instant. They are two, since
 * an event that was decided before an instant may be met after it.
 */
export interface Place {
  /** Position in the ledger. */
  readonly seq: number
  /** The last entry that was told of that position, or null when all were. */
  readonly after: string | null
  /** Milliseconds since 1970 of the last change by time alone that was told. */
  readonly clockMs: number
  /** The last entry that was told of that instant, or null when all were. */
  readonly clockAfter: string | null
}

/** Whether what has this number and name comes after so much was told. */
export const isAfter = (number: number, name: string, upTo: { number: number; after: string | null }): boolean =>
  number > upTo.number || (number === upTo.number && upTo.after !== null && name > upTo.after)
