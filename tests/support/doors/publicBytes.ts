import { FORMATS, PAGED } from '#domain/delivered/shared.ts'
import { pageAddress, sectionAddress, type PagedType } from '#domain/delivered/addresses.ts'
import { LOCALES } from '#domain/content/shared.ts'
import type { Client } from '../startApp.ts'
import type { GuideUnderTest } from './guide.ts'

const TYPES = PAGED

/** What the public gets at each address: status, entity tag and bytes. */
export type PublicBytes = ReadonlyMap<string, string>

/** Asks for everything the public may read of a guide, as somebody without an account. */
export async function publicBytes(anonymous: Client, guide: GuideUnderTest): Promise<PublicBytes> {
  return bytesAt(anonymous, addressesOf(guide))
}

export async function bytesAt(anonymous: Client, addresses: readonly string[]): Promise<PublicBytes> {
  const answers = await Promise.all(addresses.map((address) => anonymous('GET', address)))
  return new Map(
    answers.map(({ status, headers, text }, index) => [
      addresses[index] ?? '',
      `${status} ${headers.get('etag')}\n${text}`,
    ]),
  )
}

/** The addresses an unsigned word would show at first: asked after every single attempt. */
export function tellingAddressesOf({ live, newer, example, sha256, slugs }: GuideUnderTest): string[] {
  const slug = (uid: string) => slugs.get(uid) ?? ''
  return [
    ...TYPES.map((type) => `/v1/${type}?locale=fr&pageSize=100`),
    '/v1/outline?locale=en',
    '/v1/partners?locale=fr',
    `/v1/chapters/${slug(live.uid)}?locale=en&format=html`,
    `/v1/chapters/${slug(newer.uid)}?locale=fr&format=text`,
    `/v1/examples/${slug(example.uid)}?locale=fr&format=html`,
    `/v1/media/${sha256}`,
    pageAddress({ type: 'chapters', slug: slug(newer.uid), locale: 'fr' }),
  ]
}

/** Every address of a guide: lists, documents in both languages and each format, proofs, outline, partners, media, pages. */
export function addressesOf(guide: GuideUnderTest): string[] {
  const { live, newer, draft, example, scheme, contact, slugs } = guide
  const documents = [live, newer, draft, example, scheme, contact].map(({ type, uid }) => ({
    type: type as PagedType,
    slug: slugs.get(uid) ?? '',
  }))
  const alone = ['/v1/vocabularies', '/v1/openapi.json', `/v1/media/${guide.sha256}`, '/', '/en']
  const perLocale = LOCALES.flatMap((locale) => [
    `/v1/outline?locale=${locale}`,
    `/v1/partners?locale=${locale}`,
    `/v1/examples?locale=${locale}&include=body,facets,related&theme=eau`,
    ...TYPES.flatMap((type) => [`/v1/${type}?locale=${locale}&pageSize=100`, sectionAddress({ type, locale })]),
    ...documents.flatMap(({ type, slug }) => [
      ...FORMATS.map((format) => `/v1/${type}/${slug}?locale=${locale}&format=${format}`),
      pageAddress({ type, slug, locale }),
    ]),
  ])
  return [...alone, ...perLocale, ...documents.map(({ type, slug }) => `/v1/${type}/${slug}/proof`)]
}
