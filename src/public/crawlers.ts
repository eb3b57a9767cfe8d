import { homeAddress, pageAddress, searchAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { localeOf } from '#domain/delivered/localise.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Asking } from '#delivery/serialize/asking.ts'
import { movedOf } from '#delivery/serialize/moved.ts'
import { visibleOf } from '#delivery/serialize/visible.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import type { Found } from '#site/found.ts'
import { SITEMAP } from './standing.ts'

/** A page in the languages it is written in. */
export interface Written {
  readonly addresses: Readonly<Partial<Record<Locale, string>>>
  /** When it last moved; null for lists. */
  readonly at: string | null
}

/** What programs may read: every page but those of a search, which are without end. */
export const robotsOf = (publicUrl: string): string =>
  [
    'User-agent: *',
    ...['/admin', '/api/', '/preview/', ...LOCALES.map((locale) => `${searchAddress(locale)}?`)].map(
      (path) => `Disallow: ${path}`,
    ),
    '',
    `Sitemap: ${publicUrl}${SITEMAP}`,
    '',
  ].join('\n')

/** Pages a file may name (sitemaps.org). */
const MOST_PAGES = 50_000

/** Every page of the site in every language it is written in, with the others of the same text. */
export function sitemapOf(asking: Asking, publicUrl: string): string {
  const entries = everyPage(asking).flatMap((page) => entriesOf(page, publicUrl))
  const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ${names}>\n${entries.slice(0, MOST_PAGES).join('\n')}\n</urlset>\n`
}

function everyPage(asking: Asking): Written[] {
  return [
    inEvery(homeAddress),
    ...PAGED.flatMap((type) => {
      const documents: LiveDocument<PagedType>[] = visibleOf(asking, type)
      if (documents.length === 0) return []
      const list = inEvery((locale) => sectionAddress({ type, locale }))
      return [list, ...documents.map((document) => writtenIn(document, asking))]
    }),
  ]
}

/** A page of ours, which speaks every language. */
export const inEvery = (address: (locale: Locale) => string): Written => ({
  addresses: Object.fromEntries(LOCALES.map((locale) => [locale, address(locale)])),
  at: null,
})

/** Where a text stands in the languages it is written in. */
export function writtenIn(document: LiveDocument<PagedType>, asking: Asking): Written {
  const { type, content } = document
  const own = LOCALES.filter((locale) => localeOf(type, content, locale) === locale)
  const slug = encodeURIComponent(content.slug)
  return {
    addresses: Object.fromEntries(own.map((locale) => [locale, pageAddress({ type, slug, locale })])),
    at: movedOf(document, asking).at,
  }
}

function entriesOf({ addresses, at }: Written, publicUrl: string): string[] {
  const there = Object.entries(addresses).map(([locale, path]) => ({ locale, address: escapeHtml(publicUrl + path) }))
  const others =
    there.length > 1
      ? there.map(({ locale, address }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${address}"/>`)
      : []
  const moved = at ? `<lastmod>${at}</lastmod>` : ''
  return there.map(({ address }) => `<url><loc>${address}</loc>${moved}${others.join('')}</url>`)
}

/** Where a page is, and in which other languages: for its head and its headers alike. */
export function foundOf(
  { addresses }: Written,
  { locale, publicUrl: origin }: { locale: Locale; publicUrl: string },
): Found {
  const there = LOCALES.flatMap((lang) => (addresses[lang] ? [{ lang, address: origin + addresses[lang] }] : []))
  const own = there.find(({ lang }) => lang === locale)
  const whichever = there.slice(0, 1).map(({ address }) => ({ lang: 'x-default' as const, address }))
  return {
    origin,
    address: (own ?? there[0])?.address ?? origin,
    others: own && there.length > 1 ? [...there, ...whichever] : [],
    isBorrowed: !own,
  }
}

/** The same as headers, a flat list: what only shows the French text is not to be found. */
export function linksOf({ address, others, isBorrowed }: Found): string[] {
  const link = (to: string, rel: string) => `<${to}>; ${rel}`
  const alternates = others.map(({ lang, address: to }) => link(to, `rel="alternate"; hreflang="${lang}"`))
  const links = [link(address, 'rel="canonical"'), ...alternates]
  return ['Link', links.join(', '), ...(isBorrowed ? ['X-Robots-Tag', 'noindex'] : [])]
}
