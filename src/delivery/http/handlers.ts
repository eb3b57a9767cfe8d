import type { PagedType } from '#domain/delivered/addresses.ts'
import { slugKey } from '#domain/guide.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import type { Delivered } from '../live.ts'
import type { Asking } from '../serialize/asking.ts'
import { serializeDocument, serializeItem } from '../serialize/index.ts'
import { isVisible } from '../serialize/isVisible.ts'
import { liveOutline, serializeOutline } from '../serialize/outline.ts'
import { pageOf } from '../serialize/page.ts'
import { serializePartners } from '../serialize/partners.ts'
import { serializeProof, withSignature } from '../serialize/proof.ts'
import { validUntil } from '../serialize/validUntil.ts'
import { serializeVocabularies } from '../serialize/vocabularies.ts'
import { ApiProblem } from './problems.ts'
import type { Query } from './query.ts'
import type { Answer } from './snapshots.ts'

/** What every handler knows: one publication, read as a whole. */
export interface Reading {
  readonly delivered: Delivered
  readonly ledger: Ledger
}

const JSON_TYPE = 'application/json; charset=utf-8'

/** A page of the documents of a type, in the order of the guide: by title. */
export function list(reading: Reading, type: PagedType, query: Query<'list'>): Answer {
  const asking = askingOf(reading, query)
  const documents = visibleOf(reading, type)
  const titled = documents.map((document) => ({ document, item: serializeItem(document, asking) }))
  titled.sort((a, b) => a.item.title.localeCompare(b.item.title, asking.locale) || (a.item.uid < b.item.uid ? -1 : 1))
  const body = pageOf(
    titled.map(({ item }) => item),
    query,
  )
  return json(reading, body, documents)
}

/** @throws ApiProblem 404, 410 (withdrawn), 308 (renamed) */
export function one(
  reading: Reading,
  type: PagedType,
  at: { slug: string; query: Query<'document'>; suffix?: string },
): Answer {
  const document = find(reading, type, at)
  return json(reading, serializeDocument(document, askingOf(reading, at.query)), [document])
}

/** @throws ApiProblem as `one` */
export function proofOf(reading: Reading, type: PagedType, at: { slug: string; query: Query<'locale'> }): Answer {
  const document = find(reading, type, { ...at, suffix: '/proof' })
  const unsigned = serializeProof(document, askingOf(reading, at.query))
  return json(reading, signed(reading, unsigned), [document])
}

/** @throws ApiProblem 404 when no outline is live */
export function outline(reading: Reading, query: Query<'locale'>): Answer {
  const asking = askingOf(reading, query)
  const document = liveOutline(asking)
  if (!document) throw new ApiProblem(404, 'not_found', 'No outline is published.')
  return json(reading, serializeOutline(document, asking), [document])
}

export function partners(reading: Reading, query: Query<'locale'>): Answer {
  const items = serializePartners(askingOf(reading, query))
  return json(reading, { items, page: 1, pageSize: 100, total: items.length, pages: items.length ? 1 : 0 }, [])
}

export const vocabularies = (reading: Reading): Answer => json(reading, serializeVocabularies(), [])

/** The document a slug leads to now. A slug that was live once is never simply unknown. */
function find<T extends PagedType>(
  { delivered }: Reading,
  type: T,
  at: { slug: string; suffix?: string },
): LiveDocument<T> {
  const uid = delivered.slugs.get(slugKey(type, at.slug))
  if (!uid) throw new ApiProblem(404, 'not_found', 'Nothing is published under this address.')
  const document = delivered.guide.documents.get(uid) as LiveDocument<T> | undefined
  if (!document || !isVisible(document, now())) throw new ApiProblem(410, 'gone', 'This document has left the site.')
  const { slug } = document.content
  if (slug !== at.slug) {
    const headers = ['Location', `/v1/${type}/${slug}${at.suffix ?? ''}`]
    throw new ApiProblem(308, 'renamed', 'This document has another address.', { headers })
  }
  return document
}

function visibleOf<T extends PagedType>({ delivered }: Reading, type: T): LiveDocument<T>[] {
  const all = [...delivered.guide.documents.values()] as LiveDocument<T>[]
  return all.filter((document) => document.type === type && isVisible(document, now()))
}

function askingOf({ delivered }: Reading, query: { locale: 'fr' | 'en'; format?: Asking['format'] }): Asking {
  return { guide: delivered.guide, locale: query.locale, format: query.format ?? 'html', now: now() }
}

function signed({ ledger }: Reading, unsigned: ReturnType<typeof serializeProof>): ReturnType<typeof serializeProof> {
  const row = ledger.proofAt(unsigned.ledger.seq)
  return row ? withSignature(unsigned, { ...row, publicKey: ledger.signer.publicKey }) : unsigned
}

/** Anything may refer to anything: what one document loses by time, another's page may have to lose with it. */
function json({ delivered }: Reading, value: unknown, documents: readonly LiveDocument[]): Answer {
  const newest = documents.reduce<string>(
    (latest, { publishedAt }) => (publishedAt > latest ? publishedAt : latest),
    '',
  )
  return {
    body: JSON.stringify(value),
    contentType: JSON_TYPE,
    ...(newest ? { lastModified: new Date(newest) } : {}),
    validUntil: validUntil(delivered.guide.documents.values(), now()),
  }
}
