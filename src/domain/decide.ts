import { stable } from './content/canonical.ts'
import { MAX_PUBLICATION, type Command, type CommandOf } from './commands.ts'
import { LOCALES } from './content/shared.ts'
import { Refusal } from './errors.ts'
import type { Decision, LedgerEvent, Publication, VerdictKind } from './events.ts'
import { ownerOfSlug, reviewOf, slugHolder, type Guide } from './guide.ts'
import { can, PERMISSIONS, type Action, type Permissions } from './permissions.ts'
import { DEFAULT_POLICY, requiredPartners, type Policy } from './policy.ts'
import { isApproved, missingApprovals, owedPartners, type Review, type Round } from './review.ts'
import type { Actor } from './roles.ts'

/** What may differ from one version of the rules to the next without another line of code. */
export interface Rulebook {
  readonly permissions: Permissions
  readonly policy: Policy
}
export const RULEBOOK: Rulebook = { permissions: PERMISSIONS, policy: DEFAULT_POLICY }

export interface Asked {
  guide: Guide
  actor: Actor
  /** ISO instant: of the decision, or of the event when it is replayed. */
  now: string
  rulebook?: Rulebook
}

/**
 * The one function that says what a command becomes, on exactly this prefix of the ledger.
 * @throws Refusal forbidden, four_eyes, stale_round, stale_revision, stale_verdict, wrong_state, nothing_to_submit,
 *   slug_reserved, reason_required, comment_required, invalid_command
 */
