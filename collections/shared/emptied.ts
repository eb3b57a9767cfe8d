import type { FlattenedField } from 'payload'
import { isRow, type Row } from '../query/fault.ts'

/**
 * Emptied lists and groups as Payload can store them: it answers 500 to `null` for either, though nothing else says that all of
 * one is gone. A list is one without rows, a group one whose fields are empty each.
 */
export function emptied(fields: readonly FlattenedField[], data: Row): Row {
  const whole: Row = { ...data }
  for (const field of fields)
    if (Object.hasOwn(whole, field.name)) whole[field.name] = valueOf(field, whole[field.name])
  return whole
}

function valueOf(field: FlattenedField, value: unknown): unknown {
  if (field.type === 'array') {
    if (value === null) return []
    return Array.isArray(value) ? value.map((row) => (isRow(row) ? emptied(field.flattenedFields, row) : row)) : value
  }
  if (field.type !== 'group') return value
  if (value === null) return emptied(field.flattenedFields, nothingIn(field.flattenedFields))
  return isRow(value) ? emptied(field.flattenedFields, value) : value
}

const nothingIn = (fields: readonly FlattenedField[]): Row =>
  Object.fromEntries(fields.filter((field) => !('hidden' in field && field.hidden)).map(({ name }) => [name, null]))
