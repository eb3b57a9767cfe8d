import type { LedgerEvent } from '#domain/events.ts'

/**
 * Reads a raw list of events and says what the guarantee forbids in it. Written from product.md alone: it shares no rule
 * with `decide`, `evolve` or `policy`, only the shape of an event.
 */
export function violations(events: readonly LedgerEvent[]): string[] {
  return [
    ...events.flatMap((event, index) => (event.seq === index + 1 ? [] : [`event ${index + 1} has seq ${event.seq}`])),
    ...events.flatMap((event, index) => judge(event, events.slice(0, index))),
  ]
}

/** What is wrong with one event after those before it. */
export function judge(event: LedgerEvent, before: readonly LedgerEvent[]): string[] {
  switch (event.type) {
    case 'submitted':
      return judgeSubmission(event, before)
    case 'answered':
      return judgeVerdict(event, before)
    case 'published':
      return event.data.with.flatMap((publication) => judgePublication(event, publication, before))
    default:
      return []
  }
}

/** `uid` → revision, as the raw list says. */
export function liveOf(events: readonly LedgerEvent[]): Map<string, string> {
  const live = new Map<string, string>()
  for (const event of events) {
    if (event.type === 'published') for (const { uid, revision } of event.data.with) live.set(uid, revision)
    if (event.type === 'unpublished') live.delete(event.document.uid)
  }
  return live
}

type Of<Type extends LedgerEvent['type']> = Extract<LedgerEvent, { type: Type }>

function judgeSubmission(event: Of<'submitted'>, before: readonly LedgerEvent[]): string[] {
  const missing = owedFor(event, before).filter((partner) => !event.data.required.includes(partner))
  return missing.map((partner) => `event ${event.seq} does not ask ${partner}`)
}

/** Whom a submission must ask: by the default policy, over its own owners and those of what is live just then. */
function owedFor(event: Of<'submitted'>, before: readonly LedgerEvent[]): string[] {
  const live = liveRound(event.document.uid, before)
  return [...askedBy(event), ...(live ? askedBy(live) : [])]
}

function askedBy({ document, data }: Of<'submitted'>): string[] {
  const isLeadEnough = document.type === 'contacts' || document.type === 'schemes'
  return isLeadEnough ? [data.leadPartner] : [data.leadPartner, ...data.coPartners]
}

/** The submission whose text the public reads, or nothing. */
function liveRound(uid: string, before: readonly LedgerEvent[]): Of<'submitted'> | undefined {
  const last = before.findLast(
    (event) =>
      (event.type === 'published' && event.data.with.some((publication) => publication.uid === uid)) ||
      (event.type === 'unpublished' && event.document.uid === uid),
  )
  const publication = last?.type === 'published' && last.data.with.find((each) => each.uid === uid)
  return publication ? submissionOf(uid, publication.round, before) : undefined
}

function submissionOf(uid: string, round: number, before: readonly LedgerEvent[]): Of<'submitted'> | undefined {
  return before.find(
    (event): event is Of<'submitted'> =>
      event.type === 'submitted' && event.document.uid === uid && event.round === round,
  )
}

function judgeVerdict(event: Of<'answered'>, before: readonly LedgerEvent[]): string[] {
  const submission = submissionOf(event.document.uid, event.round, before)
  const { roles, partner, id } = event.actor
  const wrong = (holds: unknown, what: string) => (holds ? [] : [`verdict ${event.seq} ${what}`])
  return [
    ...wrong(submission?.revision === event.revision, 'is about another text than was submitted'),
    ...wrong(submission?.actor.id !== id, 'is given by who submitted the text'),
    ...wrong(partner === event.partner, 'is given for another partner than the person’s own'),
    ...wrong(submission?.data.required.includes(event.partner), 'is given for a partner nobody asked'),
    ...wrong(roles.includes('reviewer') || roles.includes('coordinator'), 'is given by somebody who may not'),
    ...wrong(!isClosed(event, before), 'is given on a closed round'),
  ]
}

/** Whether the round was withdrawn, published, or superseded on its track. */
function isClosed(
  { document, round, track }: { document: { uid: string }; round: number; track: string },
  before: readonly LedgerEvent[],
): boolean {
  return before.some(
    (event) =>
      (event.type === 'withdrawn' && event.document.uid === document.uid && event.round === round) ||
      (event.type === 'published' &&
        event.data.with.some((each) => each.uid === document.uid && each.round === round)) ||
      (event.type === 'submitted' &&
        event.document.uid === document.uid &&
        event.track === track &&
        event.round > round),
  )
}

function judgePublication(
  event: Of<'published'>,
  publication: Of<'published'>['data']['with'][number],
  before: readonly LedgerEvent[],
): string[] {
  const { uid, round, revision } = publication
  const submission = submissionOf(uid, round, before)
  if (!submission) return [`publication ${event.seq} is of round ${round}, which was never opened`]
  const live = liveRound(uid, before)
  const owed = new Set([...submission.data.required, ...askedBy(submission), ...(live ? askedBy(live) : [])])
  const wrong = (holds: unknown, what: string) => (holds ? [] : [`publication ${event.seq} ${what}`])
  return [
    ...wrong(submission.revision === revision, 'is of another text than was submitted'),
    ...wrong(!isClosed({ document: { uid }, round, track: submission.track }, before), 'is of a closed round'),
    ...[...owed].flatMap((partner) =>
      wrong(hasApproved(partner, { uid, round, revision }, before), `lacks the approval of ${partner}`),
    ),
  ]
}

/** The last answer of the partner in that round is an approval of that very text. */
function hasApproved(
  partner: string,
  { uid, round, revision }: { uid: string; round: number; revision: string },
  before: readonly LedgerEvent[],
): boolean {
  const last = before.findLast(
    (event): event is Of<'answered'> =>
      event.type === 'answered' && event.document.uid === uid && event.round === round && event.partner === partner,
  )
  return last?.data.verdict === 'approve' && last.revision === revision
}
