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
    if (event.type === 'unpublished' && !event.data.locale) live.delete(event.document.uid)
  }
  return live
}

/** The languages readers get of a live text: named by its round, or carried from the one before and not retired since. */
export function languagesOf(uid: string, events: readonly LedgerEvent[]): string[] {
  const shown: Record<number, string[]> = {}
  let now: string[] = []
  let retired: string[] = []
  for (const event of events) {
    if (event.type === 'submitted' && event.document.uid === uid)
      shown[event.round] = [...new Set([...event.data.locales, ...now])]
    const mine = event.type === 'published' && event.data.with.find((each) => each.uid === uid)
    if (mine) {
      const named = submissionOf(uid, mine.round, events)?.data.locales ?? []
      now = shown[mine.round]!.filter((each) => named.includes(each as never) || !retired.includes(each))
      retired = retired.filter((each) => !named.includes(each as never))
    }
    if (event.type === 'unpublished' && event.document.uid === uid) {
      const { locale } = event.data
      now = locale ? now.filter((each) => each !== locale) : []
      retired = locale ? [...retired, locale] : retired
    }
  }
  return ['fr', 'en'].filter((each) => now.includes(each))
}

type Of<Type extends LedgerEvent['type']> = Extract<LedgerEvent, { type: Type }>

function judgeSubmission(event: Of<'submitted'>, before: readonly LedgerEvent[]): string[] {
  const missing = owedFor(event, before).filter((partner) => !event.data.required.includes(partner))
  const unasked = missing.map((partner) => `event ${event.seq} does not ask ${partner}`)
  return event.rules === 1 ? unasked : [...unasked, ...judgeByRuling2(event, before)]
}

/** Nobody is dropped without consenting; an address is one text's; a translation stands under a live French text. */
function judgeByRuling2(event: Of<'submitted'>, before: readonly LedgerEvent[]): string[] {
  const { document, data } = event
  const wrong = (holds: unknown, what: string) => (holds ? [] : [`submission ${event.seq} ${what}`])
  const dropped = standing(document.uid, before).filter((partner) => !data.required.includes(partner))
  const atSameAddress = before.filter(
    (each): each is Of<'submitted'> =>
      each.type === 'submitted' &&
      each.document.type === document.type &&
      each.document.uid !== document.uid &&
      each.data.slug === data.slug &&
      !isClosed({ ...each, document: each.document }, before),
  )
  const live = liveRound(document.uid, before)
  const isFrench = data.locales.includes('fr')
  return [
    ...dropped.flatMap((partner) => wrong(false, `drops ${partner}, who has not consented`)),
    ...wrong(atSameAddress.length === 0, 'is at the address of a text in review'),
    ...wrong(isFrench || live, 'translates a text that is not live'),
    ...wrong(isFrench || live?.data.leadPartner === data.leadPartner, 'changes the lead with a translation'),
    ...wrong(isFrench || live?.data.slug === data.slug, 'changes the address with a translation'),
  ]
}

/** Who was asked since the last publication and has not approved, as their last word, a version that drops them. */
function standing(uid: string, before: readonly LedgerEvent[], upTo = Infinity): string[] {
  const about = before.filter(
    (event) => event.type === 'published' || ('document' in event && event.document.uid === uid),
  )
  const since = about.findLastIndex(
    (event) => event.type === 'published' && event.data.with.some((each) => each.uid === uid),
  )
  const asked = about
    .slice(since + 1)
    .flatMap((event) => (event.type === 'submitted' && event.round <= upTo ? event.data.required : []))
  return [...new Set(asked)].filter((partner) => {
    const last = about.findLast(
      (event): event is Of<'answered'> =>
        event.type === 'answered' && event.document.uid === uid && event.partner === partner,
    )
    const submission = last && submissionOf(uid, last.round, before)
    return !(last?.data.verdict === 'approve' && submission && !askedBy(submission).includes(partner))
  })
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
      (event.type === 'unpublished' && event.document.uid === uid && !event.data.locale),
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
  const ruling2 = event.rules === 1 ? [] : standing(uid, before, round)
  const owed = new Set([
    ...submission.data.required,
    ...askedBy(submission),
    ...(live ? askedBy(live) : []),
    ...ruling2,
  ])
  const wrong = (holds: unknown, what: string) => (holds ? [] : [`publication ${event.seq} ${what}`])
  return [
    ...wrong(submission.revision === revision, 'is of another text than was submitted'),
    ...wrong(event.rules === 1 || isCarriedFromLive(submission, before), 'carries a language from another text'),
    ...wrong(!isClosed({ document: { uid }, round, track: submission.track }, before), 'is of a closed round'),
    ...[...owed].flatMap((partner) =>
      wrong(hasApproved(partner, { uid, round, revision }, before), `lacks the approval of ${partner}`),
    ),
  ]
}

/** A round that does not name every language took the others from what was live: that must be what is live still. */
function isCarriedFromLive(submission: Of<'submitted'>, before: readonly LedgerEvent[]): boolean {
  const { uid } = submission.document
  const then = liveRound(uid, before.slice(0, submission.seq - 1))
  const now = liveRound(uid, before)
  const isWhole = ['fr', 'en'].every((each) => submission.data.locales.includes(each as never))
  return isWhole || (now ? now.revision === then?.revision : submission.data.locales.includes('fr'))
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
