import { createElement, type ReactElement } from 'react'
import { homeAddress, pageAddress, searchAddress } from '#domain/delivered/addresses.ts'
import { NEWS, PAGED } from '#domain/delivered/shared.ts'
import type { Locale } from '#domain/content/shared.ts'
import { ASKING_EACH_TIME } from '#delivery/http/freshFor.ts'
import type { Reading } from '#delivery/http/handlers.ts'
import type { Prepared } from '#delivery/http/prepared.ts'
import type { Answer } from '#delivery/http/snapshots.ts'
import { surrogateKeys } from '#delivery/http/surrogateKeys.ts'
import { leavesNext, type LivePublication } from '#delivery/live.ts'
import { lookup } from '#delivery/lookup.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { now } from '#platform/clock.ts'
import { FailedPage } from '#site/failed.tsx'
import type { Found } from '#site/found.ts'
import { GonePage } from '#site/gone.tsx'
import { listAddress } from '#site/listed.ts'
import { NotFoundPage } from '#site/notFound.tsx'
import { renderPage } from '#site/render.ts'
import { UnavailablePage } from '#site/unavailable.tsx'
import { askingOf } from './askingOf.ts'
import { feedOf } from './atom.ts'
import { foundOf, inEvery, linksOf, robotsOf, sitemapOf, writtenIn, type Written } from './crawlers.ts'
import { documentPage, homePage } from './drawn.ts'
import { houseHeaders, PAGE_POLICY } from './houseHeaders.ts'
import { hasDays, isKept, isThere, listPage, listQuestionIn } from './lists.ts'
import { nextDay } from './nextDay.ts'
import { questionIn, searchPage } from './search.ts'
import { siteOf } from './siteOf.ts'
import type { Standing } from './standing.ts'
import { untracked } from './untracked.ts'

/** A page, or where it is now. */
export type Page = Prepared | { readonly location: string }

/**
 * The reader's pages, from the same shapes as `/v1`: no script, French at `/`, English at `/en`. 200, 410 for a withdrawn text,
 * 503 for one that is damaged, 404.
 */
export function pageOf(live: LivePublication, standing: Standing, search: string): Page {
  const { locale, canonical } = standing
  const isAsked = standing.is === 'search' || standing.is === 'list'
  const plain = isAsked ? untracked(search) : search
  if (plain !== search) return { location: `${canonical}${plain}` }
  const page = (drawn: Pick<Drawn, 'draw' | 'written'>, kinds: readonly string[] = []) =>
    pageAs(live, { canonical, locale, ...drawn, kinds: [...kinds, ...AROUND] })
  if (standing.is === 'robots') return plainFile(live, { canonical, text: () => robotsOf(live.setting.publicUrl) })
  if (standing.is === 'sitemap') return sitemapFile(live, canonical)
  if (standing.is === 'feed') return feedFile(live, standing)
  if (standing.is === 'search') return foundPage(live, standing, search)
  if (standing.is === 'home')
    return page({ draw: (asking, _, found) => homePage(asking, found), written: () => inEvery(homeAddress) }, PAGED)
  if (standing.is === 'list') return listedPage(live, standing, search)
  const { type, slug } = standing
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
      return page({
        draw: (asking, _, at) => documentPage(found.document, asking, at),
        written: (asking) => writtenIn(found.document, asking),
      })
  }
}

/** Every page names its guide and its partners, and leads to those beside the guide. */
const AROUND = ['outline', 'pages', 'partners']

/** What answers somebody's words: there are too many words to keep the pages. What it cannot understand it says. */
function foundPage(live: LivePublication, { locale, canonical }: Standing, search: string): Prepared {
  const question = questionIn(search)
  const draw = (asking: Asking, reading: Reading, found?: Found) => searchPage({ asking, reading, question, found })
  // An answer to somebody's words is no page to be found; the page that asks for some is.
  const isAsking = search === ''
  const { unknown } = question
  // What cannot be understood has one answer for each parameter, however it was written.
  const address = unknown === null ? `${canonical}${search}` : `${canonical} ${unknown}`
  return pageAs(live, {
    canonical: address,
    locale,
    status: unknown === null ? 200 : 400,
    kinds: [...PAGED, ...AROUND],
    isKept: unknown === '',
    draw,
    written: isAsking ? () => inEvery(searchAddress) : undefined,
  })
}

/**
 * A page of a list. Programs are to find the whole list, each page of it by its own address. What somebody chose of it shows
 * the same texts once more, in too many ways to be found; it may be read, so that who follows a link comes to the texts.
 */
