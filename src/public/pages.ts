import { createElement, type ReactElement } from 'react'
import { pageAddress } from '#domain/delivered/addresses.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { ASKING_EACH_TIME } from '#delivery/http/freshFor.ts'
import type { Prepared } from '#delivery/http/prepared.ts'
import type { Answer } from '#delivery/http/snapshots.ts'
import { surrogateKeys } from '#delivery/http/surrogateKeys.ts'
import { leavesNext, type LivePublication } from '#delivery/live.ts'
import { lookup } from '#delivery/lookup.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { now } from '#platform/clock.ts'
import { FailedPage } from '#site/failed.tsx'
import { GonePage } from '#site/gone.tsx'
import { NotFoundPage } from '#site/notFound.tsx'
import { renderPage } from '#site/render.ts'
import { UnavailablePage } from '#site/unavailable.tsx'
import { askingOf } from './askingOf.ts'
import { documentPage, homePage, listPage } from './drawn.ts'
import { houseHeaders, PAGE_POLICY } from './houseHeaders.ts'
import { siteOf } from './siteOf.ts'
import type { Standing } from './standing.ts'

/** A page, or where it is now. */
export type Page = Prepared | { readonly location: string }

/**
 * The reader's pages, from the same shapes as `/v1`: no script, French at `/`, English at `/en`. 200, 410 for a withdrawn text,
 * 503 for one that is damaged, 404.
 */
export function pageOf(live: LivePublication, standing: Standing): Page {
  const { locale, canonical } = standing
  const page = (draw: (asking: Asking) => ReactElement, kinds: readonly string[] = []) =>
    // Every page names its partners, and leads to those beside the guide.
    pageAs(live, { canonical, locale, draw, kinds: [...kinds, 'outline', 'pages', 'partners'] })
  if (standing.is === 'home') return page(homePage, PAGED)
  const { type } = standing
  if (standing.is === 'list') return page((asking) => listPage(asking, type), [type])
  const { slug } = standing
  const found = lookup(live.current, { type, slug, now: now() })
  switch (found.is) {
    case 'unknown':
      return sentencePage(live, locale, 'notFound')
    case 'gone':
      return sentencePage(live, locale, 'gone')
    case 'damaged':
      return sentencePage(live, locale, 'unavailable')
    case 'renamed':
      return { location: pageAddress({ type, slug: found.document.content.slug, locale }) }
    case 'here':
      return page((asking) => documentPage(found.document, asking))
  }
}

/** Pages that have nothing to show but a sentence. What passes is kept by nobody. */
const SENTENCES = {
  notFound: { status: 404, draw: (asking) => createElement(NotFoundPage, { site: siteOf(asking) }) },
  gone: { status: 410, draw: (asking) => createElement(GonePage, { site: siteOf(asking) }) },
  unavailable: {
    status: 503,
    draw: (asking) => createElement(UnavailablePage, { site: siteOf(asking), what: 'text' }),
    isPassing: true,
  },
  waiting: {
    status: 503,
    draw: (asking) => createElement(UnavailablePage, { site: siteOf(asking), what: 'guide' }),
    isPassing: true,
  },
  away: {
    status: 503,
    draw: (asking) => createElement(UnavailablePage, { site: siteOf(asking), what: 'workshop' }),
    isPassing: true,
  },
  crooked: {
    status: 400,
    draw: (asking) => createElement(FailedPage, { site: siteOf(asking), isOurs: false }),
    isPassing: true,
  },
  failed: {
    status: 500,
    draw: (asking) => createElement(FailedPage, { site: siteOf(asking), isOurs: true }),
    isPassing: true,
  },
} as const satisfies Record<string, { status: number; draw: (asking: Asking) => ReactElement; isPassing?: true }>

export type Sentence = keyof typeof SENTENCES

/** The same for every address that has it, so that nobody fills the memory with addresses. */
export function sentencePage(live: LivePublication, locale: Locale, name: Sentence): Prepared {
  const sentence: { status: number; draw: (asking: Asking) => ReactElement; isPassing?: true } = SENTENCES[name]
  return pageAs(live, { ...sentence, canonical: `${name} ${locale}`, locale })
}

interface Drawn {
  canonical: string
  locale: Locale
  status?: number
  /** The kinds it lists. */
  kinds?: readonly string[]
  isPassing?: boolean
  draw(asking: Asking): ReactElement
}

function pageAs(
  live: LivePublication,
  { canonical, locale, status = 200, kinds = [], isPassing = false, draw }: Drawn,
): Prepared {
  const { publicUrl } = live.setting
  return {
    canonical,
    make({ delivered }): Answer {
      const asking = askingOf(delivered, locale)
      const body = renderPage(draw(asking))
      return {
        body,
        contentType: 'text/html; charset=utf-8',
        status,
        headers: [
          'Cache-Control', isPassing ? 'no-store' : ASKING_EACH_TIME,
          'Vary', 'Accept-Encoding',
          'Content-Security-Policy', PAGE_POLICY,
          ...(status === 503 ? ['Retry-After', '60'] : []),
          ...houseHeaders(publicUrl),
        ], // prettier-ignore
        // What is not there is known by nothing that could be purged.
        ...(status === 200 ? { keys: surrogateKeys(asking.told, { guide: delivered.guide, kinds }) } : {}),
        validUntil: leavesNext(delivered, now()),
        isKept: !isPassing,
      }
    },
  }
}
