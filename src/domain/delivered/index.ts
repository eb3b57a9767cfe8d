import { z } from 'zod'
import { listedOf, servedOf, type Fields, type Listed, type Served } from '../kinds/field.ts'
import { KINDS } from '../kinds/index.ts'
import type { Kind } from '../kinds/kind.ts'
import type { PagedType } from './addresses.ts'
import { FILTERS } from './filters.ts'
import { bodyBase, included } from './bodies.ts'
import { citedBy, documentBase, itemBase, listOf, PAGED } from './shared.ts'

type Strict<S extends z.ZodRawShape> = z.ZodObject<S, z.core.$strict>
type Typed<T extends PagedType> = { type: z.ZodLiteral<T> }
type FieldsOf<T extends PagedType> = (typeof KINDS)[T]['fields']
type Body<F> = F extends { body: unknown } ? typeof bodyBase : unknown
type Included = typeof included.body & Omit<typeof included, 'body'>
type Also<K> = K extends { api: { also: infer A } } ? A : unknown

interface Delivered<T extends PagedType> {
  document: Strict<
    typeof documentBase & { citedBy: typeof citedBy } & Body<FieldsOf<T>> &
      Served<FieldsOf<T>> &
      Also<(typeof KINDS)[T]> &
      Typed<T>
  >
  item: Strict<typeof itemBase & Listed<FieldsOf<T>> & Typed<T> & Included>
  list: ReturnType<typeof listOf<Delivered<T>['item']>>
  /** The same where only some fields of each were asked for. */
  parts: ReturnType<typeof listOf<z.ZodObject>>
}

/** What /v1 serves of each type: one document, its line in a list, pages of that list. What is not public is not there. */
export const DELIVERED = Object.fromEntries(PAGED.map((type) => [type, deliveredOf(type)])) as unknown as {
  readonly [T in PagedType]: Delivered<T>
}

function deliveredOf<T extends PagedType>(type: T): Delivered<T> {
  const { api, fields }: Kind & { fields: Fields } = KINDS[type]
  if (!api) throw new Error(`${type} is served by hand.`)
  const { id, description, also } = api
  const own = { type: z.literal(type) }
  const body = fields.body ? bodyBase : {}
  const more = { ...(fields.body ? included.body : {}), related: included.related, citedBy }
  const always = { uid: itemBase.uid, slug: itemBase.slug, ...own }
  const item = z
    .strictObject({ ...itemBase, ...listedOf(fields), ...more, ...own })
    .meta({ id: `${id}Item`, description: api.item })
  const part = z
    .strictObject({ ...item.partial().shape, ...always })
    .meta({ id: `${id}Part`, description: `${api.item} Only the fields that were asked for.` })
  const facets = FILTERS[type].values.map(({ name }) => name)
  const document = z
    .strictObject({ ...documentBase, citedBy, ...body, ...servedOf(fields), ...also, ...own })
    .meta({ id, description })
  const list = listOf(item, `${id}List`, facets)
  return { document, item, list, parts: listOf(part, `${id}Parts`, facets) } as unknown as Delivered<T>
}

export type DeliveredByType = { [T in PagedType]: z.infer<(typeof DELIVERED)[T]['document']> }
export type ItemByType = { [T in PagedType]: z.infer<(typeof DELIVERED)[T]['item']> }
export type DeliveredDocument = DeliveredByType[PagedType]
export type DeliveredItem = ItemByType[PagedType]
