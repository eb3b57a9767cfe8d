import { chapters } from './chapters.ts'
import { contacts } from './contacts.ts'
import { examples } from './examples.ts'
import type { Field } from './field.ts'
import type { Kind } from './kind.ts'
import { glossaryTerms } from './glossaryTerms.ts'
import { keyFigures } from './keyFigures.ts'
import { legalReferences } from './legalReferences.ts'
import { outline } from './outline.ts'
import { pages } from './pages.ts'
import { schemes } from './schemes.ts'

/** Every kind of document that is reviewed, by the slug of its collection: the first segment of its address on `/v1`. */
export const KINDS = {
  chapters,
  examples,
  schemes,
  contacts,
  'legal-references': legalReferences,
  'glossary-terms': glossaryTerms,
  'key-figures': keyFigures,
  pages,
  outline,
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof KINDS

/** Something told of each kind, by its slug. */
export const ofEachKind = <V>(told: (kind: Kind) => V): Readonly<Record<KindName, V>> =>
  Object.fromEntries(Object.entries<Kind>(KINDS).map(([name, kind]) => [name, told(kind)])) as Record<KindName, V>

/** The fields of any kind something can be told of, by their name. */
export function fieldsThat<V>(told: (field: Field) => V | null): ReadonlyMap<string, V> {
  const found = new Map<string, V>()
  for (const { fields } of Object.values<Kind>(KINDS))
    for (const [name, field] of Object.entries(fields)) {
      const value = told(field)
      if (value !== null) found.set(name, value)
    }
  return found
}

/** The kinds that have pages of their own; the outline is the home page. */
export type PagedKind = { [K in KindName]: (typeof KINDS)[K]['section'] extends null ? never : K }[KindName]

/** The kinds a reader finds on a shelf of their own, in the order of the shelves. */
export const SHELVES = (Object.keys(KINDS) as KindName[]).filter((name) => KINDS[name].shelf !== null) as ShelfKind[]
export type ShelfKind = { [K in KindName]: (typeof KINDS)[K]['shelf'] extends null ? never : K }[KindName]
