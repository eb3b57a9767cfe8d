import type { Payload, Where } from 'payload'
import { readRows } from '#platform/database/readRows.ts'

/** What the working interface says of a partner. The public names are on the shelf; these are for co-authors. */
export interface PartnerName {
  readonly uid: string
  readonly slug: string
  readonly name: { readonly fr: string; readonly en: string }
  readonly nameWithArticle: { readonly fr: string; readonly en: string }
}

/** Every partner by uid. Names come with their French article, as data. */
export async function partnerNames(payload: Payload): Promise<Map<string, PartnerName>> {
  type Row = { id: string; slug: string; name?: Both; nameWithArticle?: Both }
  const rows = await readRows<Row>(payload, { collection: 'partners', locale: 'all', sort: 'slug' })
  return new Map(
    rows.map(({ id, slug, name, nameWithArticle }) => [
      id,
      { uid: id, slug, name: both(name, slug), nameWithArticle: both(nameWithArticle ?? name, slug) },
    ]),
  )
}

/** Names of people by opaque id, for the working interface only. A person who left is nobody. */
export async function personNames(payload: Payload, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const where: Where = { id: { in: [...new Set(ids)] } }
  const rows = await readRows<{ id: string; name?: string }>(payload, { collection: 'users', where })
  return new Map(rows.map(({ id, name }) => [id, name ?? '']))
}

interface Both {
  readonly fr: string
  readonly en: string
}
const both = (value: Partial<Both> | undefined, otherwise: string): Both => ({
  fr: value?.fr ?? otherwise,
  en: value?.en ?? value?.fr ?? otherwise,
})
