import { z } from 'zod'
import type { Locale } from '#domain/content/shared.ts'
import { COUNTRIES } from '#domain/countries.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { FILTERS, YEARS, type SpanFilter, type ValueFilter } from '#domain/delivered/filters.ts'
import { DELIVERED } from '#domain/delivered/index.ts'
import { PAGED, type Format } from '#domain/delivered/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { Kind } from '#domain/kinds/kind.ts'
import { slugsOf } from '#domain/vocabularies.ts'
import type { Included } from '../serialize/index.ts'
import { format, integer, locale } from './query.ts'

/** Most values of one parameter. */
const MOST_VALUES = 20
/** Of an item, what is there only when it is asked for by `include`. */
const INCLUDED: ReadonlySet<string> = new Set(['format', 'body', 'blocks', 'glossary', 'related', 'citedBy'])

/** What a list of any kind is asked, as it was understood. */
export interface ListQuery {
  readonly locale: Locale
  readonly format: Format
  readonly page: number
  readonly pageSize: number
  readonly sort: string
  /** Names of fields; all of them when it is not said. */
  readonly fields?: readonly string[]
  readonly include: readonly (Included | 'facets')[]
  /** Values by parameter. */
  readonly filters: Readonly<Record<string, readonly (string | number)[]>>
}

/** The parameters of the list of each kind, as its fields say. */
export const LIST_QUERIES = Object.fromEntries(PAGED.map((type) => [type, schemaOf(type)])) as Readonly<
  Record<PagedType, z.ZodObject>
>

/** A query that its schema has passed. */
export function listQueryOf(passed: Record<string, unknown>): ListQuery {
  const { locale: asked, format: of = 'html', page, pageSize, sort, fields, include = [], ...filters } = passed
  const given = Object.entries(filters).filter(([, values]) => values !== undefined)
  return {
    locale: asked,
    format: of,
    page,
    pageSize,
    sort,
    fields,
    include,
    filters: Object.fromEntries(given),
  } as ListQuery
}

function schemaOf(type: PagedType): z.ZodObject {
  const { fields }: Kind = KINDS[type]
  const { values, spans, sortable } = FILTERS[type]
  const orders = ['title', 'publishedAt', 'firstPublishedAt', ...sortable.map(({ name }) => name)]
  const more = [...(fields.body ? ['body'] : []), 'related', 'citedBy', ...(values.length > 0 ? ['facets'] : [])]
  const own = Object.keys(DELIVERED[type].item.shape).filter((name) => !INCLUDED.has(name))
  return z.strictObject({
    locale,
    ...(fields.body ? { format } : {}),
    page: integer(100_000).default(1),
    pageSize: integer(100).default(20),
    sort: z
      .enum(orders.flatMap((name) => [name, `-${name}`]))
      .default('title')
      .meta({ description: 'The other way round with `-`. What does not say is last.' }),
    fields: someOf(own).meta({ description: 'The fields of each item; `type`, `uid` and `slug` are there always.' }),
    include: someOf(more).meta({ description: 'What the list has beside.' }),
    ...Object.fromEntries([...values, ...spans].map((filter) => [filter.name, parameterOf(filter)])),
  })
}

function someOf(names: readonly string[]) {
  return z
    .array(z.enum(names as [string, ...string[]]))
    .min(1)
    .optional()
}

function parameterOf(filter: ValueFilter | SpanFilter) {
  const several = z.array(valueOf(filter)).min(1).max(MOST_VALUES).optional()
  const said =
    'label' in filter ? `${filter.label.en}: any of these.` : 'Within this stretch of time, or any of several.'
  return several.meta({ description: said })
}

function valueOf(filter: ValueFilter | SpanFilter): z.ZodType {
  switch (filter.of) {
    case 'words':
      return z.enum(slugsOf(filter.among))
    case 'countries':
      return z.enum(COUNTRIES as [string, ...string[]])
    case 'names':
      return z
        .string('a name as addresses are written')
        .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name as addresses are written: lower-case words joined by hyphens')
        .max(80, 'at most 80 characters')
    case 'year':
      return z.int(`a year from ${YEARS.least} to ${YEARS.most}`).min(YEARS.least).max(YEARS.most)
    case 'day':
      return z.iso.date('a day: YYYY-MM-DD')
  }
}
