import { createElement, type ReactElement } from 'react'
import type { PagedType } from '#domain/delivered/addresses.ts'
import { NEWS } from '#domain/delivered/shared.ts'
import { SHELVES, type ShelfKind } from '#domain/kinds/index.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { serializeDocument } from '#delivery/serialize/index.ts'
import { liveOutline, serializeOutline } from '#delivery/serialize/outline.ts'
import { visibleOf } from '#delivery/serialize/visible.ts'
import { ChapterPage } from '#site/chapter.tsx'
import { EntryPage } from '#site/entry.tsx'
import type { Found } from '#site/found.ts'
import { HomePage } from '#site/home.tsx'
import { placeOf } from '#site/place.ts'
import { newest } from './newest.ts'
import { siteOf } from './siteOf.ts'

/** How many recent approvals the home page shows. */
const RECENT = 6

export function homePage(asking: Asking, found?: Found): ReactElement {
  const outline = liveOutline(asking)
  const count = (type: PagedType) => visibleOf(asking, type).length
  const counts = Object.fromEntries(SHELVES.map((type) => [type, count(type)])) as Record<ShelfKind, number>
  const recent = newest(asking, NEWS)
    .slice(0, RECENT)
    .map((each) => serializeDocument(each, asking))
  return createElement(HomePage, {
    site: siteOf(asking, found),
    outline: outline ? serializeOutline(outline, asking) : null,
    counts,
    recent,
  })
}

export function documentPage(document: LiveDocument<PagedType>, asking: Asking, found?: Found): ReactElement {
  const site = siteOf(asking, found)
  const delivered = serializeDocument(document, asking)
  if (delivered.type !== 'chapters') return createElement(EntryPage, { site, entry: delivered })
  const outline = liveOutline(asking)
  const place = placeOf(outline ? serializeOutline(outline, asking) : null, document.uid)
  return createElement(ChapterPage, { site, chapter: delivered, place })
}
