import { faultAt, isRow, type QueryFault, type Row } from './fault.ts'
import { QUERY_LIMITS } from './limits.ts'

/**
 * A query handed over as a value, as JSON can hold it and no larger than one in an address: React's format of calls also
 * carries maps, promises, and things that hold themselves.
 */
export function plainQuery(value: unknown, name: string): { query: Row } | { fault: QueryFault } {
  const text = jsonOf(value)
  const query: unknown = text === undefined ? undefined : JSON.parse(text)
  if (text === undefined || !isRow(query)) return { fault: faultAt(name, 'malformed') }
  return text.length > QUERY_LIMITS.characters ? { fault: faultAt(name, 'too_long') } : { query }
}

function jsonOf(value: unknown): string | undefined {
  try {
    return JSON.stringify(value)
  } catch {
    return undefined
  }
}
