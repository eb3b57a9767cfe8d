import { LOCALES, type Locale } from './content/shared.ts'
import type { DocumentRef, LedgerEvent, Track, VerdictKind } from './events.ts'
import { TRACKS } from './events.ts'
import { askedBy, type Owners, type Policy } from './policy.ts'

/** The state of one document's review, and how each event changes it. Pure. */

export interface Verdict {
  readonly verdict: VerdictKind
  readonly by: string
  readonly at: string
  readonly seq: number
  readonly remark: string | null
  /** What the partner had approved before this verdict: it stands again if the verdict is replaced. */
  readonly before: Approved | null
}

/** What a partner approved last. */
export interface Approved {
  readonly revision: string
  readonly round: number
  readonly at: string
}

/** What a partner answered last, whatever it was. */
export interface Answered extends Approved {
  readonly verdict: VerdictKind
}

/** One submission of a revision to the partners it requires. */
export interface Round extends Owners {
  readonly number: number
  readonly track: Track
  readonly revision: string
  readonly slug: string
  /** The languages it freezes anew; the others were carried from `base`. */
  readonly locales: readonly Locale[]
  /** The languages readers get of it: those it names, and those that were carried. */
  readonly shown: readonly Locale[]
  /** The revision that was live when it was submitted, from which the other languages were carried. */
  readonly base: string | null
  readonly submittedBy: string
  readonly submittedAt: string
  readonly contributors: readonly string[]
  readonly required: readonly string[]
  readonly dueAt: string
  /** The hash of the note to reviewers, when there is one. */
  readonly note?: string
  /** By partner uid. */
  readonly verdicts: Readonly<Record<string, Verdict>>
}

/** The last event that changed what readers get: its position, and its instant (ISO 8601 UTC). */
export interface Moved {
  readonly seq: number
  readonly at: string
}

/** What the public reads, and the round that approved it. */
export interface Live {
  readonly revision: string
  readonly round: Round
  /** The languages readers get: a language retired since is not among them, whatever the revision holds. */
  readonly locales: readonly Locale[]
  /** The languages that left the site alone and are not back. */
  readonly retired: readonly Locale[]
  readonly publishedAt: string
  /** When the document went live for the first time, whatever happened since. */
  readonly firstPublishedAt: string
  /** Its publication. */
  readonly moved: Moved
  /** The languages that left alone since: of no other language a byte changed. */
  readonly retiredAt: Readonly<Partial<Record<Locale, Moved>>>
  /** When its owners last said that it holds. */
  readonly attestedAt: string
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
  /** `seq` of that event; 0 when it is live or never was. */
  readonly withdrawnSeq: number
  /** When it went live for the first time, or null. */
  readonly firstPublishedAt: string | null
  /** Languages that left the site alone: only a round that names them brings them back. */
  readonly retired: readonly Locale[]
  readonly isArchived: boolean
  /** Every slug it was ever live under, oldest first, the current one last. */
  readonly slugs: readonly string[]
  /** Everyone who ever submitted a revision: none of them answers on it, in whatever round it comes back. */
  readonly submitters: Readonly<Record<string, readonly string[]>>
  /** What each partner approved last, over all rounds. */
  readonly lastApproved: Readonly<Record<string, Approved>>
  /** What each partner answered last, over all rounds: what has changed for them since. */
  readonly lastAnswered: Readonly<Record<string, Answered>>
  /**
   * By track, who was required since that track went live last and has not consented to be left out, with the number of
   * the round that first asked them. A partner consents by approving a version that does not name it.
   */
  readonly owed: Readonly<Partial<Record<Track, Readonly<Record<string, number>>>>>
  /** `seq` of the last event about it. */
  readonly seq: number
}

export const NEVER_SUBMITTED: Review = {
  lastRound: 0,
  open: {},
  live: null,
  lastLive: null,
  withdrawnAt: null,
  withdrawnSeq: 0,
  firstPublishedAt: null,
  retired: [],
  isArchived: false,
  slugs: [],
  submitters: {},
  lastApproved: {},
  lastAnswered: {},
  owed: {},
  seq: 0,
}

export const STATES = ['draft', 'in_review', 'changes_requested', 'approved', 'published', 'archived'] as const
export type State = (typeof STATES)[number]

/** The round people speak of: the main one, else an open correction, else none. */
export const openRound = ({ open }: Pick<Review, 'open'>): Round | null =>
  TRACKS.map((track) => open[track]).find(Boolean) ?? null

/** Every partner the round requires has approved it. An abstention is an answer, never an approval. */
export const isApproved = (round: Round): boolean =>
  round.required.length > 0 && round.required.every((partner) => round.verdicts[partner]?.verdict === 'approve')

/** Partners whose approval the round still lacks. */
export const missingApprovals = (round: Round): string[] =>
  round.required.filter((partner) => round.verdicts[partner]?.verdict !== 'approve')

