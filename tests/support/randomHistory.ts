import { COMMANDS, type Command, type CommandName } from '#domain/commands.ts'
import { TRACKS, VERDICTS, type DocumentRef, type LedgerEvent } from '#domain/events.ts'
import { reviewOf, type Guide } from '#domain/guide.ts'
import { Replay } from '#domain/replay.ts'
import { isApproved, type Review, type Round } from '#domain/review.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { LIVING } from '#domain/rules/index.ts'
import { decide as decideByV1 } from '#domain/rules/v1/decide.ts'
import { v1 } from '#domain/rules/v1/index.ts'
import { diceOf, type Dice } from './dice.ts'

/** One history at domain level: what was accepted, in order, and how much was refused. */
export interface History {
  readonly log: LedgerEvent[]
  readonly guide: Guide
  readonly refused: number
}

const LANGUAGES = [['fr'], ['fr'], ['fr', 'en'], ['en']] as const
const ownersOf = ({ leadPartner, coPartners }: Round) => ({ leadPartner, coPartners })

const PARTNERS = ['A', 'B', 'C']
const DOCUMENTS: readonly DocumentRef[] = [
  { type: 'chapters', uid: 'chapter-1' },
  { type: 'chapters', uid: 'chapter-2' },
  { type: 'schemes', uid: 'scheme-1' },
]

const person = (id: string, partner: string | null, ...roles: Role[]): Actor => ({ id, partner, roles })
const PEOPLE: readonly Actor[] = [
  ...PARTNERS.flatMap((partner) => [
    person(`author ${partner}`, partner, 'author'),
    person(`reviewer ${partner}`, partner, 'reviewer'),
    person(`coordinator ${partner}`, partner, 'coordinator'),
    person(`both ${partner}`, partner, 'author', 'reviewer'),
  ]),
  person('chief', null, 'chief-editor'),
  person('chief A', 'A', 'chief-editor', 'reviewer'),
  person('observer', null, 'observer'),
  person('admin', null, 'admin'),
]

/** The first event of every history. */
const OPENED: LedgerEvent = {
  type: 'opened',
  seq: 1,
  at: instant(1),
  command: 'command 1',
  rules: 1,
  actor: { id: 'system', partner: null, roles: [] },
  data: { publicKey: 'key' },
}

/**
 * Plays one history: it begins under the first rules and goes on under the living ones. `onEvent` sees each accepted
 * event with the replay just before it.
 */
export function playHistory(
  seed: number,
  onEvent: (event: LedgerEvent, replay: Replay, log: LedgerEvent[]) => void,
): History {
  const dice = diceOf(seed)
  const replay = new Replay()
  const guideOfV1 = v1.emptyGuide()
  const log: LedgerEvent[] = [OPENED]
  const take = (event: LedgerEvent) => {
    replay.take(event)
    v1.fold(guideOfV1, event)
  }
  take(OPENED)
  let refused = 0
  const steps = 12 + dice.roll(46)
  const stepsOfV1 = dice.roll(steps)
  for (let step = 0; step < steps; step++) {
    const { guide } = replay
    const command = anyCommand(dice, guide)
    const actor = dice.oneIn(6) ? dice.pick(PEOPLE) : plausible(dice, command, guide)
    const seq = guide.seq + 1
    const at = instant(seq)
    const isOfV1 = step < stepsOfV1
    try {
      const decision = isOfV1
        ? decideByV1(command as never, { guide: guideOfV1, actor: actor as never })
        : LIVING.decide(command, { guide, actor, now: at })
      const rules = isOfV1 ? v1.version : LIVING.version
      const event = { ...decision, seq, at, command: `command ${seq}`, actor, rules } as LedgerEvent
      onEvent(event, replay, log)
      log.push(event)
      take(event)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
      refused++
    }
  }
  return { log, guide: replay.guide, refused }
}

const ANY: readonly CommandName[] = [...COMMANDS, 'submit', 'publish', 'unpublish', 'unpublish']

/** What would bring the document nearer to its readers. */
function nextStep(review: Review, round: Round | undefined): CommandName {
  if (review.isArchived) return 'unarchive'
  if (!round) return 'submit'
  return isApproved(round) ? 'publish' : 'approve'
}

