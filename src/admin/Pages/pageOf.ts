import type { Listing } from '../Board/sheaves.ts'

/** One page of a list, and where it is in it. */
export interface Page<T> {
  readonly rows: readonly T[]
  readonly number: number
  readonly pages: number
  readonly total: number
  /** Rows before those of this page. */
  readonly from: number
  /** The parameter of the address that asks for a page of this list. */
  readonly name: string
}

/** The page an address asks for; the last one when it asks for more than there are, the first when it asks for none. */
export function pageOf<T>(
  listing: Listing<T>,
  { size, name }: { size: number; name: string },
  query: Readonly<Record<string, unknown>> | undefined,
): Page<T> {
  const pages = Math.max(1, Math.ceil(listing.count / size))
  const asked = query?.[name]
  const number = typeof asked === 'string' && /^[1-9]\d{0,8}$/.test(asked) ? Math.min(Number(asked), pages) : 1
  const from = (number - 1) * size
  return { rows: listing.page(from, size), number, pages, total: listing.count, from, name }
}
