import type { FlattenedField, Payload, Where } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import { untitled } from '#domain/content/frozenTitles.ts'
import { mediaOf } from '#domain/content/references.ts'
import { carried, isLocalised } from '#domain/content/inLocales.ts'
import type { FrozenMedium, Locale } from '#domain/content/shared.ts'
import { canonical, canonicalText } from '#domain/content/canonical.ts'
import { normalise } from '#domain/content/normalise.ts'
import { readBy, type NamedOwners } from '#domain/readers.ts'
import { slugOf } from '#domain/slugOf.ts'
import { englishText, frenchText } from '#domain/translation.ts'
import { sha256 } from '#platform/hash.ts'
import type { RawDocument } from './workingCopy.ts'
import { readRows } from '#platform/database/readRows.ts'
import { ownersIn, type CopyFields } from '#platform/storage/storage.ts'
import { revisionOf } from './revisionOf.ts'

type Content = Record<string, unknown>

interface Freeze {
  type: ReviewableType
  raw: RawDocument
  /** Locales the submission names; the others are carried verbatim from the live revision. */
  locales: readonly Locale[]
  /** What readers may have carried: the live content, without a language that was retired. */
  live: Content | null
}

/**
 * What a working copy would be frozen to, before references without words are given their titles. It may be incomplete: the
 * gate says what is missing.
 */
export async function candidateOf(
  payload: Payload,
  { type, raw, locales, live }: Freeze,
): Promise<{ content: Content; text: string; revision: string }> {
  const fields = payload.collections[type]!.config.flattenedFields
  // Only freezing writes the titles of what a text points to; nobody sends them.
  const written = untitled(normalise(type, { schemaVersion: 1, ...frozenFields(fields, raw, false) }))
  const addressed = { ...written, slug: addressOf(written, live) }
  const uids = mediaOf(carried({ written: addressed, live, locales }))
  const media = await frozenMedia(payload, { uids, owners: ownersIn(raw as CopyFields) })
  const { translates: _, ...merged } = carried({ written: { ...addressed, media }, live, locales })
  const translates = hasEnglish(merged) ? translatedFrom({ type, content: merged, live }) : undefined
  const content = (canonical({ ...merged, translates }) ?? {}) as Content
  const text = canonicalText(content)
  return { content, text, revision: revisionOf(type, text) }
}

/** An address left empty is the live one, else made from the title. */
function addressOf(written: Content, live: Content | null): unknown {
  const title = (written.title as { fr?: string } | undefined)?.fr
  return written.slug ?? live?.slug ?? (title ? slugOf(title) || undefined : undefined)
}

/** Which French text the English translates: today's, unless not a word of the English changed since the live one. */
function translatedFrom({
  type,
  content,
  live,
}: {
  type: ReviewableType
  content: Content
  live: Content | null
}): unknown {
  const isUntouched = live?.translates !== undefined && englishText(type, content) === englishText(type, live)
  return isUntouched ? live.translates : { en: sha256(frenchText(type, content)) }
}

/** Fields that live beside the text: bookkeeping, and what is private to its owners. They say so with `custom.isFrozen: false`. */
const BOOKKEEPING = new Set(['id', 'createdAt', 'updatedAt', 'deletedAt', '_status'])

function frozenFields(fields: readonly FlattenedField[], source: Content, isInside: boolean): Content {
  const out: Content = {}
  for (const field of fields) {
    const isVirtual = field.type === 'join' || ('virtual' in field && Boolean(field.virtual))
    if (isVirtual || BOOKKEEPING.has(field.name) || field.custom?.isFrozen === false) continue
    const value = source[field.name]
    if (value === null || value === undefined) continue
    const isTranslated = 'localized' in field && field.localized === true && !isInside
    out[field.name] = isTranslated
      ? Object.fromEntries(
          Object.entries(value as Content).map(([locale, each]) => [locale, frozenValue(field, each, true)]),
        )
      : frozenValue(field, value, isInside)
  }
  return out
}

function frozenValue(field: FlattenedField, value: unknown, isInside: boolean): unknown {
  if (value === null || value === undefined || value === '') return undefined
  switch (field.type) {
    case 'group':
    case 'tab':
      return frozenFields(field.flattenedFields, value as Content, isInside)
    case 'array':
      return (value as Content[]).map((row) => frozenFields(field.flattenedFields, row, isInside))
    case 'date':
      return new Date(value as string).toISOString()
    default:
      return value
  }
}

const hasEnglish = (content: Content): boolean =>
  Object.values(content).some((value) => isLocalised(value) && value.en !== undefined && value.en !== null)

/** A medium none of the owners may read is as one that is not there: freezing it would show it to everybody. */
async function frozenMedia(
  payload: Payload,
  { uids, owners }: { uids: readonly string[]; owners: NamedOwners },
): Promise<Record<string, FrozenMedium>> {
  if (uids.length === 0) return {}
  const where: Where = { id: { in: [...uids] } }
  const rows = await readRows<Medium>(payload, { collection: 'media', where, locale: 'all' })
  const theirs = rows.filter(({ readers }) => readBy(readers ?? '', owners))
  return Object.fromEntries(
    theirs.map(({ id, sha256: hash, mimeType, filesize, width, height, decorative, alt, caption, credit, licence }) => [
      id,
      {
        sha256: hash,
        mimeType,
        filesize,
        width,
        height,
        decorative: decorative || undefined,
        alt,
        caption,
        credit,
        licence,
      },
    ]),
  )
}

type Medium = FrozenMedium & { id: string; readers: string | null }
