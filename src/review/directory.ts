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

/** Titles of working copies, for messages about documents that are not live. */
export async function titlesOf(
  payload: Payload,
  refs: readonly { type: string; uid: string }[],
): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const type of new Set(refs.map((ref) => ref.type))) {
    const ids = refs.filter((ref) => ref.type === type).map((ref) => ref.uid)
    const query = { collection: type, where: { id: { in: ids } }, locale: 'all', select: { title: true } } as const
    const rows = await readRows<{ id: string; title?: Partial<Both> }>(payload, query)
    for (const { id, title } of rows) if (title?.fr) titles.set(id, title.fr)
  }
  return titles
}

interface Both {
  readonly fr: string
  readonly en: string
}
const both = (value: Partial<Both> | undefined, otherwise: string): Both => ({
  fr: value?.fr ?? otherwise,
  en: value?.en ?? value?.fr ?? otherwise,
})
