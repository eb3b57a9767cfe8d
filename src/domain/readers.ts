import type { Owners } from './policy.ts'

/** The readers of what was submitted once: everybody whose role reads what is shared. */
export const EVERYBODY = '*'

/**
 * Who reads a working copy or a medium, beside those who read everything, as one column of its row says it: `*` once it was submitted,
 * never taken back; before, its owners by uid, between commas: `,<uid>,<uid>,`. Of a medium: `*` once a text that uses it was
 * submitted; before, whoever added it and the owners of the working copies it was put in.
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

/** The column once these owners read it too; the same where they do already. */
export function withReaders(readers: string, owners: NamedOwners): string {
  if (readers === EVERYBODY) return EVERYBODY
  const before = readers.split(',').filter((reader) => reader !== '')
  return readersOf({ ...owners, coPartners: [...owners.coPartners, ...before] })
}

/** Whether one of these owners is among the readers. */
export const readBy = (readers: string, owners: NamedOwners): boolean =>
  readers === EVERYBODY ||
  [owners.leadPartner, ...owners.coPartners].some((owner) => owner !== null && readers.includes(asReader(owner)))
