import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { newId } from '#platform/hash.ts'
import { execute } from '#review/execute.ts'
import { openReviewing } from '#review/openReviewing.ts'
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
afterEach(() => vi.restoreAllMocks())
afterAll(async () => {
  await other.close()
  await booted.close()
})

it('ends at the newest state when another process is faster in between', async () => {
  const document = await world.createChapter('author.fedepl')
  await world.submit('author.fedepl', document)
  const wish = { command: 'approve', ...world.seen(document) } as const
  const { db } = booted.payload
  const write = db.updateOne.bind(db)
  const meanwhile = vi.spyOn(db, 'updateOne').mockImplementationOnce(async (args) => {
    await execute({ payload: other.payload, actor: world.person('reviewer.cdc'), document, wish, id: newId() })
    return write(args)
  })
  await world.do('reviewer.afd', document, wish)
  expect(meanwhile).toHaveBeenCalled()
  expect(await storedReviews(booted.payload)).toEqual(await expectedReviews(booted.payload))
})
