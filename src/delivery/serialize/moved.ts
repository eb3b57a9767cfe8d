import type { LiveDocument } from '#domain/liveDocument.ts'
import type { Moved } from '#domain/review.ts'
import type { Asking } from './asking.ts'
import { leavesAt, termOf } from './isVisible.ts'

/**
 * The last change of what is served of a document: of its own text, of what it points to (a title, an address, a target that
 * came or left), of the names of those who approved it; in that language. Time moves the instant alone: a term that came is no event.
 */
export function movedOf(
  document: LiveDocument,
  { guide, now, locale }: Pick<Asking, 'guide' | 'now' | 'locale'>,
): Moved {
  let { seq, at } = document.moved
  const later = (moved: Moved | null | undefined) => {
    if (!moved) return
    if (moved.seq > seq) seq = moved.seq
    if (moved.at > at) at = moved.at
  }
  const passed = (end: Date | null) => end && end <= now && later({ seq: 0, at: end.toISOString() })
  later(document.retiredAt[locale])
  if (document.approvals.length > 0) later(guide.partnersMoved)
  passed(termOf(document))
  for (const uid of document.links) {
    const target = guide.documents.get(uid)
    later(target ? target.moved : guide.left.get(uid))
    later(target?.retiredAt[locale])
    if (target) passed(leavesAt(target))
  }
  return { seq, at }
}
