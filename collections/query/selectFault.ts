import type { FlattenedField } from 'payload'
import { faultAt, isRow, type QueryFault } from './fault.ts'
import { fieldAt, type Schema } from './fieldAt.ts'
import { QUERY_LIMITS } from './limits.ts'

interface Asked {
  select: unknown
  schema: Schema
  name: string
  /** How many fields were named so far. */
  named?: { fields: number }
}

/** The first thing that is wrong with a choice of fields, or null: fields of the collection, with `true` or `false`. */
export function selectFault({ select, schema, name, named = { fields: 0 } }: Asked): QueryFault | null {
  if (!isRow(select)) return faultAt(name, 'malformed')
  for (const [key, value] of Object.entries(select)) {
    const at = `${name}[${key}]`
    const field = key.includes('.') ? undefined : fieldAt(key, schema)?.field
    if (!field) return faultAt(at, 'unknown')
    if (++named.fields > QUERY_LIMITS.fields) return faultAt(at, 'too_many')
    if (['true', 'false', true, false].includes(value as string)) continue
    const fields = 'flattenedFields' in field ? (field.flattenedFields as readonly FlattenedField[]) : undefined
    const fault = fields
      ? selectFault({ select: value, schema: { ...schema, fields }, name: at, named })
      : faultAt(at, 'value')
    if (fault) return fault
  }
  return null
}
