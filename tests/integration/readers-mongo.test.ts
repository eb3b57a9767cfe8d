import { afterAll, beforeAll, expect, it } from 'vitest'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { migrate } from '#platform/migrate.ts'
import { verifyInstallation } from '#review/verify.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { setReaders } from '../support/rawReaders.ts'
import { createWorld, type World } from '../support/world.ts'

/** A database of before says of no copy who reads it. SQLite's is told by a migration (`upgrade.test.ts`). */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
})
afterAll(() => booted.close())

it('is completed at a start, and once', async () => {
  const draft = await world.createChapter('author.fedepl')
  await world.edit(draft, 'coordinator.fedepl', { coPartners: [world.partners.cdc] })
  const shared = await world.createChapter('author.fedepl')
  await world.submit('author.fedepl', shared)
  const problems = async () => (await verifyInstallation(ledgerOf(booted.payload))).problems
  for (const document of [draft, shared])
    for (const copies of ['working', 'saves'] as const)
      await setReaders(booted.payload, document, { copies, readers: null })
  expect(await problems()).toHaveLength(2)
  await migrate(booted.payload)
  expect(await problems()).toEqual([])
  await migrate(booted.payload)
  expect(await problems()).toEqual([])
})
