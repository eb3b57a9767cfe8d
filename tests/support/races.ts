import type { ChildProcess } from 'node:child_process'
import type { Payload } from 'payload'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { Actor } from '#domain/roles.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import type { Wish } from '#domain/commands.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { diceOf } from './dice.ts'
import type { World } from './world.ts'

/** One command of one person, as it may be sent to another process. */
export interface Attempt {
  actor: Actor
  document: DocumentRef
  wish: Wish
}

/** Carries an attempt out: `won`, or status and code of the refusal. Anything else that is thrown is a bug, and is said. */
export async function tryOut(payload: Payload, attempt: Attempt): Promise<string> {
  try {
    await execute({ payload, ...attempt, id: newId() })
    return 'won'
  } catch (error) {
    return isRefusal(error) ? `${error.status} ${error.code}` : `not a refusal: ${String(error)}`
  }
}

export type Contender = (attempt: Attempt) => Promise<string>

/** The other process as a contender. */
export function remote(child: ChildProcess): Contender {
  const waiting = new Map<number, (outcome: string) => void>()
  let count = 0
  child.on('message', ({ key, outcome }: { key: number; outcome: string }) => {
    waiting.get(key)?.(outcome)
    waiting.delete(key)
  })
  return (attempt) =>
    new Promise((resolve) => {
      const key = count++
      waiting.set(key, resolve)
      child.send({ key, attempt })
    })
}

/** How many pairs of a kind ended how: `{ 'submit, submit': { '409 stale_round | won': 200 } }`. */
export type Tally = Record<string, Record<string, number>>

interface Race {
  world: World
  document: DocumentRef
  contenders: readonly [Contender, Contender]
  rounds: number
  tally: Tally
}

/**
 * Runs rounds of one scheme (its lead alone answers) in which every step is pressed by two people at once; even rounds end
 * with publish against publish, odd ones with publish against withdraw. The same text is frozen every time.
 */
export async function raceThroughRounds({ world, document, contenders, rounds, tally }: Race): Promise<void> {
  const dice = diceOf(rounds)
  const working = await workingCase(world.payload, ledgerOf(world.payload).guide, document)
  const revision = working?.revision ?? ''
  const pair = async (names: readonly [string, string], wishes: readonly [Wish, Wish]) => {
    const order = dice.oneIn(2) ? contenders : ([contenders[1], contenders[0]] as const)
    const outcomes = await Promise.all(
      order.map((contender, i) =>
        contender({ actor: actorOf(world, names[i] as string), document, wish: wishes[i] as Wish }),
      ),
    )
    const kind = wishes.map(({ command }) => command).join(', ')
    const outcome = [...outcomes].sort().join(' | ')
    tally[kind] = { ...tally[kind], [outcome]: (tally[kind]?.[outcome] ?? 0) + 1 }
    return outcomes
  }
  for (let number = 1; number <= rounds; number++) {
    const submit = { command: 'submit', round: number - 1, revision } as const
    await pair(['author.fedepl', 'coordinator.fedepl'], [submit, submit])
    const seen = { round: number, revision }
    const approve = { command: 'approve', ...seen } as const
    await pair(['reviewer.fedepl', 'reviewer2.fedepl'], [approve, approve])
    const publish = { command: 'publish', ...seen } as const
    const other = number % 2 === 0 ? publish : ({ command: 'withdraw', round: number } as const)
    const [first, second] = await pair(['coordinator.fedepl', 'chief-editor'], [publish, other])
    const isLive = first === 'won' || (number % 2 === 0 && second === 'won')
    if (isLive) await world.do('chief-editor', document, { command: 'unpublish', revision, reason: 'essai' })
  }
}

function actorOf(world: World, name: string): Actor {
  const { id, partner, roles } = world.person(name)
  return { id, partner, roles }
}