export function decide(command: Command, asked: Asked): Decision {
  // A uid names one document: under another type it would take the place of the one that has it.
  const named = command.command === 'publish' ? command.documents : [command.document]
  need(
    named.every(({ type, uid }) => (asked.guide.reviews.get(uid)?.ref.type ?? type) === type),
    'not_found',
  )
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

function submit(command: CommandOf<'submit'>, { guide, actor, now, rulebook = RULEBOOK }: Asked): Decision {
  const { document, track, revision, slug, locales, leadPartner, coPartners, contributors, dueAt, note } = command
  const review = reviewOf(guide, document)
  const owners = { leadPartner, coPartners }
  permit(actor, 'submit', owners, rulebook)
  need(!review.isArchived, 'wrong_state', { state: 'archived' })
  need(command.round === review.lastRound, 'stale_round', { round: review.lastRound })
  need(locales.length > 0 && dueAt > now, 'invalid_command')
  if (!locales.includes('fr')) needsFrench(command, review)
  const round = review.open[track]
  // A contact that is live may be submitted unchanged: that attests it is still right. So may a language that was retired.
  const isSaidAgain = document.type === 'contacts' || locales.some((each) => review.retired.includes(each))
  const known = round?.revision ?? (isSaidAgain ? null : review.live?.revision)
  need(revision !== known, 'nothing_to_submit')
  need((ownerOfSlug(guide, document.type, slug) ?? document.uid) === document.uid, 'slug_reserved', { slug })
  need(slugHolder(guide, document, slug) === null, 'slug_reserved', { slug, reason: 'in_review' })
  const required = requiredPartners({
    type: document.type,
    submitted: owners,
    live: review.lastLive,
    owed: owedPartners(review),
    policy: rulebook.policy,
  })
  const data = { slug, locales, leadPartner, coPartners, required, contributors, dueAt, ...(note && { note }) }
  return { type: 'submitted', document, track, round: review.lastRound + 1, revision, data }
}

/** What is not translated belongs to the French text: a translation is submitted under a French text that is live, as it is. */
function needsFrench({ leadPartner, coPartners, slug }: CommandOf<'submit'>, { live }: Review): void {
  if (!live) throw new Refusal('french_not_live')
  const { round } = live
  const isSame = stable([leadPartner, coPartners, slug]) === stable([round.leadPartner, round.coPartners, round.slug])
  need(isSame, 'invalid_command', { reason: 'belongs_to_french' })
}

function answer(command: CommandOf<VerdictKind>, { guide, actor, rulebook = RULEBOOK }: Asked): Decision {
  const { document, revision, replaces, remark } = command
  const review = reviewOf(guide, document)
  const round = theRound(review, command.round)
  permit(actor, 'answer', { partner: actor.partner }, rulebook)
  need(revision === round.revision, 'stale_revision', { revision: round.revision })
  const partner = actor.partner as string
  need(round.required.includes(partner), 'forbidden', { reason: 'partner_not_required' })
  need(!isBarred(actor, review, round, rulebook.policy), 'four_eyes')
  // Somebody who changed organisation does not answer twice.
  need(!Object.entries(round.verdicts).some(([other, { by }]) => other !== partner && by === actor.id), 'four_eyes')
  need((round.verdicts[partner]?.seq ?? null) === replaces, 'stale_verdict', {
    seq: round.verdicts[partner]?.seq ?? null,
  })
  need(command.command !== 'requestChanges' || remark, 'comment_required')
  const data = { verdict: command.command, replaces, remark }
  return { type: 'answered', document, track: round.track, round: round.number, revision, partner, data }
}

function withdraw(command: CommandOf<'withdraw'>, { guide, actor, rulebook = RULEBOOK }: Asked): Decision {
  const { document } = command
  const round = theRound(reviewOf(guide, document), command.round)
  permit(actor, 'withdraw', { ...round, createdBy: round.submittedBy }, rulebook)
  return { type: 'withdrawn', document, track: round.track, round: round.number, revision: round.revision, data: {} }
}

function publish(command: CommandOf<'publish'>, { guide, actor, rulebook = RULEBOOK }: Asked): Decision {
  const [first] = command.documents
  need(first && command.documents.length <= MAX_PUBLICATION, 'invalid_command', { max: MAX_PUBLICATION })
  need(new Set(command.documents.map(({ uid }) => uid)).size === command.documents.length, 'invalid_command', {
    reason: 'twice',
  })
  need(command.documents.filter(({ type }) => type === 'outline').length <= 1, 'invalid_command', { reason: 'outline' })
  const slugs = new Map<string, string>()
  const publications = command.documents.map((document): Publication => {
    const { type, uid, revision } = document
    const review = reviewOf(guide, document)
    const round = theRound(review, document.round)
    permit(actor, 'publish', round, rulebook)
    need(revision === round.revision, 'stale_revision', { uid, revision: round.revision })
    need(isApproved(round), 'wrong_state', { uid, missing: missingApprovals(round) })
    // The other track may have gone live meanwhile with owners this round never asked; older rules let a round drop one.
    const owed = owedPartners(review, round.number)
    const all = requiredPartners({ type, submitted: round, live: review.lastLive, owed, policy: rulebook.policy })
    const missing = all.filter((partner) => !round.required.includes(partner))
    need(missing.length === 0, 'wrong_state', { uid, missing })
    need(isCarriedFromLive(review, round), 'wrong_state', { uid, reason: 'live_moved' })
    const otherOutline = type === 'outline' && guide.liveOutline !== null && guide.liveOutline !== uid
    need(!otherOutline, 'wrong_state', { uid, reason: 'outline_live' })
    const owner = ownerOfSlug(guide, type, round.slug) ?? slugs.get(`${type}/${round.slug}`) ?? uid
    need(owner === uid, 'slug_reserved', { uid, slug: round.slug })
    slugs.set(`${type}/${round.slug}`, uid)
    return { type, uid, round: round.number, revision, track: round.track }
  })
  const { type, uid, track, round, revision } = publications[0] as Publication
  return { type: 'published', document: { type, uid }, track, round, revision, data: { with: publications } }
}

/** What a round did not name was carried from the text that was live then: that must be the one that is live still. */
function isCarriedFromLive({ live }: Review, { locales, shown, base }: Round): boolean {
  if (LOCALES.every((each) => locales.includes(each))) return true
  if (live) return live.revision === base
  return locales.includes('fr') && shown.every((each) => locales.includes(each))
}

function unpublish(command: CommandOf<'unpublish'>, { guide, actor, rulebook = RULEBOOK }: Asked): Decision {
  const { document, reason, locale } = command
  const { live } = reviewOf(guide, document)
  if (!live) throw new Refusal('wrong_state', { reason: 'not_live' })
  permit(actor, 'publish', live.round, rulebook)
  need(command.revision === live.revision, 'stale_revision', { revision: live.revision })
  // The French is the text itself: it leaves with the document.
  need(locale !== 'fr', 'invalid_command', { reason: 'locale' })
  need(!locale || live.locales.includes(locale), 'wrong_state', { reason: 'locale_not_live' })
  if (!reason) throw new Refusal('reason_required')
  const data = locale ? { reason, locale } : { reason }
  return { type: 'unpublished', document, revision: live.revision, data }
}

function archive(command: CommandOf<'archive' | 'unarchive'>, { guide, actor, rulebook = RULEBOOK }: Asked): Decision {
  const { document, owners } = command
  const review = reviewOf(guide, document)
  permit(actor, 'publish', owners, rulebook)
  const isArchiving = command.command === 'archive'
  need(review.isArchived !== isArchiving, 'wrong_state', { reason: isArchiving ? 'archived' : 'not_archived' })
  need(!review.live, 'wrong_state', { reason: 'live' })
  need(Object.keys(review.open).length === 0, 'wrong_state', { reason: 'round_open' })
  return { type: isArchiving ? 'archived' : 'unarchived', document, data: { owners } }
}

/** Whoever submitted a text does not answer for their partner on it, in this round or a later one; a stricter policy bars all who wrote in it. */
export function isBarred(actor: Actor, review: Review, round: Round, policy: Policy = DEFAULT_POLICY): boolean {
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

function permit(actor: Actor, action: Action, target: Parameters<typeof can>[2], { permissions }: Rulebook): void {
  need(can(actor, action, target, permissions), 'forbidden', { action })
}

function need(holds: unknown, code: ConstructorParameters<typeof Refusal>[0], detail?: Record<string, unknown>): void {
  if (!holds) throw new Refusal(code, detail)
}

/**
 * Whether the rules allowed this event here: it is decided once more, by the actor as recorded, and must come out the
 * same. So a row that is well chained but was never decided is refused. Replay asks review rules only, not the gate.
 */
export function lawful(guide: Guide, event: LedgerEvent, rulebook: Rulebook = RULEBOOK): boolean {
  if (guide.commands.has(event.command) || event.at < guide.at) return false
  if (event.type === 'opened' || event.type === 'partnerRecorded' || event.type === 'keyRotated')
    return (event.type === 'opened') === (event.seq === 1) && can(event.actor, 'keepLedger', {}, rulebook.permissions)
  try {
    return sameDecision(decide(commandOf(event), { guide, actor: event.actor, now: event.at, rulebook }), event)
  } catch {
    return false
  }
}

/** The command an event came from, rebuilt from what it recorded. */
function commandOf(event: Exclude<LedgerEvent, { type: 'opened' | 'partnerRecorded' | 'keyRotated' }>): Command {
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
      return { command: 'unpublish', document, revision: event.revision, ...event.data }
    case 'archived':
    case 'unarchived':
      return { command: event.type === 'archived' ? 'archive' : 'unarchive', document, owners: event.data.owners }
  }
}

function sameDecision(decision: Decision, event: LedgerEvent): boolean {
  const recorded = event as unknown as Record<string, unknown>
  return Object.entries(decision).every(([key, value]) => stable(recorded[key]) === stable(value))
}
