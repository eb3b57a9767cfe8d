import type { Decision, DocumentRef, LedgerEvent, Publication, Track, VerdictKind } from './events.ts'
import { ownerOfSlug, reviewOf, type Guide } from './guide.ts'
import { can, type Action } from './permissions.ts'
import { DEFAULT_POLICY, requiredPartners, type Owners, type Policy } from './policy.ts'
import { isApproved, missingApprovals, type Review, type Round } from './review.ts'
import { stable } from './stable.ts'
import type { Actor, Locale } from './words.ts'

const VERSION = 1

/** A wish, with what its author saw. Hashes stand for texts; who may have them judged is `decide`'s business alone. */
export type Command =
  | ({ command: 'submit'; document: DocumentRef; track: Track; round: number; revision: string } & Submission)
  | {
      command: VerdictKind
      document: DocumentRef
      round: number
      revision: string
      replaces: number | null
      remark: string | null
    }
  | { command: 'withdraw'; document: DocumentRef; round: number }
  | { command: 'publish'; documents: readonly (DocumentRef & { round: number; revision: string })[] }
  | { command: 'unpublish'; document: DocumentRef; revision: string; reason: string | null }
  | { command: 'archive' | 'unarchive'; document: DocumentRef; owners: Owners }
type CommandName = Command['command']

interface Submission extends Owners {
  readonly slug: string
  readonly locales: readonly Locale[]
  readonly contributors: readonly string[]
  /** ISO instant before which answers are awaited. */
  readonly dueAt: string
}

/** Up to this many documents may go live in one event. */
const MAX_PUBLICATION = 50

interface Asked {
  guide: Guide
  actor: Actor
  policy?: Policy
}

/**
 * The one function that says what a command becomes, on exactly this prefix of the ledger.
 */
export function decide(command: Command, asked: Asked): Decision {
  switch (command.command) {
    case 'submit':
      return submit(command, asked)
    case 'approve':
    case 'requestChanges':
    case 'abstain':
      return answer(command, asked)
    case 'withdraw':
      return withdraw(command, asked)
    case 'publish':
      return publish(command, asked)
    case 'unpublish':
      return unpublish(command, asked)
    case 'archive':
    case 'unarchive':
      return archive(command, asked)
  }
}

type Of<Name extends CommandName> = Extract<Command, { command: Name }>

function submit(command: Of<'submit'>, { guide, actor, policy = DEFAULT_POLICY }: Asked): Decision {
  const { document, track, revision, slug, locales, leadPartner, coPartners, contributors, dueAt } = command
  const review = reviewOf(guide, document)
  const owners = { leadPartner, coPartners }
  permit(actor, 'submit', owners)
  // A uid names one document: under another type it would take the place of the one that has it.
  need((guide.reviews.get(document.uid)?.ref.type ?? document.type) === document.type, 'not_found')
  need(!review.isArchived, 'wrong_state', { state: 'archived' })
  need(command.round === review.lastRound, 'stale_round', { round: review.lastRound })
  const round = review.open[track]
  // A contact that is live may be submitted unchanged: that attests it is still right.
  const known = round?.revision ?? (document.type === 'contacts' ? null : review.live?.revision)
  need(revision !== known, 'nothing_to_submit')
  need((ownerOfSlug(guide, document.type, slug) ?? document.uid) === document.uid, 'slug_reserved', { slug })
  const required = requiredPartners({
    type: document.type,
    submitted: owners,
    live: review.lastLive,
    policy,
  })
  const data = { slug, locales, leadPartner, coPartners, required, contributors, dueAt }
  return { type: 'submitted', document, track, round: review.lastRound + 1, revision, data }
}

function answer(command: Of<VerdictKind>, { guide, actor, policy = DEFAULT_POLICY }: Asked): Decision {
  const { document, revision, replaces, remark } = command
  const review = reviewOf(guide, document)
  const round = theRound(review, command.round)
  permit(actor, 'answer', { partner: actor.partner })
  need(revision === round.revision, 'stale_revision', { revision: round.revision })
  const partner = actor.partner as string
  need(round.required.includes(partner), 'forbidden', { reason: 'partner_not_required' })
  need(!isBarred(actor, review, round, policy), 'four_eyes')
  // Somebody who changed organisation does not answer twice.
  need(!Object.entries(round.verdicts).some(([other, { by }]) => other !== partner && by === actor.id), 'four_eyes')
  need((round.verdicts[partner]?.seq ?? null) === replaces, 'stale_verdict', {
    seq: round.verdicts[partner]?.seq ?? null,
  })
  need(command.command !== 'requestChanges' || remark, 'comment_required')
  const data = { verdict: command.command, replaces, remark }
  return { type: 'answered', document, track: round.track, round: round.number, revision, partner, data }
}

function withdraw(command: Of<'withdraw'>, { guide, actor }: Asked): Decision {
  const { document } = command
  const round = theRound(reviewOf(guide, document), command.round)
  permit(actor, 'withdraw', { ...round, createdBy: round.submittedBy })
  return { type: 'withdrawn', document, track: round.track, round: round.number, revision: round.revision, data: {} }
}

