import { apiAddress, pageAddress } from '#domain/delivered/addresses.ts'
import { localeOf, said } from '#domain/delivered/localise.ts'
import { deliveredOutline, type DeliveredOutline, type OutlineEntry } from '#domain/delivered/outline.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { OutlineNode } from '#domain/kinds/outline.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { liveOf, type Asking } from './asking.ts'
import { approvalsOf, datesOf } from './base.ts'

/** The table of contents: chapters that are not live are skipped, and so are the parts they leave empty. */
export function serializeOutline(document: LiveDocument<'outline'>, asking: Asking): DeliveredOutline {
  const { type, uid, content, revision } = document
  asking.told?.add(uid)
  const locale = localeOf(type, content, asking.locale)
  const counter = { chapters: 0 }
  return deliveredOutline.parse({
    type,
    uid,
    title: said(content.title, locale),
    locale,
    fallback: locale !== asking.locale,
    tree: (content.tree ?? []).flatMap((node) => entryOf(node, { asking, locale, counter })),
    approvals: approvalsOf(document, asking.guide, asking.locale),
    demonstration: asking.guide.isDemonstration,
    ...datesOf(document, asking),
    revision,
    links: { self: `/v1/outline${asking.locale === 'en' ? '?locale=en' : ''}` },
  })
}

/** The one outline that is live, if any. */
export function liveOutline({ guide }: Pick<Asking, 'guide'>): LiveDocument<'outline'> | undefined {
  return [...guide.documents.values()].find(
    (document): document is LiveDocument<'outline'> => document.type === 'outline',
  )
}

interface Telling {
  asking: Asking
  /** Of the outline's own words. Chapters are told in their own. */
  locale: Locale
  counter: { chapters: number }
}

function entryOf(node: OutlineNode, telling: Telling): OutlineEntry[] {
  const { asking, locale, counter } = telling
  const chapter = node.chapter === undefined ? undefined : liveOf(asking, 'chapters', node.chapter)
  const number = chapter && ++counter.chapters
  const children = (node.children ?? []).flatMap((child) => entryOf(child, telling))
  if (chapter) return [{ number, chapter: chapterOf(chapter, asking), children }]
  if (node.chapter || !children.length) return children
  return [{ heading: node.heading?.[locale] ?? node.heading?.fr ?? '', children }]
}

function chapterOf({ type, uid, content }: LiveDocument<'chapters'>, asking: Asking): OutlineEntry['chapter'] {
  const locale = localeOf(type, content, asking.locale)
  const { slug } = content
  return {
    uid,
    slug,
    title: said(content.title, locale),
    summary: said(content.summary, locale),
    href: pageAddress({ type, slug, locale: asking.locale }),
    self: apiAddress({ type, slug, locale: asking.locale }),
  }
}
