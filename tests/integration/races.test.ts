import type { ChildProcess } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyChain } from '#ledger/verify.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleChild, endChildren, messageOf, startChild } from '../support/children.ts'
import { schemeData } from '../support/content.ts'
import { onEngine } from '../support/scale.ts'
import { raceThroughRounds, remote, tryOut, type Contender, type Tally } from '../support/races.ts'
import { expectedReviews, storedReviews, storedRows } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'

const ROUNDS = onEngine({ sqlite: 50, mongo: 6 })
const ROUNDS_OF_TWO = onEngine({ sqlite: 40, mongo: 6 })

/** Two people press at the same moment: one wins, the other gets a 409 that says what happened. */

let booted: Booted
let world: World
let other: ChildProcess
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  other = startChild(await bundleChild('raceChild'), booted)
  await messageOf(other)
})
afterAll(async () => {
  endChildren()
  await booted.close()
})

const here: Contender = (attempt) => tryOut(booted.payload, attempt)

/** Races on several documents at once, `rounds` on each. */
async function race(contenders: readonly [Contender, Contender], documents: number, rounds: number): Promise<Tally> {
  const tally: Tally = {}
  const schemes = []
  for (let i = 0; i < documents; i++) schemes.push(await world.create('schemes', 'author.fedepl', schemeData()))
  await Promise.all(schemes.map((document) => raceThroughRounds({ world, document, contenders, rounds, tally })))
  return tally
}

describe('two people at once', () => {
  it('have one winner each time in one process', async () => {
    expect(await race([here, here], 8, ROUNDS)).toEqual({
      'submit, submit': { '409 stale_round | won': 8 * ROUNDS },
      'approve, approve': { '409 stale_verdict | won': 8 * ROUNDS },
      'publish, publish': { '409 wrong_state | won': 4 * ROUNDS },
      'publish, withdraw': { '409 wrong_state | won': 4 * ROUNDS },
    })
  })

  it('have one winner each time in two processes', async () => {
    expect(await race([here, remote(other)], 2, ROUNDS_OF_TWO)).toEqual({
      'submit, submit': { '409 stale_round | won': 2 * ROUNDS_OF_TWO },
      'approve, approve': { '409 stale_verdict | won': 2 * ROUNDS_OF_TWO },
      'publish, publish': { '409 wrong_state | won': ROUNDS_OF_TWO },
      'publish, withdraw': { '409 wrong_state | won': ROUNDS_OF_TWO },
    })
  })

  it('leave a chain that verifies, without a gap', async () => {
    const rows = await storedRows(booted.payload)
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, index) => index + 1))
    expect((await verifyChain(ledgerOf(booted.payload))).problems).toEqual([])
  })

  it('leave a reviews projection equal to the fold', async () => {
    expect(await storedReviews(booted.payload)).toEqual(await expectedReviews(booted.payload))
  })
})
