import { isBarred } from '#domain/decide.ts'
import { TRACKS, type DocumentRef } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import { can } from '#domain/permissions.ts'
import type { Review, Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'

/** An open round that still awaits answers. */
export interface Awaited {
  readonly ref: DocumentRef
  readonly round: Round
  readonly review: Review
  /** Uids of the partners that have not answered. */
  readonly from: readonly string[]
}

/** Every answer awaited on the texts this person may read: overdue in front, then the oldest submission first. */
export function awaitedAnswers(guide: Guide, actor: Actor, now: string): Awaited[] {
  const found = [...guide.reviews.values()].flatMap(({ ref, review }) =>
    TRACKS.flatMap((track): Awaited[] => {
      const round = review.open[track]
      const from = round?.required.filter((partner) => !round.verdicts[partner]) ?? []
      return round && from.length > 0 && mayRead(actor, round) ? [{ ref, round, review, from }] : []
    }),
  )
  return found.sort((a, b) => urgency(a, now) - urgency(b, now) || compare(a.round, b.round))
}

/** What the person's own organisation owes. Somebody without one owes nothing. */
export const owedBy = (partner: string | null, awaited: readonly Awaited[]): Awaited[] =>
  partner === null ? [] : awaited.filter(({ from }) => from.includes(partner))

export const isOverdue = ({ round }: Pick<Awaited, 'round'>, now: string): boolean => round.dueAt <= now

/** Why this person may not answer for their organisation, or null when they may. */
export function whyMayNotAnswer(actor: Actor, review: Review, round: Round): 'role' | 'four_eyes' | null {
  if (!can(actor, 'answer', { partner: actor.partner })) return 'role'
  return isBarred(actor, review, round) ? 'four_eyes' : null
}

/** What was submitted once is shared: the roles decide, not the owners of the day. */
export function mayRead(actor: Actor, { leadPartner, coPartners }: Pick<Round, 'leadPartner' | 'coPartners'>): boolean {
  return can(actor, 'read', { leadPartner, coPartners, isSubmitted: true })
}

const urgency = (awaited: Awaited, now: string): number => (isOverdue(awaited, now) ? 0 : 1)

function compare(a: Round, b: Round): number {
  if (a.submittedAt !== b.submittedAt) return a.submittedAt < b.submittedAt ? -1 : 1
  return a.slug < b.slug ? -1 : 1
}
