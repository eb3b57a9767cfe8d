import type { LedgerEvent } from '#domain/events.ts'
import { can } from '#domain/permissions.ts'
import { isApproved, type Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'
import type { Language } from '#domain/wording.ts'
import type { Kind } from './kinds.ts'
import type { Change, Step } from './steps.ts'

/** Somebody the guide may write to. */
export interface Person extends Actor {
  readonly name: string
  readonly email: string
  readonly language: Language
  readonly isActive: boolean
}

/** One mail to each of these people about one event. */
export interface Notice {
  readonly kind: Kind
  readonly to: readonly Person[]
}

/** Whom an event is told to, and as what. Null when it is told to nobody. A deactivated person gets nothing. */
export function noticeOf({ event, changes }: Step, people: readonly Person[]): Notice | null {
  const active = people.filter(({ isActive }) => isActive)
  const told = (kind: Kind, isTold: (person: Person) => boolean): Notice => ({ kind, to: active.filter(isTold) })
  const [change] = changes
  switch (event.type) {
    case 'submitted':
      return told(
        'review-requested',
        (person) => person.id !== event.actor.id && event.data.required.some((partner) => reads(person, partner)),
      )
    case 'answered':
      return change ? answered(event, change, told) : null
    case 'published':
      return told('published', (person) =>
        changes.some(({ after }) => after.live !== null && tookPart(person, after.live.round)),
      )
    default:
      return null
  }
}

type Told = (kind: Kind, isTold: (person: Person) => boolean) => Notice

function answered(
  event: Extract<LedgerEvent, { type: 'answered' }>,
  { before, after }: Change,
  told: Told,
): Notice | null {
  const round = after.open[event.track]
  if (!round) return null
  const lead = round.leadPartner
  if (event.data.verdict === 'requestChanges') {
    const isConcerned = (person: Person) => person.id === round.submittedBy || writes(person, lead)
    return told('changes-requested', (person) => person.id !== event.actor.id && isConcerned(person))
  }
  const wasApproved = before.open[event.track] !== undefined && isApproved(before.open[event.track] as Round)
  if (wasApproved || !isApproved(round)) return null
  return told('approved-by-all', (person) => person.id === round.submittedBy || coordinates(person, lead))
}

/** Whoever submitted the text or answered on it, and those who coordinate for a partner it required. */
function tookPart(person: Person, round: Round): boolean {
  const isAuthor = person.id === round.submittedBy
  const hasAnswered = Object.values(round.verdicts).some(({ by }) => by === person.id)
  return isAuthor || hasAnswered || round.required.some((partner) => coordinates(person, partner))
}

/** Who does what for a partner is asked of the permission table, so that a new role needs no change here. */
const reads = (person: Person, partner: string): boolean => can(person, 'answer', { partner })
const writes = (person: Person, partner: string): boolean =>
  person.partner === partner && can(person, 'submit', { leadPartner: partner })
const coordinates = (person: Person, partner: string): boolean =>
  person.partner === partner && can(person, 'publish', { leadPartner: partner })
