import { type FlattenedField, type PayloadRequest, ValidationError } from 'payload'

/**
 * How much one document may hold, beyond which a save takes seconds before it fails (5,000 sources: twelve). Rows are those
 * the form itself allows. Of texts and choices the form lets in more than it accepts, and says so at the field: here is only
 * what no hand types.
 */
export const BOUNDS = {
  /** Of a list whose field does not say. */
  rows: 500,
  /** Documents one list points to. */
  references: 500,
  /** Characters in a text whose field does not say; one whose field says may have ten times as many. */
  characters: 10_000,
  /** Nodes of one body, with those in its blocks. A chapter of a hundred pages has some six thousand. */
  nodes: 20_000,
} as const

/** Where a document holds too much, and how much it may. */
export interface Excess {
  readonly path: string
  readonly field: FlattenedField
  readonly most: number
}

interface Judged {
  fields: readonly FlattenedField[]
  data: unknown
  at?: string
}

/** The first place where data hold more than they may, or null. */
export function excessOf({ fields, data, at = '' }: Judged): Excess | null {
  if (typeof data !== 'object' || data === null) return null
  const values = data as Record<string, unknown>
  for (const field of fields) {
    const path = `${at}${field.name}`
    const value = values[field.name]
    const most = mostOf(field)
    if (sizeOf(field, value, most) > most) return { path, field, most }
    for (const [place, inner] of insideOf(field, value, path)) {
      const excess = excessOf({ fields: inner.fields, data: inner.data, at: `${place}.` })
      if (excess) return excess
    }
  }
  return null
}

/** How much a field may hold: rows, references, choices, characters or nodes. */
export function mostOf(field: FlattenedField): number {
  if (field.type === 'array' || field.type === 'blocks') return field.maxRows ?? BOUNDS.rows
  if (field.type === 'select' && field.hasMany) return field.options.length
  if (field.type === 'relationship' || field.type === 'upload') return BOUNDS.references
  if (field.type === 'richText' || field.type === 'json') return BOUNDS.nodes
  const said = 'maxLength' in field ? field.maxLength : undefined
  return said === undefined ? BOUNDS.characters : said * 10
}

/** Refuses what holds too much, at its field, in the words the form itself uses. */
export function refuseExcess({
  req,
  collection,
  excess,
}: {
  req: PayloadRequest
  collection: string
  excess: Excess
}): never {
  const { path, field, most } = excess
  const message = isText(field)
    ? req.t('validation:shorterThanMax', { maxLength: most, label: '', stringsToMatch: '' })
    : req.t('validation:requiresNoMoreThan', { count: most, label: req.t('general:rows') })
  const label = 'label' in field && field.label !== false ? field.label : field.name
  throw new ValidationError({ collection, errors: [{ path, message, label: label as string }], req }, req.t)
}

const isText = ({ type }: FlattenedField): boolean => ['text', 'textarea', 'email', 'code'].includes(type)

function sizeOf(field: FlattenedField, value: unknown, most: number): number {
  if (typeof value === 'string') return field.type === 'richText' || field.type === 'json' ? 0 : value.length
  if (field.type === 'richText' || field.type === 'json') return countOf(value, most)
  return Array.isArray(value) ? value.length : 0
}

/** Objects in a tree, counted until there are too many. */
function countOf(tree: unknown, most: number): number {
  const waiting = [tree]
  let count = 0
  while (waiting.length > 0 && count <= most) {
    const value = waiting.pop()
    if (typeof value !== 'object' || value === null) continue
    if (!Array.isArray(value)) count++
    for (const inside of Object.values(value)) waiting.push(inside)
  }
  return count
}

function insideOf(field: FlattenedField, value: unknown, path: string): [string, Required<Omit<Judged, 'at'>>][] {
  if (field.type === 'group' || field.type === 'tab') return [[path, { fields: field.flattenedFields, data: value }]]
  if (field.type !== 'array' || !Array.isArray(value)) return []
  return value.map((data, index) => [`${path}.${index}`, { fields: field.flattenedFields, data }])
}
