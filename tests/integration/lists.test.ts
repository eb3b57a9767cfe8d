import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { boardOf } from '#admin/Board/boardOf.ts'
import { SavedTimes } from '#admin/Board/savedTimes.ts'
import type { DocumentRef } from '#domain/events.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { asking } from '../support/asking.ts'
import { createWorld, type World } from '../support/world.ts'

/** The workshop's lists follow the ledger and the saves, and cost what they show. */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
})
afterAll(() => booted.close())
afterEach(() => vi.restoreAllMocks())

const newer = async (name = 'author.fedepl') => {
  const listing = (await boardOf(booted.payload, { saves: true })).tasks('newer', world.person(name), 'mine')
  return listing.page(0, listing.count).map(({ ref }) => ref.uid)
}

describe('a text that is live', () => {
  it('is a task of its authors once its working copy was saved again, until that is submitted', async () => {
    const chapter = await world.createChapter('author.fedepl')
    await world.goLive(chapter)
    expect(await newer()).toEqual([])
    await world.edit(chapter, 'author.fedepl', { title: 'Un autre titre' })
    expect(await newer()).toEqual([chapter.uid])
    expect(await newer('author.afd')).toEqual([chapter.uid])
    expect(await newer('chief-editor')).toEqual([])
    await world.submit('author.fedepl', chapter)
    expect(await newer()).toEqual([])
  })

  it('is known by whoever looks for the first time, however few rows are read at a time', async () => {
    const scheme = await world.createChapter('author.fedepl', { title: 'Premier' })
    await world.createChapter('author.fedepl', { title: 'Deuxième' })
    await world.createChapter('author.fedepl', { title: 'Troisième' })
    const found = await savedTimes(new SavedTimes(2))
    expect(found).toEqual(await savedTimes(new SavedTimes()))
    expect(found.has(scheme.uid)).toBe(true)
    expect(found.size).toBeGreaterThanOrEqual(4)
  })
})

async function savedTimes(times: SavedTimes): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  await times.follow(booted.payload, (uid, at) => found.set(uid, at))
  return found
}

describe('a look at the lists', () => {
  it('asks the same of the database however many texts there are, and names none of them', async () => {
    const few = await looking()
    for (let at = 0; at < 6; at++)
      await world.goLive(await world.createChapter('author.fedepl', { slug: `de-plus-${at}` }))
    await newer()
    const many = await looking()
    expect(many.collections).toEqual(few.collections)
    expect(many.longest).toBe(few.longest)
  })

  it('of the menu asks only what is new in the ledger', async () => {
    const asked = asking(booted.payload)
    const chapter: DocumentRef = await world.createChapter('author.fedepl', { slug: 'encore-un' })
    await world.submit('author.fedepl', chapter)
    const board = await boardOf(booted.payload)
    asked.reset()
    const again = await boardOf(booted.payload)
    expect(asked.collections()).toEqual(['ledger'])
    expect(again).toBe(board)
    expect(board.owed(world.person('reviewer.afd')).count).toBeGreaterThan(0)
  })
})

async function looking(): Promise<{ collections: string[]; longest: number }> {
  await newer()
  const asked = asking(booted.payload)
  await newer()
  return { collections: asked.collections(), longest: asked.longestList() }
}
