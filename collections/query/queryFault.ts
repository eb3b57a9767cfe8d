import type { QueryFault } from './fault.ts'
import { parsed, type Reader } from './parsed.ts'
import { parsedFault, type Asked } from './parsedFault.ts'

interface Sent extends Omit<Asked, 'query' | 'reader'> {
  /** The query as sent, with or without its question mark. */
  search: string
  reader: Exclude<Reader, 'call'>
}

/**
 * The first thing that is wrong with a query, or null. It is understood before Payload is asked, from the collection's own
 * fields: Payload answers 500 to most of what is wrong, and takes seconds for what is only too much.
 */
export function queryFault({ search, reader, ...asked }: Sent): QueryFault | null {
  if (search === '' || search === '?') return null
  const result = parsed({ search, reader })
  return 'fault' in result ? result.fault : parsedFault({ ...asked, query: result.query, reader })
}