function anyCommand(dice: Dice, guide: Guide): Command {
  const document = dice.pick(DOCUMENTS)
  const review = reviewOf(guide, document)
  const round = dice.pick(Object.values(review.open)) as Round | undefined
  const number = (round?.number ?? review.lastRound) - (dice.oneIn(25) ? 1 : 0)
  const revision = dice.oneIn(25) ? 'another text' : (round?.revision ?? review.live?.revision ?? 'text 1')
  const owners = { leadPartner: dice.pick(PARTNERS), coPartners: dice.some(PARTNERS) }
  const command = dice.oneIn(3) ? dice.pick(ANY) : nextStep(review, round)
  switch (command) {
    case 'submit':
      return {
        command,
        document,
        track: dice.oneIn(4) ? TRACKS[1] : TRACKS[0],
        round: review.lastRound - (dice.oneIn(20) ? 1 : 0),
        revision: `text ${dice.roll(6)}`,
        slug: dice.pick(['slug-1', 'slug-2', document.uid, document.uid, review.live?.round.slug ?? document.uid]),
        locales: dice.pick(LANGUAGES),
        ...(dice.oneIn(3) && review.live ? ownersOf(review.live.round) : owners),
        contributors: [],
        dueAt: instant(99),
      }
    case 'withdraw':
      return { command, document, round: number }
    case 'publish': {
      const together = DOCUMENTS.filter(({ uid }) => uid === document.uid || dice.oneIn(5))
      return {
        command,
        documents: together.map((each) => ({ ...each, ...seenOf(guide, each, { number, revision }, document) })),
      }
    }
    case 'unpublish':
      return {
        command,
        document,
        revision: review.live?.revision ?? revision,
        reason: dice.oneIn(5) ? null : 'reason',
        locale: dice.pick([undefined, undefined, 'en', 'fr'] as const),
      }
    case 'archive':
    case 'unarchive':
      return { command, document, owners }
    default: {
      const partner = round && dice.pick(unanswered(round))
      const replaces = (partner && round?.verdicts[partner]?.seq) || null
      return {
        command: dice.oneIn(12) ? dice.pick(VERDICTS) : command,
        document,
        round: number,
        revision,
        replaces: dice.oneIn(25) ? 3 : replaces,
        remark: dice.oneIn(3) ? null : 'remark',
      }
    }
  }
}

/** For the document the command is about, what was rolled; for those published with it, what is open. */
function seenOf(
  guide: Guide,
  each: DocumentRef,
  rolled: { number: number; revision: string },
  document: DocumentRef,
): { round: number; revision: string } {
  if (each.uid === document.uid) return { round: rolled.number, revision: rolled.revision }
  const open = Object.values(reviewOf(guide, each).open)[0]
  return { round: open?.number ?? 0, revision: open?.revision ?? '' }
}

const unanswered = (round: Round): readonly string[] => {
  const left = round.required.filter((partner) => !round.verdicts[partner])
  return left.length > 0 ? left : round.required
}

/** Somebody who might press that button. Whether they may is still decided by the code under test. */
function plausible(dice: Dice, command: Command, guide: Guide): Actor {
  const of = (partner: string | undefined, ...roles: Role[]) =>
    PEOPLE.filter(
      (each) =>
        (!partner || each.partner === partner) &&
        each.roles.some((role) => (roles as readonly string[]).includes(role)),
    )
  if (command.command === 'submit') return dice.pick(of(command.leadPartner, 'author', 'coordinator'))
  if (!('document' in command) || !('round' in command)) return dice.pick(of(undefined, 'chief-editor'))
  const round = Object.values(reviewOf(guide, command.document).open).find(({ number }) => number === command.round)
  if (command.command === 'withdraw') return dice.pick(of(undefined, 'chief-editor', 'coordinator'))
  return dice.pick(of(round && dice.pick(unanswered(round)), 'reviewer', 'coordinator'))
}

function instant(seq: number): string {
  return new Date(Date.UTC(2026, 10, 23, 0, seq)).toISOString()
}
