import type { DocumentRef } from '#domain/events.ts'
import { isFresh, lapsesAt } from '#domain/freshness.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import type { Left } from '#domain/liveDocument.ts'
import type { Live } from '#domain/review.ts'

/** How those of some documents left that were live once and are not, or have lapsed by time; by uid. */
export function leftOf(guide: Guide, refs: Iterable<DocumentRef>, at: Date): [uid: string, Left][] {
  return [...refs].flatMap((ref): [string, Left][] => {
    const { live, lastLive, withdrawnAt, withdrawnSeq } = reviewOf(guide, ref)
    const known = { type: ref.type, slug: (live?.round ?? lastLive)?.slug ?? '' }
    if (!live) return withdrawnAt ? [[ref.uid, { ...known, seq: withdrawnSeq, at: withdrawnAt, hasLapsed: false }]] : []
    const end = lapsesAt(ref.type, live.attestedAt)
    return end && !isFresh(ref.type, live.attestedAt, at)
      ? [[ref.uid, { ...known, seq: lastOf(live), at: end.toISOString(), hasLapsed: true }]]
      : []
  })
}

const lastOf = ({ moved, retiredAt }: Live): number =>
  Math.max(moved.seq, ...Object.values(retiredAt).map(({ seq }) => seq))
