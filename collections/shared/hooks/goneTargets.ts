import type { CollectionBeforeChangeHook } from 'payload'
import { readRows } from '#platform/database/readRows.ts'

/**
 * A list of documents loses one that was deleted for good, as the stored list did when it was deleted: a form opened before
 * still names it, and a relation to nothing would refuse everything typed in that form. Inline references are not rows:
 * they stay, and the gate names them.
 */
export const forgetGoneTargets: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  for (const field of collection.flattenedFields) {
    const isList = (field.type === 'relationship' || field.type === 'upload') && field.hasMany
    const value = data[field.name] as unknown
    if (!isList || typeof field.relationTo !== 'string' || !Array.isArray(value)) continue
    // What is stored is there: the database sees to it.
    const stored = new Set(idsOf((originalDoc as Record<string, unknown> | undefined)?.[field.name]))
    const added = idsOf(value).filter((id) => !stored.has(id))
    if (added.length === 0) continue
    const where = { id: { in: added } }
    const rows = await readRows<{ id: string }>(req.payload, { collection: field.relationTo, where, req })
    const there = new Set([...stored, ...rows.map(({ id }) => id)])
    data[field.name] = value.filter((item) => idsOf([item]).every((id) => there.has(id)))
  }
  return data
}

const idsOf = (value: unknown): string[] =>
  Array.isArray(value)
    ? value.map((item) => String(typeof item === 'object' && item !== null ? (item as { id?: unknown }).id : item))
    : []
