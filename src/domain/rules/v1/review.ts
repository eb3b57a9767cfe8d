import type { LedgerEvent, Track, VerdictKind } from './events.ts'
import type { Owners } from './policy.ts'
import type { Locale } from './words.ts'

/** The state of one document's review, and how each event changes it. Pure. */

interface Verdict {
  readonly verdict: VerdictKind
  readonly by: string
  readonly at: string
  readonly seq: number
  readonly remark: string | null
  /** What the partner had approved before this verdict: it stands again if the verdict is replaced. */
  readonly before: Approved | null
}

/** What a partner approved last. */
interface Approved {
  readonly revision: string
  readonly round: number
  readonly at: string
}

/** One submission of a revision to the partners it requires. */
export interface Round extends Owners {
  readonly number: number
  readonly track: Track
  readonly revision: string
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly submittedBy: string
  readonly submittedAt: string
  readonly contributors: readonly string[]
  readonly required: readonly string[]
  readonly dueAt: string
  /** By partner uid. */
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/** What the public reads, and the round that approved it. */
interface Live {
  readonly revision: string
  readonly round: Round
  readonly publishedAt: string
  readonly seq: number
  /** The person who pressed the button; never public. */
  readonly by: string
}

export interface Review {
  /** Number of the last round of the document, whatever its track; 0 when never submitted. */
  readonly lastRound: number
  readonly open: Readonly<Partial<Record<Track, Round>>>
  readonly live: Live | null
  /** The round that went live last. It outlives a withdrawal: whoever owned what was public is still asked. */
  readonly lastLive: Round | null
  /** When the document left the site, if it was live once and is not now. */
  readonly withdrawnAt: string | null
  readonly isArchived: boolean
  /** Every slug it was ever live under, oldest first, the current one last. */
  readonly slugs: readonly string[]
  /** Everyone who ever submitted a revision: none of them answers on it, in whatever round it comes back. */
  readonly submitters: Readonly<Record<string, readonly string[]>>
  /** What each partner approved last, over all rounds: what a reviewer compares with by default. */
  readonly lastApproved: Readonly<Record<string, Approved>>
  /** `seq` of the last event about it. */
  readonly seq: number
}

export const NEVER_SUBMITTED: Review = {
  lastRound: 0,
  open: {},
  live: null,
  lastLive: null,
  withdrawnAt: null,
  isArchived: false,
  slugs: [],
  submitters: {},
  lastApproved: {},
  seq: 0,
}

/** Every partner the round requires has approved it. An abstention is an answer, never an approval. */
export const isApproved = (round: Round): boolean =>
  round.required.length > 0 && round.required.every((partner) => round.verdicts[partner]?.verdict === 'approve')

/** Partners whose approval the round still lacks. */
export const missingApprovals = (round: Round): string[] =>
  round.required.filter((partner) => round.verdicts[partner]?.verdict !== 'approve')

/** The review after one event about this document. `evolve` believes; `decide` and `lawful` judge. */
export function evolve(review: Review, event: LedgerEvent, uid: string): Review {
  const after = { ...review, seq: event.seq }
  switch (event.type) {
    case 'submitted': {
      const { document: _, data, ...rest } = event
      const round: Round = {
        number: rest.round,
        track: rest.track,
        revision: rest.revision,
        ...data,
        submittedBy: event.actor.id,
        submittedAt: event.at,
        verdicts: {},
      }
      const known = review.submitters[event.revision] ?? []
      const submitters = { ...review.submitters, [event.revision]: [...new Set([...known, event.actor.id])] }
      return { ...after, lastRound: event.round, submitters, open: { ...review.open, [event.track]: round } }
    }
    case 'answered': {
      const round = review.open[event.track]
      if (!round) return after
      const { partner } = event
      const { verdict, remark } = event.data
      const replaced = round.verdicts[partner]
      const before = (replaced ? replaced.before : review.lastApproved[partner]) ?? null
      const given: Verdict = { verdict, remark, before, by: event.actor.id, at: event.at, seq: event.seq }
      const open = { ...review.open, [event.track]: { ...round, verdicts: { ...round.verdicts, [partner]: given } } }
      const approved = verdict === 'approve' ? { revision: round.revision, round: round.number, at: event.at } : before
      const { [partner]: _former, ...others } = review.lastApproved
      return { ...after, open, lastApproved: approved ? { ...others, [partner]: approved } : others }
    }
    case 'withdrawn':
      return { ...after, open: without(review.open, event.track) }
    case 'published': {
      const mine = event.data.with.find((publication) => publication.uid === uid)
      const round = mine && review.open[mine.track]
      if (!round) return after
      const live: Live = { revision: round.revision, round, publishedAt: event.at, seq: event.seq, by: event.actor.id }
      const slugs = [...review.slugs.filter((slug) => slug !== round.slug), round.slug]
      return { ...after, live, lastLive: round, slugs, withdrawnAt: null, open: without(review.open, round.track) }
    }
    case 'unpublished':
      return { ...after, live: null, withdrawnAt: event.at }
    case 'archived':
      return { ...after, isArchived: true }
    case 'unarchived':
      return { ...after, isArchived: false }
    case 'opened':
    case 'partnerRecorded':
      return review
  }
}

function without(open: Review['open'], track: Track): Review['open'] {
  const { [track]: _closed, ...rest } = open
  return rest
}
