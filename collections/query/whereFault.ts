import { comparisonFault, costOf } from './comparison.ts'
import { faultAt, isRow, type QueryFault } from './fault.ts'
import { fieldAt, type Found, type Schema } from './fieldAt.ts'
import { QUERY_LIMITS } from './limits.ts'
import type { Reader } from './parsed.ts'

/** What a question has cost so far, over all its parts. */
export interface Spent {
  comparisons: number
  joins: number
}

interface Asked {
  where: unknown
  schema: Schema
  spent: Spent
  reader: Reader
  /** The name of the parameter, `where` or a part of it. */
  name?: string
  depth?: number
}

/** The first thing that is wrong with a condition, or null: its shape, its fields, its operators, its values, its size. */
export function whereFault({ where, schema, spent, reader, name = 'where', depth = 0 }: Asked): QueryFault | null {
  if (!isRow(where)) return faultAt(name, 'malformed')
  if (depth > QUERY_LIMITS.depth) return faultAt(name, 'too_deep')
  for (const [key, value] of Object.entries(where)) {
    const at = `${name}[${key}]`
    const fault = /^(and|or)$/i.test(key)
      ? listFault({ list: value, schema, spent, reader, at, depth })
      : pathFault({ path: key, value, schema, spent, reader, at })
    if (fault) return fault
  }
  return null
}

interface Part extends Pick<Asked, 'schema' | 'spent' | 'reader'> {
  at: string
}

function listFault({
  list,
  schema,
  spent,
  reader,
  at,
  depth,
}: Part & { list: unknown; depth: number }): QueryFault | null {
  if (!Array.isArray(list)) return faultAt(at, 'malformed')
  // Empty conditions cost a walk too.
  if (list.length > QUERY_LIMITS.comparisons) return faultAt(at, 'too_many')
  for (const [index, where] of list.entries()) {
    const fault = whereFault({ where, schema, spent, reader, name: `${at}[${index}]`, depth: depth + 1 })
    if (fault) return fault
  }
  return null
}

function pathFault({
  path,
  value,
  schema,
  spent,
  reader,
  at,
}: Part & { path: string; value: unknown }): QueryFault | null {
  const found = fieldAt(path, schema)
  if (!found) return faultAt(at, 'unknown')
  if (!isRow(value)) return faultAt(at, 'value')
  for (const [operator, operand] of Object.entries(value)) {
    const reason = comparisonFault({ field: found.field, operator, value: operand })
    if (reason) return faultAt(`${at}[${operator}]`, reason)
    if (reader === 'page' && !isDrawn({ found, operator, operand })) return faultAt(`${at}[${operator}]`, 'value')
    spent.comparisons += costOf({ operator, value: operand })
    spent.joins += found.joins
    if (spent.comparisons > QUERY_LIMITS.comparisons || spent.joins > QUERY_LIMITS.joins) return faultAt(at, 'too_many')
  }
  return null
}

interface Filter {
  found: Found
  operator: string
  operand: unknown
}

/**
 * Whether the filters above a list can be drawn for a comparison: they fail on a choice of yes and no for a field they do not
 * offer, and on a calendar for anything but one date.
 */
function isDrawn({ found: { field, isOffered }, operator, operand }: Filter): boolean {
  if (operator === 'exists') return isOffered
  return field.type !== 'date' || operand === '' || (typeof operand === 'string' && !Number.isNaN(Date.parse(operand)))
}
