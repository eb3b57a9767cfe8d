import { chapters } from './chapters.ts'
import { contacts } from './contacts.ts'
import { examples } from './examples.ts'
import type { Field } from './field.ts'
import type { Kind } from './kind.ts'
import { outline } from './outline.ts'
import { schemes } from './schemes.ts'

/** Every kind of document that is reviewed, by the slug of its collection: the first segment of its address on `/v1`. */
export const KINDS = { chapters, examples, contacts, schemes, outline } as const satisfies Record<string, Kind>

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
