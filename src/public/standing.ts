import {
  feedAddress,
  homeAddress,
  pageAddress,
  searchAddress,
  sectionAddress,
  type PagedType,
} from '#domain/delivered/addresses.ts'
import { NEWS, PAGED } from '#domain/delivered/shared.ts'
import { LOCALES, type Locale } from '#domain/content/shared.ts'
import { decoded } from './decoded.ts'

export const SITEMAP = '/sitemap.xml'

/** What a path of the site names, and how it is written when it is written right. */
export type Standing = { readonly locale: Locale; readonly canonical: string } & (
  | { readonly is: 'home' }
  | { readonly is: 'search' }
  | { readonly is: 'robots' }
  | { readonly is: 'sitemap' }
  | { readonly is: 'feed'; readonly type: PagedType | null }
  | { readonly is: 'list'; readonly type: PagedType }
  | { readonly is: 'document'; readonly type: PagedType; readonly slug: string }
)

/**
 * The page a path names, whether or not there is such a document; null for what no page of the site can be called. Case and a
 * slash at the end do not matter. A slug that is no text is null too.
 */
export function standingAt(path: string): Standing | null {
  const plain = path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path
  const whole = FIXED.get(plain.toLowerCase())
  if (whole) return whole
  const cut = plain.lastIndexOf('/')
  const section = FIXED.get(plain.slice(0, cut).toLowerCase())
  const slug = decoded(plain.slice(cut + 1))
  if (section?.is !== 'list' || !slug) return null
  const { type, locale } = section
  const canonical = pageAddress({ type, slug: encodeURIComponent(slug), locale })
  return { is: 'document', type, slug, locale, canonical }
}

/** Pages that are there whatever is published, and what programs read of the site, by address. */
const FIXED: ReadonlyMap<string, Standing> = new Map(
  [
    { is: 'robots', locale: 'fr', canonical: '/robots.txt' } as const,
    { is: 'sitemap', locale: 'fr', canonical: SITEMAP } as const,
    ...LOCALES.flatMap((locale): Standing[] => [
      { is: 'home', locale, canonical: homeAddress(locale) },
      { is: 'search', locale, canonical: searchAddress(locale) },
      ...[null, ...NEWS].map((type): Standing => ({
        is: 'feed',
        type,
        locale,
        canonical: feedAddress({ type, locale }),
      })),
      ...PAGED.map((type): Standing => ({ is: 'list', type, locale, canonical: sectionAddress({ type, locale }) })),
    ]),
  ].map((standing) => [standing.canonical, standing]),
)
