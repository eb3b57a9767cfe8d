import type { Bases } from './bases.ts'
import { printOf } from './printOf.ts'

/** What the server remembers of an open form. */
export interface KnownForm {
  /** Of its last save. */
  readonly number: number
  /** Of what it stored last, by field. */
  readonly prints: Readonly<Record<string, string>>
}

type Values = Readonly<Record<string, unknown>>

interface Compared {
  /** Of this save. */
  readonly number: number
  readonly bases: Bases
  /** What this save would store, and what is stored now, by field. */
  readonly wanted: Values
  readonly stored: Values
  readonly known: KnownForm | undefined
}

/**
 * The fields of a save that somebody else has changed since: what is stored is neither what the save is based on, nor what
 * this form stored itself, nor what it wants. A form alone is never in conflict, however its answers come or stay away. Of an
 * earlier save that arrives after a later one, whatever it would change: its author has changed it since.
 */
export function clashing({ number, bases, wanted, stored, known }: Compared): string[] {
  const isLate = known !== undefined && number <= known.number
  return Object.entries(bases).flatMap(([field, prints]) => {
    const print = printOf(stored[field])
    if (printOf(wanted[field]) === print) return []
    return !isLate && (prints.includes(print) || known?.prints[field] === print) ? [] : [field]
  })
}
