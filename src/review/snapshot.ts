import type { Payload } from 'payload'
import { COMMANDS, type CommandName } from '#domain/commands.ts'
import { decide } from '#domain/decide.ts'
import { isRefusal, type ErrorCode } from '#domain/errors.ts'
import type { Locale } from '#domain/content/shared.ts'
import type { DocumentRef, VerdictKind } from '#domain/events.ts'
import { isBlocking, type Finding } from '#domain/findings.ts'
import { notBefore, reviewOf, type Guide } from '#domain/guide.ts'
import { requiredPartners } from '#domain/policy.ts'
import { isApproved, openRound, owedPartners, stateOf, type Review, type State } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import { findingText, refusalText, type Language } from '#domain/wording.ts'
import { directoryOf, type PartnerName } from '#directory/directory.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { nowIso } from '#platform/clock.ts'
import { ownersOf, type Case } from './judge.ts'
import { lookAtRemarks, lookAtShelved, lookAtWorking } from './looking.ts'
import { wouldBe } from './wishes.ts'

/** What `GET /api/<collection>/:id/workflow` answers: all the bar shows, and nothing it must compute. */
export interface Snapshot {
  /** `seq` of the last event about it; 0 before the first. */
  seq: number
  state: State
  /** Number of the last round; 0 before the first. A command names it. */
  round: number
  /** Revision of the open round, or null. */
  revision: string | null
  /** What the working copy would be frozen to now. `submit` names it. */
  workingRevision: string
  workingDiffers: boolean
  liveRevision: string | null
  livePublishedAt: string | null
  /** Languages readers get of the live text. */
  liveLocales: readonly Locale[]
  /** Languages readers would get of the open round's text. */
  roundLocales: readonly Locale[]
  withdrawnAt: string | null
  submittedAt: string | null
  submittedBy: string | null
  /** What its author says to those who are asked, or null. */
  note: string | null
  locales: readonly Locale[]
  /** Partners the round requires (slugs); before a round, those that submitting now would ask. */
  requiredPartners: string[]
  partners: { slug: string; name: string; nameWithArticle: string }[]
  verdicts: {
    partner: string
    verdict: VerdictKind
    at: string
    seq: number
    by: string
    isOwn: boolean
    comment: string | null
  }[]
  dueAt: string | null
  checklist: { code: string; level: string; field: string | null; text: string }[]
  commands: { command: CommandName; allowed: boolean; reason: { code: ErrorCode; text: string } | null }[]
  /** Slug of the person's own partner, when this round asks it. */
  myPartner: string | null
  isDemonstration: boolean
}

interface Asked {
  payload: Payload
  actor: Actor
  document: DocumentRef
  language: Language
  /** What would be submitted; all that are written when left out. */
  locales?: readonly Locale[]
  /** When the working copy was saved last, where the caller has just read it; ISO. */
  savedAt?: string
}

/** The state of a document's review as this person sees it, or null when there is no such working copy. */
export async function snapshotOf(asked: Asked): Promise<Snapshot | null> {
  const { payload, actor, document, language, locales, savedAt } = asked
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const { guide } = ledger
  const found = await lookAtWorking(payload, guide, document, { locales, savedAt })
  if (!found) return null
  const review = reviewOf(guide, document)
  const round = openRound(review)
  const { partners, people } = await directoryOf(payload)
  const isReady = round !== null && isApproved(round)
  // What would be published is the approved revision, whatever the working copy has become.
  const approved = isReady ? await lookAtShelved(payload, found, round) : null
  const findings = approved ? approved.findings(guide, 'publish') : found.findings(guide, 'submit')
  const given = Object.entries(round?.verdicts ?? {})
  const said = [round?.note, ...given.map(([, { remark }]) => remark)]
  const remarks = await lookAtRemarks(
    payload,
    said.flatMap((hash) => hash ?? []),
  )
  const required = round?.required ?? wouldBeAsked(found, review)
  const slugOf = (uid: string) => partners.get(uid)?.slug ?? uid
  return {
    seq: review.seq,
    state: stateOf(review),
    round: review.lastRound,
    revision: round?.revision ?? null,
    workingRevision: found.revision,
    workingDiffers: found.revision !== (round?.revision ?? review.live?.revision),
    liveRevision: review.live?.revision ?? null,
    livePublishedAt: review.live?.publishedAt ?? null,
    liveLocales: review.live?.locales ?? [],
    roundLocales: round?.shown ?? [],
    withdrawnAt: review.withdrawnAt,
    submittedAt: round?.submittedAt ?? null,
    submittedBy: round ? (people.get(round.submittedBy) ?? null) : null,
    note: (round?.note && remarks.get(round.note)) || null,
    locales: found.locales,
    requiredPartners: required.map(slugOf).sort(),
    partners: required.map((uid) => named(partners.get(uid), uid, language)).sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    verdicts: given.map(([uid, { verdict, at, seq, by, remark }]) => ({
      partner: slugOf(uid),
      verdict,
      at,
      seq,
      by: people.get(by) ?? '',
      isOwn: by === actor.id,
      comment: (remark && remarks.get(remark)) || null,
    })),
    dueAt: round?.dueAt ?? null,
    checklist: findings.map((finding) => worded(finding, language, partners)),
    commands: COMMANDS.map((command) => offered(command, { guide, actor, review, found, findings, language })),
    myPartner: actor.partner && required.includes(actor.partner) ? slugOf(actor.partner) : null,
    isDemonstration: guide.isDemonstration,
  }
}

/** Before a round: whose approval submitting now would ask. */
function wouldBeAsked({ document, content }: Case, review: Review): string[] {
  const submitted = ownersOf(content)
  const { lastLive: live } = review
  return submitted ? requiredPartners({ type: document.type, submitted, live, owed: owedPartners(review) }) : []
}

export function worded(
  finding: Finding,
  language: Language,
  partners: ReadonlyMap<string, PartnerName>,
): Snapshot['checklist'][number] {
  const nameOf = (what: string) => partners.get(what)?.nameWithArticle[language] ?? what
  return {
    code: finding.code,
    level: finding.level,
    field: finding.field ?? null,
    text: findingText(finding, language, nameOf),
  }
}

function named(partner: PartnerName | undefined, uid: string, language: Language): Snapshot['partners'][number] {
  if (!partner) return { slug: uid, name: uid, nameWithArticle: uid }
  return { slug: partner.slug, name: partner.name[language], nameWithArticle: partner.nameWithArticle[language] }
}

interface Known {
  guide: Guide
  actor: Actor
  review: Review
  found: Case
  findings: readonly Finding[]
  language: Language
}

/** Whether the button may be pressed now, asked of the very function that judges the press. */
function offered(command: CommandName, known: Known): Snapshot['commands'][number] {
  const code = refusedBecause(command, known)
  return { command, allowed: code === null, reason: code && { code, text: refusalText({ code }, known.language) } }
}

function refusedBecause(command: CommandName, known: Known): ErrorCode | null {
  const { guide, actor, found, findings } = known
  try {
    decide(wouldBe(command, known), { guide, actor, now: notBefore(guide, nowIso()) })
  } catch (error) {
    if (isRefusal(error)) return error.code
    throw error
  }
  const isJudged = command === 'submit' || command === 'publish'
  return isJudged && (command === 'submit' ? found.findings(guide, 'submit') : findings).some(isBlocking)
    ? 'gate'
    : null
}
