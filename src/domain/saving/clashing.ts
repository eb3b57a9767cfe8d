import type { Bases } from './bases.ts'
import { printOf } from './printOf.ts'

type Values = Readonly<Record<string, unknown>>

interface Compared {
  readonly bases: Bases
  /** What this save would store, and what is stored now, by field. */
  readonly wanted: Values
  readonly stored: Values
  /** Prints of what this very form stored last, by field, as far as the server remembers. */
  readonly own: Readonly<Record<string, string>>
}

/**
 * The fields of a save that somebody else has changed since: what is stored is neither what the save is based on, nor what
 * this form stored itself, nor what it wants. A form alone is never in conflict, however its answers come or stay away.
 */
export function clashing({ bases, wanted, stored, own }: Compared): string[] {
  return Object.entries(bases).flatMap(([field, prints]) => {
    const print = printOf(stored[field])
    const isKnown = prints.includes(print) || own[field] === print || printOf(wanted[field]) === print
    return isKnown ? [] : [field]
  })
}