/** Partners that are owed an answer by whatever round comes next; with `upTo`, by that round. */
export const owedPartners = (review: Review, upTo = Infinity): string[] =>
  Object.values(review.owed).flatMap((since) => Object.keys(since).filter((partner) => since[partner]! <= upTo))

/** Submitting says that a text holds. A translation alone says nothing of the French text it stands under. */
export const attestedAt = (round: Round, live: Live | null): string =>
  live && !round.locales.includes('fr') ? live.attestedAt : round.submittedAt

export function stateOf(review: Review): State {
  if (review.isArchived) return 'archived'
  const round = openRound(review)
  if (!round) return review.live ? 'published' : 'draft'
  if (Object.values(round.verdicts).some((verdict) => verdict.verdict === 'requestChanges')) return 'changes_requested'
  return isApproved(round) ? 'approved' : 'in_review'
}

/** The review after one event about this document. `evolve` believes; `decide` and `lawful` judge. */
export function evolve(review: Review, event: LedgerEvent, ref: DocumentRef, policy?: Policy): Review {
  const after = { ...review, seq: event.seq }
  switch (event.type) {
    case 'submitted': {
      const { document: _, data, ...rest } = event
      const round: Round = {
        number: rest.round,
        track: rest.track,
        revision: rest.revision,
        ...data,
        shown: LOCALES.filter((each) => data.locales.includes(each) || review.live?.locales.includes(each)),
        base: review.live?.revision ?? null,
        submittedBy: event.actor.id,
        submittedAt: event.at,
        verdicts: {},
      }
      const known = review.submitters[event.revision] ?? []
      const submitters = { ...review.submitters, [event.revision]: [...new Set([...known, event.actor.id])] }
      const first = Object.fromEntries(data.required.map((partner) => [partner, round.number]))
      const owed = { ...review.owed, [event.track]: { ...first, ...review.owed[event.track] } }
      return { ...after, lastRound: event.round, submitters, owed, open: { ...review.open, [event.track]: round } }
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
      const lastApproved = approved ? { ...others, [partner]: approved } : others
      const answered: Answered = { verdict, revision: round.revision, round: round.number, at: event.at }
      const lastAnswered = { ...review.lastAnswered, [partner]: answered }
      const isReleased = verdict === 'approve' && !askedBy(ref.type, round, policy).includes(partner)
      return { ...after, open, lastApproved, lastAnswered, owed: owedAfter(review, round, partner, isReleased) }
    }
    case 'withdrawn':
      return { ...after, open: without(review.open, event.track) }
    case 'published': {
      const mine = event.data.with.find((publication) => publication.uid === ref.uid)
      const round = mine && review.open[mine.track]
      if (!round) return after
      const locales = round.shown.filter((each) => round.locales.includes(each) || !review.retired.includes(each))
      const retired = review.retired.filter((each) => !round.locales.includes(each))
      const { revision } = round
      const firstPublishedAt = review.firstPublishedAt ?? event.at
      const live: Live = {
        revision,
        round,
        locales,
        retired,
        publishedAt: event.at,
        firstPublishedAt,
        moved: { seq: event.seq, at: event.at },
        retiredAt: {},
        attestedAt: attestedAt(round, review.live),
        seq: event.seq,
        by: event.actor.id,
      }
      return {
        ...after,
        live,
        lastLive: round,
        retired,
        slugs: [...review.slugs.filter((slug) => slug !== round.slug), round.slug],
        withdrawnAt: null,
        withdrawnSeq: 0,
        firstPublishedAt,
        open: without(review.open, round.track),
        owed: without(review.owed, round.track),
      }
    }
    case 'unpublished': {
      const { locale } = event.data
      if (!locale || !review.live) return { ...after, live: null, withdrawnAt: event.at, withdrawnSeq: event.seq }
      const retired = [...review.retired, locale]
      const locales = review.live.locales.filter((each) => each !== locale)
      const retiredAt = { ...review.live.retiredAt, [locale]: { seq: event.seq, at: event.at } }
      const live = { ...review.live, retired, locales, retiredAt }
      return { ...after, live, retired }
    }
    case 'archived':
      return { ...after, isArchived: true }
    case 'unarchived':
      return { ...after, isArchived: false }
    case 'opened':
    case 'partnerRecorded':
    case 'keyRotated':
      return review
  }
}

/** A partner that approved a version which does not name it is released; any other answer asks for it again. */
function owedAfter(review: Review, round: Round, partner: string, isReleased: boolean): Review['owed'] {
  const { [partner]: since = round.number, ...others } = review.owed[round.track] ?? {}
  return { ...review.owed, [round.track]: isReleased ? others : { ...others, [partner]: since } }
}

function without<T>(byTrack: Partial<Record<Track, T>>, track: Track): Partial<Record<Track, T>> {
  const { [track]: _closed, ...rest } = byTrack
  return rest
}
