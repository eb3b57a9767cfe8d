import { apiAddress, pageAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf } from '#domain/delivered/localise.ts'
import { foundList, type DeliveredFound } from '#domain/delivered/search.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from '../serialize/asking.ts'
import { isVisible } from '../serialize/isVisible.ts'
import { excerptOf } from './excerpt.ts'
import { searchableOf } from './searchable.ts'
import type { SearchIndex } from './searchIndex.ts'

interface Question {
  /** As somebody typed it. */
  readonly q: string
  /** Kinds to find; all when it is not said. */
  readonly type?: readonly PagedType[]
  /** From 1. */
  readonly page: number
  readonly pageSize: number
}

/** A page of what answers some words, and how many documents of each kind do. The index follows the same guide. */
export function searchAnswer(index: SearchIndex, { q, type: kinds, page, pageSize }: Question, asking: Asking) {
  const { guide, locale, now } = asking
  const { documents, terms } = index.search(q, { guide, locale })
  const found = documents.filter((each) => isVisible(each, now))
  const wanted = kinds ? found.filter(({ type }) => kinds.includes(type)) : found
  const counts = new Map<PagedType, number>()
  for (const { type } of found) counts.set(type, (counts.get(type) ?? 0) + 1)
  const shown = PAGED.filter((type) => counts.has(type) || kinds?.includes(type))
  return foundList.parse({
    items: wanted.slice((page - 1) * pageSize, page * pageSize).map((each) => told(each, terms, asking)),
    page,
    pageSize,
    total: wanted.length,
    pages: Math.ceil(wanted.length / pageSize),
    facets: {
      type: shown.map((type) => ({ value: type, label: KINDS[type].plural[locale], count: counts.get(type) ?? 0 })),
    },
  })
}

function told(document: LiveDocument<PagedType>, terms: ReadonlySet<string>, asking: Asking): DeliveredFound {
  const { type, uid, content } = document
  asking.told?.add(uid)
  const locale = localeOf(type, content, asking.locale)
  const at = { type, slug: content.slug, locale: asking.locale }
  return {
    type,
    uid,
    slug: content.slug,
    title: titleIn(type, content, asking.locale),
    locale,
    fallback: locale !== asking.locale,
    excerpt: excerptOf(searchableOf(document, locale), terms),
    href: pageAddress(at),
    self: apiAddress(at),
  }
}
