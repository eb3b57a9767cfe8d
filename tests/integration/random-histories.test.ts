import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import type { DocumentRef } from '#domain/events.ts'
import { verifyChain } from '#ledger/verify.ts'
import { eventOf } from '#ledger/row.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyInstallation } from '#review/verify.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { chapterData, contactData, exampleData, schemeData } from '../support/content.ts'
import { diceOf } from '../support/dice.ts'
import { liveOf, violations } from '../support/oracle.ts'
import { liveAtRandom, type Outcomes } from '../support/randomDeeds.ts'
import { onEngine } from '../support/scale.ts'
import { expectedReviews, storedReviews, storedRows } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

/** Two hundred documents live at random in one real database, several at once; then every account is checked. */

const DOCUMENTS = onEngine({ sqlite: 200, mongo: 30 })
const AT_ONCE = 5
const STEPS = 11

const KINDS = [
  ['chapters', chapterData],
  ['examples', exampleData],
  ['schemes', schemeData],
  ['contacts', contactData],
] as const

let booted: Booted
let world: World
const outcomes: Outcomes = {}
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  for (let first = 0; first < DOCUMENTS; first += AT_ONCE) {
    const seeds = Array.from({ length: AT_ONCE }, (_, i) => first + i)
    const documents: DocumentRef[] = []
    for (const seed of seeds) {
      const [type, data] = KINDS[seed % KINDS.length]!
      documents.push(await world.create(type, 'author.fedepl', data()))
    }
    const lives = documents.map((document, i) =>
      liveAtRandom({ world, document, dice: diceOf(first + i), steps: STEPS, outcomes }),
    )
    await Promise.all(lives)
  }
})
afterAll(() => booted.close())

const storedEvents = async () => (await storedRows(booted.payload)).map(eventOf)

describe(`${DOCUMENTS} random histories in a real database`, () => {
  it('end every command in an event or a typed refusal', () => {
    const unknown = Object.keys(outcomes).filter((outcome) => outcome.startsWith('not a refusal'))
    expect(unknown).toEqual([])
    expect(outcomes.done).toBeGreaterThan(DOCUMENTS * 3)
  })

  it('break no rule, read from the stored rows alone', async () => {
    expect(violations(await storedEvents())).toEqual([])
  })

  it('leave a chain that verifies, numbered without a gap', async () => {
    const report = await verifyChain(ledgerOf(booted.payload))
    expect(report.problems).toEqual([])
    expect(report.count).toBe((await storedRows(booted.payload)).length)
  })

  it('leave a reviews projection equal to the fold', async () => {
    expect(await storedReviews(booted.payload)).toEqual(await expectedReviews(booted.payload))
  })

  it('leave readers with exactly the revisions the events say', async () => {
    const live = new LivePublication(booted.payload, ledgerOf(booted.payload), settingOfEnvironment())
    await live.refresh()
    const served = [...live.current.guide.documents.values()].map(({ uid, revision }) => [uid, revision])
    expect(served.length).toBeGreaterThan(DOCUMENTS / 10)
    expect(served.sort()).toEqual([...liveOf(await storedEvents())].sort())
  })

  it('leave nothing to report', async () => {
    expect((await verifyInstallation(ledgerOf(booted.payload), [ledgerOf(booted.payload).anchor()])).problems).toEqual(
      [],
    )
  })
})
