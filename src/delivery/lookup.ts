import type { PagedType } from '#domain/delivered/addresses.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { slugKey } from '#domain/guide.ts'
import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Delivered } from './live.ts'
import { isVisible } from './serialize/isVisible.ts'

/** What stands at a slug. `damaged`: it is live, but its text cannot be believed now; nobody may conclude that it left. */
export type Found<T extends PagedType> =
  { is: 'here' | 'renamed'; document: LiveDocument<T> } | { is: 'unknown' | 'gone' | 'damaged' }

/** The document a slug leads to at that instant. A slug that was live once is never simply unknown. */
export function lookup<T extends PagedType>(
  delivered: Delivered,
  { type, slug, now }: { type: T; slug: string; now: Date },
): Found<T> {
  const uid = delivered.slugs.get(slugKey(type, slug))
  if (!uid) return { is: 'unknown' }
  if (isDamaged(delivered, type, uid)) return { is: 'damaged' }
  const document = delivered.guide.documents.get(uid) as LiveDocument<T> | undefined
  if (!document || !isVisible(document, now)) return { is: 'gone' }
  return { is: document.content.slug === slug ? 'here' : 'renamed', document }
}

/** Whether a live text of that type, or of that very document, is missing because it could not be believed. */
export const isDamaged = ({ damaged }: Delivered, type: ReviewableType, uid?: string): boolean =>
  damaged.some((key) => key.startsWith(uid === undefined ? `${type}:` : `${type}:${uid}:`))
