import type { DocumentRef } from '#domain/events.ts'
import { isFresh, lapsesAt } from '#domain/freshness.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import type { Live, Moved } from '#domain/review.ts'

/** How those of some documents left that were live once and are not, or have lapsed by time; by uid. */
export function leftOf(guide: Guide, refs: Iterable<DocumentRef>, at: Date): [uid: string, Moved][] {
  return [...refs].flatMap((ref): [string, Moved][] => {
    const { live, withdrawnAt, withdrawnSeq } = reviewOf(guide, ref)
    if (!live) return withdrawnAt ? [[ref.uid, { seq: withdrawnSeq, at: withdrawnAt }]] : []
    const end = lapsesAt(ref.type, live.attestedAt)
    return end && !isFresh(ref.type, live.attestedAt, at)
      ? [[ref.uid, { seq: lastOf(live), at: end.toISOString() }]]
      : []
  })
}

const lastOf = ({ moved, retiredAt }: Live): number =>
  Math.max(moved.seq, ...Object.values(retiredAt).map(({ seq }) => seq))
