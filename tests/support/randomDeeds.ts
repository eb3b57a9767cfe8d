import { COMMANDS, type CommandName } from '#domain/commands.ts'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { isApproved, openRound, type Review, type Round } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import type { Wish } from '#domain/commands.ts'
import { workingCase } from '#review/judge.ts'
import type { Dice } from './dice.ts'
import { PARTNER_SLUGS, type World } from './world.ts'

/** What became of the commands of one document: `done`, or a refusal's code, each with how often. */
export type Outcomes = Record<string, number>

interface Life {
  world: World
  document: DocumentRef
  dice: Dice
  steps: number
  outcomes: Outcomes
}

/** Edits and commands one document at random, through the very functions the product uses. */
export async function liveAtRandom({ world, document, dice, steps, outcomes }: Life): Promise<void> {
  for (let step = 0; step < steps; step++) {
    const review = reviewOf(ledgerOf(world.payload).guide, document)
    const round = openRound(review)
    const command = dice.oneIn(3) ? dice.pick(COMMANDS) : nextStep(review, round)
    if (command === 'submit') await editAtRandom(world, document, dice)
    const name = dice.oneIn(6) ? dice.pick(EVERYBODY) : plausible({ world, command, round, dice })
    const wish = await wishOf({ world, document, review, round, command, dice })
    const outcome = await world.do(name, document, wish).then(
      () => 'done',
      (error: unknown) => (isRefusal(error) ? error.code : `not a refusal: ${String(error)}`),
    )
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }
}

const EVERYBODY = [
  ...PARTNER_SLUGS.flatMap((slug) => [
    `author.${slug}`,
    `reviewer.${slug}`,
    `reviewer2.${slug}`,
    `coordinator.${slug}`,
  ]),
  'chief-editor',
  'observer',
  'admin',
]

function nextStep(review: Review, round: Round | null): CommandName {
  if (review.isArchived) return 'unarchive'
  if (!round) return 'submit'
  return isApproved(round) ? 'publish' : 'approve'
}

/** A new title most of the time; other owners now and then. */
async function editAtRandom({ payload, partners }: World, { type, uid }: DocumentRef, dice: Dice): Promise<void> {
  const others = PARTNER_SLUGS.filter((slug) => slug !== 'fedepl').map((slug) => partners[slug])
  const owners = dice.oneIn(5) ? { coPartners: dice.some(others) } : {}
  const data = dice.oneIn(4) ? owners : { title: `Titre ${newId()}`, ...owners }
  await payload.update({ collection: type, id: uid, data, locale: 'fr', overrideAccess: true, depth: 0 } as never)
}

interface Moment {
  world: World
  command: CommandName
  round: Round | null
  dice: Dice
}

function plausible({ world, command, round, dice }: Moment): string {
  if (command === 'submit') return dice.pick(['author.fedepl', 'coordinator.fedepl'])
  if (!['approve', 'requestChanges', 'abstain'].includes(command))
    return dice.pick(['coordinator.fedepl', 'chief-editor'])
  const left = PARTNER_SLUGS.filter(
    (slug) => round?.required.includes(world.partners[slug]) && !round.verdicts[world.partners[slug]],
  )
  return `${dice.pick(['reviewer', 'reviewer2'])}.${dice.pick(left.length > 0 ? left : PARTNER_SLUGS)}`
}

async function wishOf({
  world,
  document,
  review,
  round,
  command,
  dice,
}: Moment & { document: DocumentRef; review: Review }): Promise<Wish> {
  const number = Math.max(0, review.lastRound - (dice.oneIn(20) ? 1 : 0))
  const revision = round?.revision ?? review.live?.revision ?? '0'.repeat(64)
  switch (command) {
    case 'submit': {
      const working = await workingCase(world.payload, ledgerOf(world.payload).guide, document)
      return { command, round: number, revision: working?.revision ?? '' }
    }
    case 'withdraw':
      return { command, round: number }
    case 'publish':
      return { command, round: number, revision }
    case 'unpublish':
      return { command, revision, reason: dice.oneIn(4) ? '' : 'essai' }
    case 'archive':
    case 'unarchive':
      return { command }
    default:
      return { command, round: number, revision, replaces: null, comment: dice.oneIn(2) ? 'À revoir.' : undefined }
  }
}
