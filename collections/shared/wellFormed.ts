import type { CollectionBeforeOperationHook, FlattenedField, SanitizedConfig } from 'payload'
import { isRow } from '../query/fault.ts'
import { excessOf, refuseExcess } from './bounds.ts'
import { emptied } from './emptied.ts'
import { refuse } from './refuse.ts'

/** Deeper values than any form sends are an attack on whoever walks them. */
const MAX_DEPTH = 100

const VERSIONS = new Set<string>(['restoreVersion', 'findVersions', 'findVersionByID', 'countVersions'])
const WRITES = new Set<string>(['create', 'update', 'updateByID'])

/**
 * Refuses over REST what has not the shape of its field, before any hook or driver trips over it: a wrong type is the
 * caller's mistake (400), Payload answers 500. Says nothing about completeness: a working copy may lack anything.
 */
export function refuseMalformed(config: SanitizedConfig): SanitizedConfig {
  for (const collection of config.collections) collection.hooks.beforeOperation.unshift(wellFormed)
  return config
}

const wellFormed: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  if (req.payloadAPI !== 'REST') return args
  if (VERSIONS.has(operation) && !collection.versions) refuse(req, 'not_found')
  const { data } = args as { data?: unknown }
  // Payload answers 200 to a write in all languages and stores nothing of it.
  const isLost = WRITES.has(operation) && req.locale === 'all'
  const isEmpty = WRITES.has(operation) && !isRow(data)
  if (isLost || isEmpty || !isDataOf(collection.flattenedFields, data)) refuse(req, 'bad_request')
  const excess = excessOf({ fields: collection.flattenedFields, data })
  if (excess) refuseExcess({ req, collection: collection.slug, excess })
  if (WRITES.has(operation) && isRow(data)) Object.assign(data, emptied(collection.flattenedFields, data))
  return args
}

const isNothing = (value: unknown): boolean => value === undefined || value === null || value === ''

function isDataOf(fields: readonly FlattenedField[], data: unknown, depth = 0): boolean {
  if (isNothing(data)) return true
  if (!isRow(data) || depth > MAX_DEPTH) return false
  return fields.every((field) => isValueOf(field, data[field.name], depth + 1))
}

function isValueOf(field: FlattenedField, value: unknown, depth: number): boolean {
  if (isNothing(value)) return value !== '' || field.type !== 'date'
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code':
    case 'radio':
    case 'select':
      if (field.name === 'id') return true
      return 'hasMany' in field && field.hasMany ? isListOf(value, isString) : isString(value)
    case 'date':
      return isDate(value)
    case 'number':
      return isNumber(value)
    case 'checkbox':
      return typeof value === 'boolean' || value === 'true' || value === 'false'
    case 'relationship':
    case 'upload':
      return field.hasMany ? isListOf(value, isReference) : isReference(value)
    case 'array':
      // The form says 0 for a list without rows.
      return (
        value === 0 ||
        value === '0' ||
        isListOf(value, (row) => isRow(row) && isDataOf(field.flattenedFields, row, depth))
      )
    case 'group':
    case 'tab':
      return isDataOf(field.flattenedFields, value, depth)
    case 'richText':
      return isRow(value) && isNode(value.root, depth)
    default:
      return depthOf(value) <= MAX_DEPTH
  }
}

const isString = (value: unknown): boolean => typeof value === 'string' && !value.includes('\0')
const isDate = (value: unknown): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value))
const isNumber = (value: unknown): boolean => typeof value !== 'object' && Number.isFinite(Number(value))
const isReference = (value: unknown): boolean => isString(isRow(value) ? value.id : value)
const isListOf = (value: unknown, isOne: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(isOne)

/** A node of Lexical's tree, whatever its type: which types and blocks a body may hold is judged when it is submitted. */
function isNode(node: unknown, depth: number): boolean {
  if (!isRow(node) || !isString(node.type) || depth > MAX_DEPTH) return false
  const { children = [], fields = {} } = node
  return isListOf(children, (child) => isNode(child, depth + 1)) && isRow(fields) && depthOf(fields) <= MAX_DEPTH
}

function depthOf(value: unknown, depth = 0): number {
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return depth
  return Object.values(value).reduce<number>((deepest, item) => Math.max(deepest, depthOf(item, depth + 1)), depth)
}
