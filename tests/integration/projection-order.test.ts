import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { registerProjection } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Storage } from '#platform/storage/storage.ts'
import { execute } from '#review/execute.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { reviewsProjection } from '#review/reviewsProjection.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { reopen } from '../support/reopen.ts'
import { expectedReviews, storedReviews } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'

/** Two processes keep the same list of reviews: the slower of them must not write its older state over the newer one. */

let booted: Booted
let world: World
let other: Awaited<ReturnType<typeof reopen>>
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  other = await reopen()
  await openReviewing(other.payload)
})
afterAll(async () => {
  await other.close()
  await booted.close()
})

it('ends at the newest state when another process is faster in between', async () => {
  const document = await world.createChapter('author.fedepl')
  await world.submit('author.fedepl', document)
  const wish = { command: 'approve', ...world.seen(document) } as const
  const storage = storageOf(booted.payload)
  const project = vi.fn<Storage['project']>((table, row) => storage.project(table, row))
  project.mockImplementationOnce(async (table, row) => {
    await execute({ payload: other.payload, actor: world.person('reviewer.cdc'), document, wish, id: newId() })
    await storage.project(table, row)
  })
  registerProjection(booted.payload, reviewsProjection(Object.assign(Object.create(storage) as Storage, { project })))
  await world.do('reviewer.afd', document, wish)
  expect(project).toHaveBeenCalledOnce()
  const stored = await storedReviews(booted.payload)
  expect(stored).toEqual(await expectedReviews(booted.payload))
  expect(stored[document.uid]).toMatchObject({ seq: ledgerOf(other.payload).guide.seq })
})
