import { readFrozen } from '#delivery/readFrozen.ts'
import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { Locale } from '#domain/content/shared.ts'
import { compare } from '#review/compare.ts'
import type { Comparison } from '#site/compare.ts'
import type { Reading } from '#site/reading.ts'
import { recordOf } from '#site/recordOf.ts'

const EMPTY = {
  seq: 0,
  isDemonstration: false,
  documents: new Map(),
  lastTitles: new Map(),
  left: new Map(),
  unread: new Map(),
  partners: [],
  partnersMoved: null,
}

/** A content as a reviewer reads it where nothing else is live: uids stand for names. */
export function readAlone<T extends ReviewableType>(type: T, content: Content<T>, locale: Locale = 'fr'): Reading {
  const frozen = { type, uid: '00000000-0000-4000-8000-000000000001', revision: 'a'.repeat(64), content }
  const asking = { guide: EMPTY, locale, format: 'html', now: new Date('2026-11-23T10:00:00.000Z') } as const
  const names = { locale, titleOf: () => undefined, partnerName: (uid: string) => uid }
  return { ...readFrozen(frozen, asking), record: recordOf(type, content, names) }
}

interface Contents<T extends ReviewableType> {
  readonly before: Content<T>
  readonly after: Content<T>
}

/** What the reading page asks of the comparison of two contents. */
export function asked<T extends ReviewableType>(type: T, contents: Contents<T>, locale: Locale = 'fr') {
  const { before, after } = contents
  const readings = { before: readAlone(type, before, locale), after: readAlone(type, after, locale) }
  return { readings, contents, person: 'p' }
}

/** Two contents as the reading page compares them. @throws Error with the code of a refusal */
export async function compared<T extends ReviewableType>(
  type: T,
  contents: Contents<T>,
  locale: Locale = 'fr',
): Promise<Comparison> {
  const comparison = await compare(asked(type, contents, locale))
  if (typeof comparison === 'string') throw new Error(comparison)
  return comparison
}
