import { countryName } from '#domain/countries.ts'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { FILTERS, type ValueFilter } from '#domain/delivered/filters.ts'
import type { FacetValue } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { Catalogue } from '../lists/catalogue.ts'
import type { Counted } from '../lists/kindIndex.ts'
import type { Asking } from '../serialize/asking.ts'
import { COLLATORS } from '../serialize/byTitle.ts'
import { serializeItem, type Included } from '../serialize/index.ts'
import type { ListQuery } from './listQuery.ts'

/** Most values of one facet: names of organisations are without end. */
const MOST_VALUES = 100
/** Fields that tell what an item is: they are there whatever was asked for. */
const ALWAYS = ['type', 'uid', 'slug', 'format', 'body', 'blocks', 'glossary', 'related', 'citedBy']

interface Asked {
  readonly asking: Asking
  readonly query: ListQuery
}

/** A page of a list, as `DELIVERED[type].list` says, or `parts` when only some fields were asked for. */
export function listAnswer(catalogue: Catalogue, type: PagedType, { asking, query }: Asked) {
  const found = listed(catalogue, type, { asking, query })
  const { fields } = query
  return fields ? { ...found, items: found.items.map((item) => picked(item, [...ALWAYS, ...fields])) } : found
}

/** The same with its items whole: for `/v1`, and for the pages of the site. */
export function listed(catalogue: Catalogue, type: PagedType, { asking, query }: Asked) {
  const index = catalogue.of(type)
  const question = { ...query, now: asking.now }
  const { items, total } = index.find(question)
  const include = query.include.filter((each): each is Included => each !== 'facets')
  const { page, pageSize } = query
  return {
    items: items.map((document) => serializeItem(document, asking, include)),
    page,
    pageSize,
    total,
    pages: Math.ceil(total / pageSize),
    ...(query.include.includes('facets') ? { facets: facetsOf(type, index.facets(question), query) } : {}),
  }
}

const picked = (item: object, names: readonly string[]): object =>
  Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)))

function facetsOf(
  type: PagedType,
  counted: Record<string, Counted[]>,
  query: Pick<ListQuery, 'filters' | 'locale'>,
): Record<string, FacetValue[]> {
  return Object.fromEntries(
    FILTERS[type].values.map((filter) => [filter.name, valuesOf(filter, counted[filter.name] ?? [], query)]),
  )
}

/** Words in the order of their list, countries by name, names of which there are most first: those asked for are never cut off. */
function valuesOf(
  filter: ValueFilter,
  counted: readonly Counted[],
  { filters, locale }: Pick<ListQuery, 'filters' | 'locale'>,
): FacetValue[] {
  const labelled = counted.map(({ value, name, count }) => ({
    value,
    label: labelOf(filter, { value, name }, locale),
    count,
  }))
  const ranks = Object.keys(filter.among)
  const { compare } = COLLATORS[locale]
  const byLabel = (a: FacetValue, b: FacetValue) => compare(a.label, b.label) || (a.value < b.value ? -1 : 1)
  if (filter.of === 'words') return labelled.sort((a, b) => ranks.indexOf(a.value) - ranks.indexOf(b.value))
  if (filter.of === 'countries') return labelled.sort(byLabel)
  const asked = filters[filter.name] ?? []
  const isKept = ({ value }: FacetValue, at: number) => at < MOST_VALUES || asked.includes(value)
  return labelled.sort((a, b) => b.count - a.count || byLabel(a, b)).filter(isKept)
}

function labelOf({ of, among }: ValueFilter, { value, name }: { value: string; name: string }, locale: Locale): string {
  if (of === 'countries') return countryName(value, locale)
  return among[value]?.[locale] ?? name
}
