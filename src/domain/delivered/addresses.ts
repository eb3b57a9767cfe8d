import { KINDS, type PagedKind } from '../kinds/index.ts'
import type { Locale } from '../content/shared.ts'

/** Types that have pages of their own; the outline is the home page. */
export type PagedType = PagedKind

/** Where a reader finds a document: `/chapitres/…` in French, `/en/chapters/…` in English. */
export const pageAddress = (document: { type: PagedType; slug: string; locale: Locale }): string =>
  `${sectionAddress(document)}/${document.slug}`

/** The list of a type. */
export const sectionAddress = ({ type, locale }: { type: PagedType; locale: Locale }): string =>
  `${locale === 'en' ? '/en' : ''}/${KINDS[type].section[locale]}`

export const homeAddress = (locale: Locale): string => (locale === 'en' ? '/en' : '/')

/** What is new of a kind, or of the whole guide, as Atom. No slug has a dot. */
export const feedAddress = ({ type, locale }: { type: PagedType | null; locale: Locale }): string =>
  `${type ? sectionAddress({ type, locale }) : locale === 'en' ? '/en' : ''}/${locale === 'en' ? 'feed' : 'flux'}.xml`

/** Where readers look for words. */
export const searchAddress = (locale: Locale): string => (locale === 'en' ? '/en/search' : '/recherche')

/** Where a program finds it. French is the default and is not written. */
export const apiAddress = ({ type, slug, locale }: { type: PagedType; slug: string; locale: Locale }): string =>
  `/v1/${type}/${slug}${locale === 'en' ? '?locale=en' : ''}`

export const proofAddress = ({ type, slug }: { type: PagedType; slug: string }): string => `/v1/${type}/${slug}/proof`

/** Where everybody finds a picture that a live text shows, by the SHA-256 of its bytes. */
export const mediaAddress = (sha256: string): string => `/v1/media/${sha256}`
