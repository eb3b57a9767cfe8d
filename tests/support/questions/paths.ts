import type { FlattenedField, Payload } from 'payload'

/** A field that can be asked for, by the path it is asked under. */
export interface Path {
  path: string
  type: string
  isMany: boolean
  options: readonly string[]
  /** Whether it leads through rows or another document. */
  isFar: boolean
}

const LEAVES = new Set([
  'text',
  'textarea',
  'email',
  'number',
  'date',
  'checkbox',
  'select',
  'relationship',
  'upload',
  'json',
  'richText',
])

interface Walk {
  payload: Pick<Payload, 'collections'>
  fields: readonly FlattenedField[]
  prefix?: string
  isFar?: boolean
  hops?: number
}

/** Every path of a collection, one relation deep, translated fields under each of their languages too. */
export function pathsOf({ payload, fields, prefix = '', isFar = false, hops = 1 }: Walk): Path[] {
  return fields.flatMap((field): Path[] => {
    const path = `${prefix}${field.name}`
    const isMany = 'hasMany' in field && field.hasMany === true
    if (isFar && (isMany || ('virtual' in field && field.virtual))) return []
    const names = 'localized' in field && field.localized ? [path, `${path}.fr`, `${path}.en`] : [path]
    const own =
      LEAVES.has(field.type) && !('relationTo' in field && Array.isArray(field.relationTo))
        ? names.map((name) => ({
            path: name,
            type: field.type,
            isMany,
            isFar,
            options: optionsOf(field),
          }))
        : []
    return [...own, ...insideOf(field, { payload, prefix: `${path}.`, isFar, hops })]
  })
}

function insideOf(field: FlattenedField, { payload, prefix, isFar, hops }: Required<Omit<Walk, 'fields'>>): Path[] {
  if (field.type === 'group' || field.type === 'tab')
    return pathsOf({ payload, fields: field.flattenedFields, prefix, isFar, hops })
  if (field.type === 'array' && !isFar)
    return pathsOf({ payload, fields: field.flattenedFields, prefix, isFar: true, hops: 0 })
  const isRelation = field.type === 'relationship' || field.type === 'upload'
  if (!isRelation || hops === 0 || typeof field.relationTo !== 'string') return []
  const { flattenedFields: fields } = payload.collections[field.relationTo].config
  return pathsOf({ payload, fields, prefix, isFar: true, hops: hops - 1 })
}

const optionsOf = (field: FlattenedField): string[] =>
  'options' in field ? field.options.map((option) => (typeof option === 'string' ? option : option.value)) : []
