import type { Payload } from 'payload'
import { mediaOf, referencesOf } from '#domain/content/references.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { keptWhile } from '#platform/database/keptWhile.ts'
import { readRow } from '#platform/database/readRows.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { get } from '#shelf/shelf.ts'
import { workingCopy } from '#shelf/workingCopy.ts'
import { caseFrom, frozenFrom, nullIfRefused, withoutRetired, type Case, type Content, type Known } from './judge.ts'
import { pointedAt } from './pointedAt.ts'
import { remarksByHash } from './remarks.ts'
import { stampOfTitles, withTitles } from './withTitles.ts'

/** A case that is looked at, never decided on: it comes from memory as long as nothing it is made of was stored anew. */

interface Look {
  locales?: readonly Locale[]
  /** When the working copy was saved last, where the caller has just read it; ISO. */
  savedAt?: string
}

/**
 * The working copy as it would be frozen now. Null when there is none, or it is in the bin. A live text that is lost or
 * damaged is passed over: nothing is carried from it for good.
 */
export async function lookAtWorking(
  payload: Payload,
  guide: Guide,
  document: DocumentRef,
  { locales, savedAt }: Look = {},
): Promise<Case | null> {
  const saved = savedAt ?? (await lastSaved(payload, document))
  if (saved === null) return null
  const { live } = reviewOf(guide, document)
  const carried = live && (await shelved(payload, document, live.revision).catch(nullIfRefused))
  const copy = await keptWhile(payload, {
    name: `working ${document.type} ${document.uid} ${locales?.join() ?? ''}`,
    stored: [[document.type, document.uid], 'media'],
    stamp: `${saved} ${carried ? live.revision : ''} ${live?.retired.join() ?? ''}`,
    read: async () => {
      const raw = await workingCopy(payload, document.type, document.uid)
      if (!raw || raw.deletedAt) return null
      return frozenFrom(payload, { document, raw, locales, live: carried && live && withoutRetired(carried, live) })
    },
    // The text, what it was made from, and what is made of it.
    bytes: (found) => 6 * (found?.text.length ?? 0),
    ages: (found) => found !== null && mediaOf(found.content).length > 0,
  })
  const told = copy && (await withTitlesFrom(payload, guide, copy))
  return told && caseFrom(payload, told, () => pointedFrom(payload, told))
}

/** The same with the titles of what it points to, which move when others are submitted or published. */
async function withTitlesFrom(payload: Payload, guide: Guide, written: Known): Promise<Known> {
  const textOf = (document: DocumentRef, revision: string) => shelved(payload, document, revision)
  const told = keptWhile(payload, {
    name: `titled ${written.document.type} ${written.document.uid} ${written.locales.join()}`,
    stored: [],
    stamp: stampOfTitles(written, guide),
    read: () => withTitles(written, { guide, textOf }),
    bytes: ({ text }) => (text === written.text ? 0 : 4 * text.length),
    ages: () => false,
  })
  const { content, text, revision } = await told.catch((error: unknown) => {
    // A text that is lost now may be mended: what was made without it is not kept.
    nullIfRefused(error)
    return withTitles(written, { guide, textOf: (...asked) => textOf(...asked).catch(nullIfRefused) })
  })
  return { ...written, content, text, revision }
}

/** A revision that is on the shelf, as it would be judged before it goes live. Null when it is lost or damaged. */
export async function lookAtShelved(
  payload: Payload,
  working: Case,
  { revision, locales }: { revision: string; locales: readonly Locale[] },
): Promise<Case | null> {
  const { document, raw } = working
  const content = await shelved(payload, document, revision).catch(nullIfRefused)
  const known = { document, raw, content: content ?? {}, text: '', revision, locales }
  return content && caseFrom(payload, known, () => pointedFrom(payload, known))
}

/** A revision of a document, or null when it is lost, damaged, or none of its own. */
export const lookAtText = (payload: Payload, document: DocumentRef, revision: string): Promise<Content | null> =>
  shelved(payload, document, revision).catch(nullIfRefused)

/** Comments and reasons by their hash, as `remarksByHash` gives them. */
export const lookAtRemarks = (payload: Payload, hashes: readonly string[]): Promise<Map<string, string>> =>
  keptWhile(payload, {
    name: `remarks ${hashes.join(' ')}`,
    stored: ['remarks'],
    read: () => remarksByHash(storageOf(payload), hashes),
    bytes: (found) => 2 * [...found.values()].join('').length,
    ages: (found) => found.size > 0,
  })

/** A revision never changes: once believed, it is kept as long as there is room. */
const shelved = (payload: Payload, document: DocumentRef, revision: string): Promise<Content> =>
  keptWhile(payload, {
    name: `shelved ${document.type} ${document.uid} ${revision}`,
    stored: [],
    read: () => get<Content>(storageOf(payload), { ...document, revision }),
    bytes: (content) => 2 * JSON.stringify(content).length,
    ages: () => false,
  })

function pointedFrom(
  payload: Payload,
  { document, content, revision }: Pick<Case, 'document' | 'content' | 'revision'>,
) {
  const references = referencesOf(content)
  return keptWhile(payload, {
    name: `pointed ${document.type} ${document.uid} ${revision}`,
    stored: [...new Set(references.map(({ type }) => type))],
    read: () => pointedAt(payload, references),
    bytes: (pointed) => 400 * pointed.size,
    ages: (pointed) => pointed.size > 0,
  })
}

async function lastSaved(payload: Payload, { type, uid }: DocumentRef): Promise<string | null> {
  const row = await readRow<{ updatedAt?: string | Date; deletedAt?: unknown }>(payload, {
    collection: type,
    id: uid,
    select: { updatedAt: true, deletedAt: true },
  })
  return row && !row.deletedAt ? new Date(row.updatedAt ?? 0).toISOString() : null
}
