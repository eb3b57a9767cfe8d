import {
  buildVersionCollectionFields,
  type FlattenedField,
  type Payload,
  type SanitizedCollectionConfig,
} from 'payload'
import { isComparable } from './comparison.ts'
import { faultAt, isRow, type QueryFault, type Row } from './fault.ts'
import { fieldAt, type Schema } from './fieldAt.ts'
import { QUERY_LIMITS } from './limits.ts'
import type { Reader } from './parsed.ts'
import { selectFault } from './selectFault.ts'
import { type Spent, whereFault } from './whereFault.ts'

export interface Asked {
  payload: Pick<Payload, 'collections' | 'config'>
  /** The collection that is asked. */
  collection: string
  /** Whether its versions are asked for. */
  isVersions: boolean
  query: Row
  reader: Reader
}

/** The first thing that is wrong with a query that is already taken apart, or null. */
export function parsedFault({ payload, collection, isVersions, query, reader }: Asked): QueryFault | null {
  const collections: Schema['collections'] = payload.collections
  const config = Object.hasOwn(collections, collection) ? collections[collection]?.config : undefined
  if (!config) return null
  const { localization } = payload.config
  const locales = localization ? localization.localeCodes : []
  const fields = isVersions ? versionFields(payload, config) : config.flattenedFields
  const context: Context = {
    schema: { fields, collections, locales },
    spent: { comparisons: 0, joins: 0 },
    config,
    reader,
  }
  for (const [name, value] of Object.entries(query)) {
    // A function is called with nothing for what it is not asked; an address cannot say it.
    const check = value !== null && Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined
    const fault = check?.(value, name, context)
    if (fault) return fault
  }
  return null
}

interface Context {
  schema: Schema
  spent: Spent
  config: SanitizedCollectionConfig
  reader: Reader
}

type Check = (value: unknown, name: string, context: Context) => QueryFault | null

const judged =
  (isRight: (value: unknown, context: Context) => boolean): Check =>
  (value, name, context) =>
    isRight(value, context) ? null : faultAt(name, 'value')

const within = (most: number) =>
  judged(
    (value) => ['string', 'number'].includes(typeof value) && /^\d{1,7}$/.test(`${value}`) && Number(value) <= most,
  )
const isYes = (value: unknown) => value === true || value === 'true'
const isNo = (value: unknown) => value === false || value === 'false'
const yesOrNo = judged((value) => isYes(value) || isNo(value))
const text = judged((value) => typeof value === 'string' && value.length <= QUERY_LIMITS.text && !value.includes('\0'))
const refused: Check = (_value, name) => faultAt(name, 'unknown')

/** Languages of the texts, and Payload's words for all of them and none. */
const language = judged((value, { schema: { locales } }) =>
  [value].flat().every((each) => ['', '*', 'all', 'none', 'null', 'false', ...locales].includes(each as string)),
)

/** Every parameter Payload reads. What it does not read does nothing, and passes. */
const CHECKS: Readonly<Record<string, Check>> = {
  where: (value, name, { schema, spent, reader }) => {
    if (value === '') return null
    const where = typeof value === 'string' && reader !== 'call' ? fromJson(value) : value
    return whereFault({ where, schema, spent, reader, name })
  },
  sort: sortFault,
  select: (select, name, { schema }) => selectFault({ select, schema, name }),
  populate: (value, name, { schema }) => {
    if (!isRow(value)) return faultAt(name, 'malformed')
    for (const [slug, select] of Object.entries(value)) {
      const at = `${name}[${slug}]`
      const fields = Object.hasOwn(schema.collections, slug) ? schema.collections[slug]?.config.flattenedFields : null
      if (!fields) return faultAt(at, 'unknown')
      const fault = isYes(select) ? null : selectFault({ select, schema: { ...schema, fields }, name: at })
      if (fault) return fault
    }
    return null
  },
  // No collection here joins; Payload fails on what it does not know.
  joins: (value, name) => (isNo(value) ? null : faultAt(name, 'unknown')),
  limit: within(QUERY_LIMITS.documents),
  page: within(QUERY_LIMITS.page),
  depth: within(QUERY_LIMITS.population),
  locale: language,
  'fallback-locale': language,
  fallbackLocale: language,
  draft: yesOrNo,
  trash: yesOrNo,
  autosave: yesOrNo,
  pagination: yesOrNo,
  overrideLock: yesOrNo,
  flattenLocales: yesOrNo,
  publishAllLocales: yesOrNo,
  unpublishAllLocales: yesOrNo,
  publishSpecificLocale: language,
  search: text,
  // A document to be shown instead of the stored one: nothing of ours sends it.
  data: refused,
  uploadEdits: (_value, name, { config: { upload } }) =>
    upload && (upload.crop || upload.focalPoint) ? null : faultAt(name, 'unknown'),
  columns: (value, name) => {
    const columns = typeof value === 'string' && value !== '' ? fromJson(value) : value
    const isColumn = (each: unknown) => typeof each === 'string' || (isRow(each) && typeof each.accessor === 'string')
    const isRight = columns === '' || (Array.isArray(columns) && columns.length <= 200 && columns.every(isColumn))
    return isRight ? null : faultAt(name, 'value')
  },
  groupBy: text,
  preset: text,
  queryByGroup: (value, name) =>
    isRow(typeof value === 'string' ? fromJson(value) : value) ? null : faultAt(name, 'value'),
}

function sortFault(value: unknown, name: string, { schema, spent }: Context): QueryFault | null {
  if (value === '') return null
  const keys = typeof value === 'string' ? value.split(',') : value
  if (!Array.isArray(keys) || !keys.every((key) => typeof key === 'string')) return faultAt(name, 'value')
  if (keys.length > QUERY_LIMITS.sortKeys) return faultAt(name, 'too_many')
  for (const key of keys) {
    const found = fieldAt(key.replace(/^-/, ''), schema)
    // Ordered by what is in another table while conditions lead elsewhere, Payload's builder of SQL fails.
    if (!found?.isOwn || !isComparable(found.field)) return faultAt(name, 'unknown')
    spent.joins += found.joins
  }
  return spent.joins > QUERY_LIMITS.joins ? faultAt(name, 'too_many') : null
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text) as Row
  } catch {
    return undefined
  }
}

const built = new WeakMap<SanitizedCollectionConfig, readonly FlattenedField[]>()

/** The fields of a collection's versions, built once for each. */
function versionFields(payload: Pick<Payload, 'config'>, config: SanitizedCollectionConfig): readonly FlattenedField[] {
  const before = built.get(config)
  if (before) return before
  const fields = buildVersionCollectionFields(payload.config, config, true)
  built.set(config, fields)
  return fields
}
