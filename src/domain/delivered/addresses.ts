import type { ReviewableType } from '../content/index.ts'
import type { Locale } from '../content/shared.ts'

/** Types that have pages of their own; the outline is the home page. */
export type PagedType = Exclude<ReviewableType, 'outline'>

/** Where a reader finds a document: `/chapitres/…` in French, `/en/chapters/…` in English. */
export const pageAddress = (document: { type: PagedType; slug: string; locale: Locale }): string =>
  `${sectionAddress(document)}/${document.slug}`

/** What readers see in the address, in their language. */
const SECTIONS = {
  fr: { chapters: 'chapitres', examples: 'exemples', contacts: 'contacts', schemes: 'dispositifs' },
  en: { chapters: 'chapters', examples: 'examples', contacts: 'contacts', schemes: 'schemes' },
} as const

/** The list of a type. */
export const sectionAddress = ({ type, locale }: { type: PagedType; locale: Locale }): string =>
  `${locale === 'en' ? '/en' : ''}/${SECTIONS[locale][type]}`

export const homeAddress = (locale: Locale): string => (locale === 'en' ? '/en' : '/')

/** Where a program finds it. French is the default and is not written. */
export const apiAddress = ({ type, slug, locale }: { type: PagedType; slug: string; locale: Locale }): string =>
  `/v1/${type}/${slug}${locale === 'en' ? '?locale=en' : ''}`

export const proofAddress = ({ type, slug }: { type: PagedType; slug: string }): string => `/v1/${type}/${slug}/proof`
