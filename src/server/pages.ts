import { Router, type Request, type Response } from 'express'
import { homeAddress, pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { titleIn } from '#domain/delivered/titleIn.ts'
import { SHELVES, type ShelfKind } from '#domain/kinds/index.ts'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { LivePublication } from '#delivery/live.ts'
import { lookup } from '#delivery/lookup.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { byTitle } from '#delivery/serialize/byTitle.ts'
import { serializeDocument, serializeItem } from '#delivery/serialize/index.ts'
import { visibleOf } from '#delivery/serialize/visible.ts'
import { liveOutline, serializeOutline } from '#delivery/serialize/outline.ts'
import { serializePartners } from '#delivery/serialize/partners.ts'
import { now } from '#platform/clock.ts'
import { ChapterPage } from '#site/chapter.tsx'
import { EntryPage } from '#site/entry.tsx'
import { GonePage } from '#site/gone.tsx'
import { HomePage } from '#site/home.tsx'
import { ListPage } from '#site/list.tsx'
import { NotFoundPage } from '#site/notFound.tsx'
import { placeOf } from '#site/place.ts'
import { renderPage } from '#site/render.ts'
import type { Site } from '#site/site.ts'
import { UnavailablePage } from '#site/unavailable.tsx'
import { createElement, type ReactElement } from 'react'
import { assetAddress } from './assets.ts'

/** How many recent approvals the home page shows. */
const RECENT = 6

/** The reader's pages, from the same shapes as `/v1`: server-rendered, no script, French at `/`, English at `/en`. */
export function pagesRouter({ live }: { live: LivePublication }): Router {
  const router = Router()
  for (const locale of LOCALES) {
    router.get(homeAddress(locale), (_req, res) => send(res, home(live, locale)))
    for (const type of PAGED) {
      const section = sectionAddress({ type, locale })
      router.get(section, (_req, res) => send(res, list(live, type, locale)))
      router.get(`${section}/:slug`, (req, res) => document({ live, type, locale, req, res }))
    }
  }
  router.use((req, res) => {
    const locale = req.path === '/en' || req.path.startsWith('/en/') ? 'en' : 'fr'
    send(res.status(404), createElement(NotFoundPage, { site: siteOf(askingOf(live, locale)) }))
  })
  return router
}

function home(live: LivePublication, locale: Locale): ReactElement {
  const asking = askingOf(live, locale)
  const outline = liveOutline(asking)
  const count = (type: PagedType) => visibleOf(asking, type).length
  const counts = Object.fromEntries(SHELVES.map((type) => [type, count(type)])) as Record<ShelfKind, number>
  // What stands beside the guide is no news of it.
  const recent = PAGED.filter((type) => type !== 'pages')
    .flatMap((type): LiveDocument<PagedType>[] => visibleOf(asking, type))
    .sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1))
    .slice(0, RECENT)
    .map((each) => serializeDocument(each, asking))
  return createElement(HomePage, {
    site: siteOf(asking),
    outline: outline ? serializeOutline(outline, asking) : null,
    counts,
    recent,
  })
}

function list(live: LivePublication, type: PagedType, locale: Locale): ReactElement {
  const asking = askingOf(live, locale)
  const items = byTitle(visibleOf(asking, type), locale).map((each) => serializeItem(each, asking))
  return createElement(ListPage, { site: siteOf(asking), type, items })
}

interface Visit {
  live: LivePublication
  type: PagedType
  locale: Locale
  req: Request
  res: Response
}

/** 200, 308 to the present address of a renamed text, 410 for a withdrawn one, 503 for one that is damaged, 404. */
function document({ live, type, locale, req, res }: Visit): void {
  const asking = askingOf(live, locale)
  const site = siteOf(asking)
  const found = lookup(live.current, { type, slug: String(req.params.slug), now: asking.now })
  switch (found.is) {
    case 'unknown':
      return send(res.status(404), createElement(NotFoundPage, { site }))
    case 'gone':
      return send(res.status(410), createElement(GonePage, { site }))
    case 'damaged':
      res.status(503).set({ 'Cache-Control': 'no-store', 'Retry-After': '60' })
      return send(res, createElement(UnavailablePage, { site }))
    case 'renamed':
      // Cacheable by default, for ever: a text that is renamed back would lead in a circle.
      res.set('Cache-Control', 'no-store')
      return res.redirect(308, pageAddress({ type, slug: found.document.content.slug, locale }))
    case 'here':
      return send(res, documentPage(found.document, asking, site))
  }
}

function documentPage(document: LiveDocument<PagedType>, asking: Asking, site: Site): ReactElement {
  const delivered = serializeDocument(document, asking)
  if (delivered.type !== 'chapters') return createElement(EntryPage, { site, entry: delivered })
  const outline = liveOutline(asking)
  const place = placeOf(outline ? serializeOutline(outline, asking) : null, document.uid)
  return createElement(ChapterPage, { site, chapter: delivered, place })
}

export function askingOf(live: LivePublication, locale: Locale): Asking {
  return { guide: live.current.guide, locale, format: 'html', now: now() }
}

/** What stands around every page. */
export function siteOf(asking: Asking): Site {
  const outline = liveOutline(asking)
  const title = outline?.content.title[asking.locale] ?? outline?.content.title.fr ?? 'Coplume'
  const { locale, guide } = asking
  return {
    locale,
    title,
    demonstration: guide.isDemonstration,
    partners: serializePartners(asking),
    pages: byTitle(visibleOf(asking, 'pages'), locale).map(({ content }) => ({
      title: titleIn('pages', content, locale),
      href: pageAddress({ type: 'pages', slug: content.slug, locale }),
    })),
    asset: assetAddress,
  }
}

export function send(res: Response, page: ReactElement): void {
  res.set('Content-Type', 'text/html; charset=utf-8')
  if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', 'public, max-age=0, must-revalidate')
  res.end(renderPage(page))
}
