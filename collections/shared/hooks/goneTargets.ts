import type { CollectionBeforeChangeHook } from 'payload'
import { readRows } from '#platform/database/readRows.ts'
import { refuse } from '../refuse.ts'

/**
 * A list of documents loses one that was deleted for good, as the stored list did when it was deleted: a form opened before
 * still names it, and a relation to nothing would refuse everything typed in that form. Inline references are not rows:
 * they stay, and the gate names them.
 */
export const forgetGoneTargets: CollectionBeforeChangeHook = async ({ collection, data, originalDoc, req }) => {
  for (const field of collection.flattenedFields) {
    const isPointing = field.type === 'relationship' || field.type === 'upload'
    if (!isPointing || typeof field.relationTo !== 'string') continue
    const value = data[field.name] as unknown
    // What is stored is there: the database sees to it.
    const stored = new Set(idsOf((originalDoc as Record<string, unknown> | undefined)?.[field.name]))
    const added = idsOf(value).filter((id) => !stored.has(id))
    if (added.length === 0) continue
    const where = { id: { in: added } }
    const rows = await readRows<{ id: string }>(req.payload, { collection: field.relationTo, where, req })
    const there = new Set([...stored, ...rows.map(({ id }) => id)])
    if (Array.isArray(value)) data[field.name] = value.filter((item) => idsOf(item).every((id) => there.has(id)))
    // One alone is no list to be left out of: whoever leads a text must exist. SQLite would say so, MongoDB would not.
    else if (!there.has(added[0]!)) refuse(req, 'unknown_reference')
  }
  return data
}

const idsOf = (value: unknown): string[] =>
  [value]
    .flat()
    .filter((item) => item !== null && item !== undefined && item !== '')
    .map((item) => String(typeof item === 'object' ? (item as { id?: unknown }).id : item))
