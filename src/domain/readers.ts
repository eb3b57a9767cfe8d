import type { Owners } from './policy.ts'

/** The readers of what was submitted once: everybody whose role reads what is shared. */
export const EVERYBODY = '*'

/**
 * Who reads a working copy, beside those who read everything, as one column of its row says it: `*` once it was submitted,
 * never taken back; before, its owners by uid, between commas: `,<uid>,<uid>,`.
 */
export function readersOf({ leadPartner, coPartners }: NamedOwners): string {
  const owners = [...new Set([leadPartner, ...coPartners])].filter((owner) => owner !== null)
  return `,${owners.sort().map((owner) => `${owner},`).join('')}` // prettier-ignore
}

/** Owners as a working copy names them: it may not say yet who leads. */
export interface NamedOwners extends Omit<Owners, 'leadPartner'> {
  readonly leadPartner: string | null
}

/** What the column contains where this organisation is one of the owners. */
export const asReader = (partner: string): string => `,${partner},`
