import type { LiveDocument } from '#domain/liveDocument.ts'
import { leavesAt, termOf } from './isVisible.ts'

/**
 * The next instant after `now` at which what is served of these documents changes by time alone: a person's term, a
 * contact that lapses. Null when time changes nothing. No cache may live longer.
 */
export function validUntil(documents: Iterable<LiveDocument>, now: Date): Date | null {
  let next: Date | null = null
  for (const document of documents) {
    for (const instant of instantsOf(document)) {
      if (instant > now && (!next || instant < next)) next = instant
    }
  }
  return next
}

const instantsOf = (document: LiveDocument): Date[] =>
  [leavesAt(document), termOf(document)].filter((instant) => instant !== null)
