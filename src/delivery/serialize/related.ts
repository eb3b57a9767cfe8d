import { pageAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf, said } from '#domain/delivered/localise.ts'
import type { Related } from '#domain/delivered/shared.ts'
import { liveOf, type Asking } from './asking.ts'

/** The live ones among documents a text names, in its order. Of the others, nothing. */
export function relatedOf(asking: Asking, lists: Partial<Record<PagedType, readonly string[] | undefined>>): Related[] {
  return Object.entries(lists).flatMap(([type, uids]) =>
    [...new Set(uids)].flatMap((uid) => targetOf(asking, type as PagedType, uid) ?? []),
  )
}

/** A live document as a target, or null. */
function targetOf(asking: Asking, type: PagedType, uid: string): Related | null {
  const document = liveOf(asking, type, uid)
  if (!document) return null
  const { slug, title } = document.content
  const locale = localeOf(type, document.content, asking.locale)
  return { type, slug, title: said(title, locale), href: pageAddress({ type, slug, locale: asking.locale }) }
}
