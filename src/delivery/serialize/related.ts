import { apiAddress, pageAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf, said } from '#domain/delivered/localise.ts'
import { PAGED, type Related } from '#domain/delivered/shared.ts'
import { liveOf, type Asking } from './asking.ts'
import { COLLATORS } from './byTitle.ts'

/** The live ones among documents a text names, in its order. Of the others, nothing. */
export function relatedOf(asking: Asking, lists: readonly (readonly [PagedType, readonly string[]])[]): Related[] {
  return lists.flatMap(([type, uids]) => [...new Set(uids)].flatMap((uid) => targetOf(asking, type, uid) ?? []))
}

/** The live documents that point to one, by kind, then by title; none where nobody keeps count. */
export function citing(uid: string, asking: Asking): Related[] {
  const { compare } = COLLATORS[asking.locale]
  const found = (asking.citing?.(uid) ?? []).flatMap((other) => {
    const type = asking.guide.documents.get(other)?.type
    return other === uid || !type || type === 'outline' ? [] : (targetOf(asking, type, other) ?? [])
  })
  const rank = ({ type }: Related) => PAGED.indexOf(type)
  return found.sort((a, b) => rank(a) - rank(b) || compare(a.title, b.title) || (a.uid < b.uid ? -1 : 1))
}

/** A live document as a target, or null. */
function targetOf(asking: Asking, type: PagedType, uid: string): Related | null {
  const document = liveOf(asking, type, uid)
  if (!document) return null
  const { slug, title } = document.content
  const locale = localeOf(type, document.content, asking.locale)
  const at = { type, slug, locale: asking.locale }
  return { type, uid, slug, title: said(title, locale), href: pageAddress(at), self: apiAddress(at) }
}
