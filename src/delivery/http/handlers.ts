import type { PagedType } from '#domain/delivered/addresses.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import { now } from '#platform/clock.ts'
import type { Positions } from '../feed/positions.ts'
import type { Catalogue } from '../lists/catalogue.ts'
import { leavesNext, type Delivered } from '../live.ts'
import { isDamaged, lookup } from '../lookup.ts'
import { searchAnswer } from '../search/searchAnswer.ts'
import type { SearchIndex } from '../search/searchIndex.ts'
import type { Asking } from '../serialize/asking.ts'
import { serializeDocument } from '../serialize/index.ts'
import { movedOf } from '../serialize/moved.ts'
import { liveOutline, serializeOutline } from '../serialize/outline.ts'
import { serializePartners } from '../serialize/partners.ts'
import { serializeProof } from '../serialize/proof.ts'
import { serializeVocabularies } from '../serialize/vocabularies.ts'
import { ApiProblem, unavailable } from './problems.ts'
import { listAnswer } from './listAnswer.ts'
import type { ListQuery } from './listQuery.ts'
import { PART_TYPE } from './partType.ts'
import type { Query } from './query.ts'
import type { Answer } from './snapshots.ts'
import { surrogateKeys } from './surrogateKeys.ts'

/** What every handler knows: one publication, read as a whole. */
export interface Reading {
  readonly delivered: Delivered
  /** What its lists are asked of. */
  readonly catalogue: Catalogue
  readonly index: SearchIndex
  /** What changed last. */
  readonly positions: Positions
  /** Of the ledger, its digests alone: hexadecimal; null where there is none. */
  readonly history: { digestAt(seq: number): string | null; anchor(): { seq: number; digest: string } }
  /** The data folder. */
  readonly dataDir: string
}

/** Where a document is asked for. `search` is its query as canonically written: a redirect keeps it. */
interface At<T> {
  slug: string
  query: T
  search: string
}

const JSON_TYPE = 'application/json; charset=utf-8'
/** Values in a question that is kept. */
const MOST_KEPT_VALUES = 3

/** A page of the documents of a type that answer a question. */
export function list(reading: Reading, type: PagedType, query: ListQuery): Answer {
  const asking = askingOf(reading, query)
  const body = listAnswer(reading.catalogue, type, { asking, query })
  const answer = json(reading, body, { asking, kinds: query.include.includes('citedBy') ? PAGED : [type] })
  const asked = Object.values(query.filters).flat().length
  // Numbers beyond the last page and questions of many values are without end: they are answered, not kept.
  const isKept = asked <= MOST_KEPT_VALUES && !query.fields && (body.items.length > 0 || query.page === 1)
  return { ...answer, isKept, ...(query.fields ? { contentType: PART_TYPE } : {}) }
}

/** @throws ApiProblem 404, 410 (withdrawn), 308 (renamed), 503 (damaged) */
export function one(reading: Reading, type: PagedType, at: At<Query<'document'>>): Answer {
  const document = find(reading, type, at)
  const asking = askingOf(reading, at.query)
  const { include = [] } = at.query
  const body = serializeDocument(document, asking, include)
  // What points to it comes and goes with other texts, of any kind: no date of this one tells.
  return json(reading, body, include.length > 0 ? { asking, kinds: PAGED } : { asking, document })
}

/** @throws ApiProblem as `one` */
export function proofOf(reading: Reading, type: PagedType, at: At<Query<'locale'>>): Answer {
  const document = find(reading, type, { ...at, suffix: '/proof' })
  const asking = askingOf(reading, at.query)
  asking.told.add(document.uid)
  return json(reading, serializeProof(document, asking), { asking, document })
}

/** @throws ApiProblem 404 when no outline is live, 503 when the live one is damaged */
export function outline(reading: Reading, query: Query<'locale'>): Answer {
  const asking = askingOf(reading, query)
  const document = liveOutline(asking)
  if (document) return json(reading, serializeOutline(document, asking), { asking, document, kinds: ['chapters'] })
  if (isDamaged(reading.delivered, 'outline')) throw unavailable()
  throw new ApiProblem(404, 'not_found', 'No outline is published.')
}

export function partners(reading: Reading, query: Query<'locale'>): Answer {
  const asking = askingOf(reading, query)
  const items = serializePartners(asking)
  const body = { items, page: 1, pageSize: 100, total: items.length, pages: items.length ? 1 : 0 }
  return json(reading, body, { asking, kinds: ['partners'] })
}

/** What answers some words. There are too many words to keep what answers them. */
export async function search(reading: Reading, query: Query<'search'>): Promise<Answer> {
  await reading.index.follow(reading.delivered.guide)
  const asking = askingOf(reading, query)
  const body = searchAnswer(reading.index, query, asking)
  return { ...json(reading, body, { asking, kinds: PAGED }), isKept: false }
}

export const vocabularies = (reading: Reading): Answer => json(reading, serializeVocabularies())

function find<T extends PagedType>(
  { delivered }: Reading,
  type: T,
  at: { slug: string; search: string; suffix?: string },
): LiveDocument<T> {
  const found = lookup(delivered, { type, slug: at.slug, now: now() })
  switch (found.is) {
    case 'unknown':
      throw new ApiProblem(404, 'not_found', 'Nothing is published under this address.')
    case 'damaged':
      throw unavailable()
    case 'gone':
      throw new ApiProblem(410, 'gone', 'This document has left the site.')
    case 'renamed': {
      const headers = ['Location', `/v1/${type}/${found.document.content.slug}${at.suffix ?? ''}${at.search}`]
      throw new ApiProblem(308, 'renamed', 'This document has another address.', { headers })
    }
    case 'here':
      return found.document
  }
}

type Told = Asking & { readonly told: Set<string> }

function askingOf({ delivered, catalogue }: Reading, query: { locale: 'fr' | 'en'; format?: Asking['format'] }): Told {
  const { locale, format = 'html' } = query
  return { guide: delivered.guide, locale, format, now: now(), told: new Set(), citing: (uid) => catalogue.citing(uid) }
}

/** What an answer was made for: the documents it tells of, the kinds it lists, and the one it is about. */
interface Made {
  readonly asking: Told
  readonly kinds?: readonly string[]
  readonly document?: LiveDocument
}

/**
 * Anything may refer to anything: what one document loses by time, another's page may have to lose with it. Only a single
 * document says when it was last modified: the newest date of several goes back when the newest of them leaves.
 */
function json({ delivered }: Reading, value: unknown, made?: Made): Answer {
  const { guide } = delivered
  return {
    body: JSON.stringify(value),
    contentType: JSON_TYPE,
    ...(made?.document ? { lastModified: lastModified(made.document, made.asking) } : {}),
    keys: made ? surrogateKeys(made.asking.told, { guide, kinds: made.kinds }) : [],
    validUntil: leavesNext(delivered, now()),
  }
}

/** Not before this process began: what another build said of the same text is not what this one says. */
const lastModified = (document: LiveDocument, asking: Told): Date =>
  new Date(Math.max(Date.parse(movedOf(document, asking).at), STARTED_MS))
const STARTED_MS = Date.now()
