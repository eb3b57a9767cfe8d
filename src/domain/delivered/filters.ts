import type { Field, Fields } from '../kinds/field.ts'
import { KINDS } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import { slugOf } from '../slugOf.ts'
import { ZONES, type Label, type Vocabulary } from '../vocabularies.ts'
import { zoneOf } from '../zones.ts'
import type { PagedType } from './addresses.ts'
import { PAGED } from './shared.ts'

type Values = Readonly<Record<string, unknown>>

/** A question lists can be asked about the values of a field. */
export interface ValueFilter {
  /** The parameter. */
  readonly name: string
  readonly label: Label
  /** What its values are: words of a closed list, ISO 3166-1 codes, or names as an address writes them. */
  readonly of: 'words' | 'countries' | 'names'
  /** The closed list. */
  readonly among: Vocabulary
  /** The values of a frozen content, each with what it is called where no list says so. */
  readonly valuesIn: (content: Values) => readonly (readonly [value: string, name: string])[]
}

/** A question about an instant that lies in a stretch of time. */
export interface SpanFilter {
  readonly name: string
  /** What a text is called within it: « ouvert ». */
  readonly during: Label
  readonly of: 'year' | 'day'
  /** First and last instant, both within, as numbers that can be compared with `instantOf`; null for none. */
  readonly spanIn: (content: Values) => readonly [from: number, until: number] | null
}

export interface FiltersOfKind {
  readonly values: readonly ValueFilter[]
  readonly spans: readonly SpanFilter[]
  /** Fields lists can be put in the order of, by the name they are served under. */
  readonly sortable: readonly { readonly name: string; readonly field: string }[]
}

/** What lists of each kind can be asked, as its fields say. */
export const FILTERS = Object.fromEntries(PAGED.map((type) => [type, filtersOf(KINDS[type])])) as Readonly<
  Record<PagedType, FiltersOfKind>
>

/** The years that can be asked for. */
export const YEARS = { least: 1800, most: 2200 } as const

/** A year, or a day (`YYYY-MM-DD…`), as a number that grows with time. */
export const instantOf = (value: string | number): number =>
  typeof value === 'number' ? value : Number(value.slice(0, 10).replaceAll('-', ''))

function filtersOf(kind: Kind): FiltersOfKind {
  const { fields } = kind
  const sortable = Object.entries(fields).filter(([, { isSortable }]) => isSortable)
  return {
    values: valueFilters(fields, (content) => [content]),
    spans: spanFilters(kind),
    sortable: sortable.map(([field, { deliveredAs }]) => ({ name: deliveredAs ?? field, field })),
  }
}

/** Those of some fields, and of the fields of their groups and rows. `rowsIn`: where these fields are in a content. */
function valueFilters(fields: Fields, rowsIn: (content: Values) => readonly Values[]): ValueFilter[] {
  return Object.entries(fields).flatMap(([name, field]): ValueFilter[] => {
    if (!field.isPublic) return []
    const within = (content: Values) => rowsIn(content).flatMap((row) => row[name] ?? []) as Values[]
    const own = [field.filter, field.zoneFilter].flatMap((filter, isZone) =>
      filter ? [valueFilter({ name: filter, field, isZone: isZone === 1 }, within)] : [],
    )
    const { control } = field
    return 'fields' in control ? [...own, ...valueFilters(control.fields, within)] : own
  })
}

function valueFilter(
  { name, field, isZone }: { name: string; field: Field; isZone: boolean },
  within: (content: Values) => unknown[],
): ValueFilter {
  const { control, label } = field
  const texts = (content: Values) => [...new Set(within(content) as string[])]
  const same = (values: readonly string[]) => values.map((value): [string, string] => [value, value])
  if (isZone) {
    const zones = (content: Values) => [...new Set(texts(content).flatMap((code) => zoneOf(code) ?? []))]
    const called = { fr: 'Partie du monde', en: 'Part of the world' }
    return { name, label: called, of: 'words', among: ZONES, valuesIn: (content) => same(zones(content)) }
  }
  if (control.as === 'countries')
    return { name, label, of: 'countries', among: {}, valuesIn: (content) => same(texts(content)) }
  if (control.as === 'choice' || control.as === 'choices')
    return { name, label, of: 'words', among: control.among, valuesIn: (content) => same(texts(content)) }
  const named = (content: Values) =>
    texts(content).map((text): [string, string] => [slugOf(text), text]).filter(([value]) => value !== '') // prettier-ignore
  return { name, label, of: 'names', among: {}, valuesIn: (content) => [...new Map(named(content))] }
}

function spanFilters({ fields, lasting, over, ahead }: Kind): SpanFilter[] {
  const begun = Object.entries(fields).filter(([, { begins }]) => begins)
  return begun.map(([first, { begins: name = '', during, label, control }]) => {
    const [last = ''] = Object.entries(fields).find(([, { ends }]) => ends === name) ?? []
    const of = control.as === 'number' ? 'year' : 'day'
    const says = (saying: Kind['over'], content: Values) => saying?.[1].includes(String(content[saying[0]])) ?? false
    const isLasting = (content: Values) => says(lasting, content)
    return {
      name,
      during: during ?? label,
      of,
      spanIn(content) {
        const [from, until] = [first, last].map((field) => numberIn(content[field]))
        if (from === undefined && until === undefined)
          return of === 'day' && isLasting(content) ? [-Infinity, Infinity] : null
        if ((until === undefined && says(over, content)) || (from === undefined && says(ahead, content))) return null
        // A year that stands alone is the only one that is known of; a day that stands alone bounds one side.
        if (of === 'day') return [from ?? -Infinity, until ?? Infinity]
        return [from ?? until!, until ?? (isLasting(content) ? Infinity : from!)]
      },
    }
  })
}

const numberIn = (value: unknown): number | undefined =>
  typeof value === 'string' || typeof value === 'number' ? instantOf(value) : undefined
