import type { FlattenedField, SanitizedCollectionConfig } from 'payload'

/** What a path is looked up in. */
export interface Schema {
  readonly fields: readonly FlattenedField[]
  readonly collections: Readonly<Record<string, { config: SanitizedCollectionConfig }>>
  readonly locales: readonly string[]
}

export interface Found {
  readonly field: Pick<FlattenedField, 'name' | 'type'> & Partial<FlattenedField>
  /** Tables it takes beside the collection's own: other documents and rows the path leads through, and its own list. */
  readonly joins: number
  /** Whether the field is one of the document itself, not of its rows or of another document. */
  readonly isOwn: boolean
  /** Whether a list can offer it as a filter: visible, under its own name, of this document. */
  readonly isOffered: boolean
}

const MAX_SEGMENTS = 8
/** Payload follows further; nobody asks, and each is a join. */
const MAX_JOINS = 2

/**
 * The field a dotted path leads to, through groups, rows and relations, or null where it leads nowhere. A translated field
 * may be followed by a language: `title.en`.
 */
export function fieldAt(path: string, { fields, collections, locales }: Schema): Found | null {
  const segments = path.split('.')
  if (segments.length > MAX_SEGMENTS) return null
  let here: readonly FlattenedField[] | null = fields
  let joins = 0
  let isOffered = true
  let field: Found['field'] | undefined
  for (let at = 0; at < segments.length; at++) {
    const name = segments[at] ?? ''
    if (!here) return null
    const found = byName(here).get(name)
    field = found ?? (name === 'id' && at === segments.length - 1 ? { name, type: 'text' } : undefined)
    if (!field) return null
    if (found && 'localized' in found && found.localized && locales.includes(segments[at + 1] ?? '')) {
      at++
      isOffered = false
    }
    const isLast = at === segments.length - 1
    if (!isLast && found) {
      // Payload's builder of SQL loses its way in the rows of another document.
      if (joins > 0 && found.type === 'array') return null
      here = inside(found, collections)
      if (found.type !== 'group' && found.type !== 'tab') joins++
      if (found.type === 'relationship' || found.type === 'upload' || !isShown(found)) isOffered = false
    } else if (!isLast) return null
  }
  if (!field || joins > MAX_JOINS) return null
  const isList = 'hasMany' in field && field.hasMany === true
  const isBorrowed = 'virtual' in field && Boolean(field.virtual)
  // Nor does it find a list of another document, or what that one borrows from a third.
  if (joins > 0 && (isList || isBorrowed)) return null
  return { field, joins: joins + (isList ? 1 : 0), isOwn: joins === 0, isOffered: isOffered && isShown(field) }
}

/** Whether a person sees the field at all, whoever they are. */
const isShown = (field: Found['field']): boolean =>
  !('hidden' in field && field.hidden) &&
  !('access' in field && field.access?.read) &&
  !('admin' in field && field.admin && 'hidden' in field.admin && field.admin.hidden)

function inside(field: FlattenedField, collections: Schema['collections']): readonly FlattenedField[] | null {
  if (field.type === 'group' || field.type === 'tab' || field.type === 'array') return field.flattenedFields
  if (field.type !== 'relationship' && field.type !== 'upload') return null
  return typeof field.relationTo === 'string' ? (collections[field.relationTo]?.config.flattenedFields ?? null) : null
}

const known = new WeakMap<readonly FlattenedField[], ReadonlyMap<string, FlattenedField>>()

function byName(fields: readonly FlattenedField[]): ReadonlyMap<string, FlattenedField> {
  const before = known.get(fields)
  if (before) return before
  const names = new Map(fields.map((field) => [field.name, field]))
  known.set(fields, names)
  return names
}