function listedPage(
  live: LivePublication,
  { canonical, locale, type }: Extract<Standing, { is: 'list' }>,
  search: string,
): Page {
  const { question, hasEmpty } = listQuestionIn(type, search)
  const { unknown, chosen, page } = question
  if (hasEmpty) return { location: listAddress(question, locale) }
  const isWhole = unknown === null && Object.keys(chosen).length === 0
  const written = () => inEvery((language) => listAddress({ type, chosen, page }, language))
  return pageAs(live, {
    canonical: unknown === null ? listAddress(question, locale) : `${canonical} ${unknown}`,
    locale,
    status: unknown === null ? 200 : 400,
    kinds: [type, ...AROUND],
    isKept: (reading, asking) => (unknown === null ? isKept(question, { reading, asking }) : unknown === ''),
    draw: (asking, reading, found) => listPage({ asking, reading, question, found }),
    written: (asking, reading) =>
      isWhole && (page === 1 || isThere(question, { reading, asking })) ? written() : undefined,
    // How many are open today, and which.
    changesAt: hasDays(type) ? nextDay : undefined,
  })
}

const sitemapFile = (live: LivePublication, canonical: string): Prepared =>
  plainFile(live, { canonical, type: 'application/xml', text: (asking) => sitemapOf(asking, live.setting.publicUrl) })

function feedFile(live: LivePublication, { canonical, locale, type }: Extract<Standing, { is: 'feed' }>): Prepared {
  const { publicUrl } = live.setting
  const text = (asking: Asking) => feedOf(asking, { type, publicUrl })
  const kinds = [...(type ? [type] : NEWS), ...AROUND]
  return plainFile(live, { canonical, locale, type: 'application/atom+xml', kinds, text })
}

interface PlainFile {
  readonly canonical: string
  readonly locale?: Locale
  readonly kinds?: readonly string[]
  readonly type?: string
  text(asking: Asking): string
}

/** What programs read of the site. */
function plainFile(
  live: LivePublication,
  { canonical, locale = 'fr', type = 'text/plain', kinds = PAGED, text }: PlainFile,
): Prepared {
  return {
    canonical,
    make: ({ delivered }) => ({
      body: text(askingOf(delivered, locale)),
      contentType: `${type}; charset=utf-8`,
      headers: ['Cache-Control', ASKING_EACH_TIME, 'Vary', 'Accept-Encoding', ...houseHeaders(live.setting.publicUrl)],
      keys: surrogateKeys(new Set(), { guide: delivered.guide, kinds }),
      validUntil: leavesNext(delivered, now()),
    }),
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
  /** Whether it is kept here; unless it is said, what does not pass. */
  isKept?: boolean | ((reading: Reading, asking: Asking) => boolean)
  /** When it is another one by time alone, beside what leaves the guide. */
  changesAt?: (at: Date) => Date
  draw(asking: Asking, reading: Reading, found?: Found): ReactElement | Promise<ReactElement>
  /** Its languages, where it is a page to be found. */
  written?(asking: Asking, reading: Reading): Written | undefined
}

function pageAs(
  live: LivePublication,
  {
    canonical,
    locale,
    status = 200,
    kinds = [],
    isPassing = false,
    isKept = !isPassing,
    changesAt,
    draw,
    written,
  }: Drawn,
): Prepared {
  const { publicUrl } = live.setting
  return {
    canonical,
    async make(reading): Promise<Answer> {
      const { delivered } = reading
      const asking = askingOf(delivered, locale)
      const places = written?.(asking, reading)
      const found = places && foundOf(places, { locale, publicUrl })
      const body = renderPage(await draw(asking, reading, found))
      return {
        body,
        contentType: 'text/html; charset=utf-8',
        status,
        headers: [
          'Cache-Control', isPassing ? 'no-store' : ASKING_EACH_TIME,
          'Vary', 'Accept-Encoding',
          'Content-Security-Policy', PAGE_POLICY,
          ...(status === 503 ? ['Retry-After', '60'] : []),
          ...(found ? linksOf(found) : []),
          ...houseHeaders(publicUrl),
        ], // prettier-ignore
        // What is not there is known by nothing that could be purged.
        ...(status === 200 ? { keys: surrogateKeys(asking.told, { guide: delivered.guide, kinds }) } : {}),
        validUntil: sooner(leavesNext(delivered, asking.now), changesAt?.(asking.now)),
        isKept: typeof isKept === 'boolean' ? isKept : isKept(reading, asking),
      }
    },
  }
}

const sooner = (one: Date | null, other: Date | undefined): Date | null =>
  one && other ? (one < other ? one : other) : (other ?? one)
