import type { DocumentRef } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import { can } from '#domain/permissions.ts'
import { everyOwner, type Owners } from '#domain/policy.ts'
import { isApproved, openRound, type Review, type Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { awaitedAnswers, mayRead, owedBy, whyMayNotAnswer } from '../ToReview/awaited.ts'

export const TASK_KINDS = ['review', 'changes', 'approved', 'newer'] as const
export type TaskKind = (typeof TASK_KINDS)[number]

/** One thing somebody has to do with one text. */
export interface Task {
  readonly kind: TaskKind
  readonly ref: DocumentRef
  readonly lead: string
  /** Since when it waits; ISO. */
  readonly since: string
  readonly round: Round
}

interface Known {
  guide: Guide
  actor: Actor
  /** ISO instant at which each live text's working copy was last saved, by uid. */
  savedAt: ReadonlyMap<string, string>
  now: string
}

/** What waits for this person, and what waits for other authors; a text to review is its reviewers' business alone. */
export function tasksOf({ guide, actor, savedAt, now }: Known): { mine: Task[]; others: Task[] } {
  const reviews = owedBy(actor.partner, awaitedAnswers(guide, actor, now))
    .filter(({ review, round }) => whyMayNotAnswer(actor, review, round) === null)
    .map(({ ref, round }): Task => ({ kind: 'review', ref, round, lead: round.leadPartner, since: round.submittedAt }))
  const authors = [...guide.reviews.values()]
    .flatMap(({ ref, review }) => taskOf(ref, review, savedAt))
    .filter(({ round }) => mayRead(actor, round))
    .sort((a, b) => (a.since < b.since ? -1 : 1))
  return {
    mine: [...reviews, ...authors.filter((task) => isMine(task, actor))],
    others: authors.filter((task) => !isMine(task, actor)),
  }
}

/** The live texts of which a working copy may be newer: those nobody has submitted again. */
export function liveAndQuiet(guide: Guide): { ref: DocumentRef; review: Review }[] {
  return [...guide.reviews.values()].filter(({ review }) => review.live && !openRound(review))
}

function taskOf(ref: DocumentRef, review: Review, savedAt: Known['savedAt']): Task[] {
  const round = openRound(review)
  if (round) {
    const objections = Object.values(round.verdicts).filter(({ verdict }) => verdict === 'requestChanges')
    const dates = Object.values(round.verdicts)
      .map(({ at }) => at)
      .sort()
    const last = dates.at(-1) ?? round.submittedAt
    if (objections.length > 0) return [{ kind: 'changes', ref, round, lead: round.leadPartner, since: last }]
    return isApproved(round) ? [{ kind: 'approved', ref, round, lead: round.leadPartner, since: last }] : []
  }
  const saved = savedAt.get(ref.uid)
  if (!review.live || !saved || saved <= review.live.round.submittedAt) return []
  return [{ kind: 'newer', ref, round: review.live.round, lead: review.live.round.leadPartner, since: saved }]
}

/** Mine is what my role lets me do for my own organisation; a chief editor may do all, and owns nothing. */
function isMine({ kind, round }: Task, actor: Actor): boolean {
  const owners: Owners = { leadPartner: round.leadPartner, coPartners: round.coPartners }
  const isOwner = actor.partner !== null && everyOwner(owners).includes(actor.partner)
  return isOwner && can(actor, kind === 'approved' ? 'publish' : 'submit', owners)
}
