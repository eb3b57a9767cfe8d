import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { readPointers } from '#delivery/pointers.ts'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { cursorOf } from '#ledger/projection.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { readSeen, type Seen } from '#ledger/seen.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { verifyInstallation } from '#review/verify.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { bundleChild, endChildren, messageOf, startChild } from '../support/children.ts'
import { diceOf } from '../support/dice.ts'
import type { Work } from '../support/killChild.mts'
import { reopen } from '../support/reopen.ts'
import { onEngine } from '../support/scale.ts'
import { expectedReviews, storedReviews, storedRows } from '../support/stored.ts'
import { createWorld, PARTNER_SLUGS } from '../support/world.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'
import { env } from '#platform/env.ts'

/** The process dies in the middle of a sentence, again and again: nothing it acknowledged is lost, nothing is half done. */

/** Twenty in the long run, asked for by COPLUME_LONG. */
const KILLS = process.env.COPLUME_LONG ? 20 : onEngine({ sqlite: 7, mongo: 3 })
/** Acknowledgements each child is left to make: a life is counted in deeds, so that a slow machine changes nothing. */
const LIVES = Array.from({ length: KILLS }, (_, kill) => 31 + ((kill * 17) % 40))
/** … and then a moment that falls anywhere in the next write. */
const LAST_MOMENT_MS = 25
const dice = diceOf(9)

let booted: Booted
let work: Work
const acknowledged: string[] = []
beforeAll(async () => {
  booted = await bootPayload()
  const world = await createWorld(booted.payload)
  work = {
    author: world.person('author.fedepl'),
    coordinator: world.person('coordinator.fedepl'),
    reviewers: PARTNER_SLUGS.map((slug) => world.person(`reviewer.${slug}`)),
    documents: [],
  }
  for (let i = 0; i < 3; i++) work.documents.push(await world.createChapter('author.fedepl'))
})
afterAll(async () => {
  endChildren()
  await booted.close()
})

/** Lets a loaded child write until it has made so many acknowledgements, then kills it. Returns what it acknowledged. */
async function liveAndDie(child: ChildProcess, life: number): Promise<string[]> {
  const said = createInterface({ input: child.stdout! })
  const closed = once(said, 'close')
  const acknowledged: string[] = []
  said.on('line', (titleOrId) => {
    acknowledged.push(titleOrId)
    if (acknowledged.length === life) setTimeout(() => child.kill('SIGKILL'), dice.roll(LAST_MOMENT_MS))
  })
  child.send(work)
  await closed
  return acknowledged
}

/** Every title some version of a chapter holds. */
async function savedTitles(payload: Payload): Promise<string[]> {
  const query = { collection: 'chapters', locale: 'fr', pagination: false, overrideAccess: true } as const
  const { docs } = await payload.findVersions(query)
  return docs.map(({ version }) => version.title ?? '')
}

describe(`a process killed ${KILLS} times while it writes`, () => {
  it('loses nothing it acknowledged', async () => {
    const program = await bundleChild('killChild')
    const loaded = async () => {
      const child = startChild(program, booted)
      await messageOf(child)
      return child
    }
    // The next child loads while this one lives and dies.
    let next = loaded()
    for (const [kill, life] of LIVES.entries()) {
      const child = await next
      next = kill + 1 < KILLS ? loaded() : next
      acknowledged.push(...(await liveAndDie(child, life)))
    }
    const commands = (await storedRows(booted.payload)).map(({ command }) => command)
    const stored = new Set<string | null>([...commands, ...(await savedTitles(booted.payload))])
    expect(acknowledged.length).toBeGreaterThanOrEqual(LIVES.reduce((sum, life) => sum + life))
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([])
  })

  it('leaves, after the next start, an installation that verifies, with every projection caught up', async () => {
    const { payload, close } = await reopen()
    await openReviewing(payload)
    expect((await verifyInstallation(ledgerOf(payload))).problems).toEqual([])
    expect(await storedReviews(payload)).toEqual(await expectedReviews(payload))
    expect(await cursorOf(storageOf(payload), 'reviews')).toBe(ledgerOf(payload).guide.seq)
    await close()
  })

  it('leaves a mark of the ledger that is never ahead of it: each life recognised what the last one left', async () => {
    const { payload, close } = await reopen()
    const mark = readSeen() as Seen
    await recogniseLedger(payload)
    const ledger = ledgerOf(payload)
    // Three writers in each life: what was stored and not yet answered may be missing from the mark, nothing else.
    expect(mark.seq).toBeGreaterThan(0)
    expect(ledger.digestAt(mark.seq)).toBe(mark.digest)
    expect(mark.accepted).toEqual([])
    expect(readSeen()).toMatchObject({ seq: ledger.guide.seq, digest: ledger.digest })
    await close()
  })

  it('leaves every live text readable, and signed pointers that were written whole', async () => {
    const { payload, close } = await reopen()
    const ledger = await openReviewing(payload)
    const written = readPointers(ledger, env().DATA_DIR)
    const live = new LivePublication(payload, ledger, settingOfEnvironment())
    await live.refresh()
    expect(live.current.damaged).toEqual([])
    expect([...live.current.guide.documents.keys()].sort()).toEqual(work.documents.map(({ uid }) => uid).sort())
    expect(written?.seq).toBeGreaterThan(0)
    await close()
  })
})