function publish(command: Of<'publish'>, { guide, actor, policy = DEFAULT_POLICY }: Asked): Decision {
  const [first] = command.documents
  need(first && command.documents.length <= MAX_PUBLICATION, 'invalid_command', { max: MAX_PUBLICATION })
  need(new Set(command.documents.map(({ uid }) => uid)).size === command.documents.length, 'invalid_command', {
    reason: 'twice',
  })
  const slugs = new Map<string, string>()
  const publications = command.documents.map((document): Publication => {
    const { type, uid, revision } = document
    const review = reviewOf(guide, document)
    const round = theRound(review, document.round)
    permit(actor, 'publish', round)
    need(revision === round.revision, 'stale_revision', { uid, revision: round.revision })
    need(isApproved(round), 'wrong_state', { uid, missing: missingApprovals(round) })
    // The other track may have gone live meanwhile with owners this round never asked: nobody is dropped silently.
    const owed = requiredPartners({ type, submitted: round, live: review.lastLive, policy })
    const missing = owed.filter((partner) => !round.required.includes(partner))
    need(missing.length === 0, 'wrong_state', { uid, missing })
    need(type !== 'outline' || otherOutline(guide, uid) === null, 'wrong_state', { uid, reason: 'outline_live' })
    const owner = ownerOfSlug(guide, type, round.slug) ?? slugs.get(`${type}/${round.slug}`) ?? uid
    need(owner === uid, 'slug_reserved', { uid, slug: round.slug })
    slugs.set(`${type}/${round.slug}`, uid)
    return { type, uid, round: round.number, revision, track: round.track }
  })
  const { type, uid, track, round, revision } = publications[0] as Publication
  return { type: 'published', document: { type, uid }, track, round, revision, data: { with: publications } }
}

/** The uid of another outline that is live: a guide has one table of contents. */
function otherOutline(guide: Guide, uid: string): string | null {
  const live = [...guide.reviews.values()].find(
    ({ ref, review }) => ref.type === 'outline' && ref.uid !== uid && review.live,
  )
  return live?.ref.uid ?? null
}

function unpublish(command: Of<'unpublish'>, { guide, actor }: Asked): Decision {
  const { document, reason } = command
  const { live } = reviewOf(guide, document)
  if (!live) throw new Refusal('wrong_state', { reason: 'not_live' })
  permit(actor, 'publish', live.round)
  need(command.revision === live.revision, 'stale_revision', { revision: live.revision })
  if (!reason) throw new Refusal('reason_required')
  return { type: 'unpublished', document, revision: live.revision, data: { reason } }
}

function archive(command: Of<'archive' | 'unarchive'>, { guide, actor }: Asked): Decision {
  const { document, owners } = command
  const review = reviewOf(guide, document)
  permit(actor, 'publish', owners)
  const isArchiving = command.command === 'archive'
  need(review.isArchived !== isArchiving, 'wrong_state', { reason: isArchiving ? 'archived' : 'not_archived' })
  need(!review.live, 'wrong_state', { reason: 'live' })
  need(Object.keys(review.open).length === 0, 'wrong_state', { reason: 'round_open' })
  return { type: isArchiving ? 'archived' : 'unarchived', document, data: { owners } }
}

/** Whoever submitted a text does not answer for their partner on it, in this round or a later one; a stricter policy bars all who wrote in it. */
function isBarred(actor: Actor, review: Review, round: Round, policy: Policy = DEFAULT_POLICY): boolean {
  const isSubmitter = actor.id === round.submittedBy || review.submitters[round.revision]?.includes(actor.id)
  return isSubmitter === true || (policy.isContributorBarred && round.contributors.includes(actor.id))
}

/** The open round the command names. A round that is closed or another one is a world that moved on. */
function theRound(review: Review, number: number): Round {
  const round = Object.values(review.open).find((candidate) => candidate.number === number)
  if (round) return round
  throw number === review.lastRound
    ? new Refusal('wrong_state', { reason: 'round_closed' })
    : new Refusal('stale_round', { round: review.lastRound })
}

function permit(actor: Actor, action: Action, target: Parameters<typeof can>[2]): void {
  need(can(actor, action, target), 'forbidden', { action })
}

/** Why the first version refused. */
class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, unknown>> = {},
  ) {
    super(code)
  }
}

function need(holds: unknown, code: string, detail?: Record<string, unknown>): void {
  if (!holds) throw new Refusal(code, detail)
}

/**
 * Whether the rules allowed this event here: it is decided once more, by the actor as recorded, and must come out the
 * same. So a row that is well chained but was never decided is refused. Replay asks review rules only, not the gate.
 */
export function lawful(guide: Guide, event: LedgerEvent): boolean {
  if (event.rules !== VERSION || guide.commands.has(event.command)) return false
  if (event.type === 'opened') return event.seq === 1
  if (event.type === 'partnerRecorded') return event.seq > 1 && event.actor.id === 'system'
  try {
    return sameDecision(decide(commandOf(event), { guide, actor: event.actor }), event)
  } catch {
    return false
  }
}

/** The command an event came from, rebuilt from what it recorded. */
function commandOf(event: Exclude<LedgerEvent, { type: 'opened' | 'partnerRecorded' }>): Command {
  const { document } = event
  switch (event.type) {
    case 'submitted':
      return {
        command: 'submit',
        document,
        track: event.track,
        revision: event.revision,
        ...event.data,
        round: event.round - 1,
      }
    case 'answered':
      return { ...event.data, command: event.data.verdict, document, round: event.round, revision: event.revision }
    case 'withdrawn':
      return { command: 'withdraw', document, round: event.round }
    case 'published':
      return { command: 'publish', documents: event.data.with }
    case 'unpublished':
      return { command: 'unpublish', document, revision: event.revision, reason: event.data.reason }
    case 'archived':
    case 'unarchived':
      return { command: event.type === 'archived' ? 'archive' : 'unarchive', document, owners: event.data.owners }
  }
}

function sameDecision(decision: Decision, event: LedgerEvent): boolean {
  const recorded = event as unknown as Record<string, unknown>
  return Object.entries(decision).every(([key, value]) => stable(recorded[key]) === stable(value))
}
