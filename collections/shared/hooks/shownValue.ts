import type { FlattenedField } from 'payload'
import { isRow, type Row } from '../../query/fault.ts'

/** The value of a field as forms have it: without what is hidden from everybody. */
export function shownValue(field: FlattenedField | undefined, value: unknown): unknown {
  if (!field || !('flattenedFields' in field)) return value ?? null
  if (Array.isArray(value)) return value.map((row) => shownRow(field.flattenedFields, row))
  return shownRow(field.flattenedFields, value)
}

function shownRow(fields: readonly FlattenedField[], value: unknown): unknown {
  if (!isRow(value)) return value ?? null
  const shown: Row = { ...value }
  for (const field of fields) {
    if (!Object.hasOwn(shown, field.name)) continue
    if ('hidden' in field && field.hidden) delete shown[field.name]
    else shown[field.name] = shownValue(field, shown[field.name])
  }
  return shown
}
