import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { readPointers } from '#delivery/pointers.ts'
import { reviewOf } from '#domain/guide.ts'
import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { appending, foreignSigner } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { freshLedger } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'
import { env } from '#platform/env.ts'
import { rawStorage } from '#platform/storage/rawStorage.ts'
import { body, chapterData } from '../support/content.ts'

/** What readers see follows the ledger, through the bad moments of a database and a disk. */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Un' }))
})
afterAll(() => booted.close())
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

const titlesOf = ({ current }: LivePublication) =>
  [...current.guide.documents.values()].map(({ content }) => content.title.fr).sort()

it('keeps what readers have while the database does not answer, and follows once it does', async () => {
  const live = new LivePublication(booted.payload, ledgerOf(booted.payload), settingOfEnvironment())
  await live.refresh()
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Deux' }))
  vi.spyOn(booted.payload.db, 'find').mockRejectedValue(new Error('SQLITE_BUSY'))
  await expect(live.refresh()).rejects.toThrow('SQLITE_BUSY')
  expect(titlesOf(live)).toEqual(['Un'])
  vi.restoreAllMocks()
  await live.refresh()
  expect(titlesOf(live)).toEqual(['Deux', 'Un'])
})

it('never lets an older load replace a newer one', async () => {
  const live = new LivePublication(booted.payload, ledgerOf(booted.payload), settingOfEnvironment())
  const slow = live.refresh()
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Trois' }))
  await Promise.all([live.refresh(), slow])
  expect(titlesOf(live)).toContain('Trois')
})

it('knows every address a text went through between two looks, in memory and in the pointers it keeps', async () => {
  const { payload } = booted
  const live = new LivePublication(payload, ledgerOf(payload), settingOfEnvironment())
  await live.refresh()
  const moved = await world.createChapter('author.fedepl', { title: 'Déménagé', slug: 'avant' })
  await world.goLive(moved)
  await world.edit(moved, 'author.fedepl', { slug: 'apres' })
  await world.goLive(moved)
  const left = await world.createChapter('author.fedepl', { title: 'Parti', slug: 'parti' })
  await world.goLive(left)
  const { revision } = reviewOf(ledgerOf(payload).guide, left).live!
  await world.do('chief-editor', left, { command: 'unpublish', revision, reason: 'Erreur' })
  await live.refresh()
  const known = (slugs: Iterable<readonly [string, string]>) =>
    [...slugs]
      .filter(([, uid]) => uid === moved.uid || uid === left.uid)
      .map(([key]) => key)
      .sort()
  expect(known(live.current.slugs)).toEqual(['chapters/apres', 'chapters/avant', 'chapters/parti'])
  expect(known(readPointers(ledgerOf(payload), env().DATA_DIR)!.slugs)).toEqual(known(live.current.slugs))
})

it('looks again at a damaged text alone, while the rest of the guide goes on', async () => {
  const { payload } = booted
  const document = await world.createChapter('author.fedepl', { title: 'Abîmé' })
  await world.goLive(document)
  const rows = await rawRows(payload, 'revisions')
  const altered = rows.map((row) => (row.uid === document.uid ? { ...row, content: '{}' } : row))
  await replaceRows(payload, 'revisions', altered)
  const live = new LivePublication(payload, ledgerOf(payload), settingOfEnvironment())
  await live.refresh()
  expect(live.current.damaged).toHaveLength(1)

  await world.goLive(await world.createChapter('author.fedepl', { title: 'Cinq' }))
  const read = vi.spyOn(payload.db, 'find')
  await live.refresh()
  expect(read.mock.calls.filter(([{ collection }]) => collection === 'revisions')).toHaveLength(1)
  expect(titlesOf(live)).toContain('Cinq')
  expect(live.current.damaged).toHaveLength(1)

  const heard = vi.fn()
  live.onChange(heard)
  vi.setSystemTime(Date.now() + 11_000)
  read.mockClear()
  await live.refresh()
  expect(read.mock.calls.map(([{ collection }]) => collection)).toEqual(['revisions'])
  expect(heard).not.toHaveBeenCalled()

  const mended = [
    ...rows,
    ...(await rawRows(payload, 'revisions')).filter(({ id }) => !rows.some((row) => row.id === id)),
  ]
  await replaceRows(payload, 'revisions', mended)
  vi.setSystemTime(Date.now() + 11_000)
  await live.refresh()
  expect(live.current.damaged).toEqual([])
  expect(titlesOf(live)).toContain('Abîmé')
  expect(heard).toHaveBeenCalledTimes(1)
})

it('tells its listeners once of a damaged ledger, not at every look', async () => {
  const rows = await rawRows(booted.payload, 'ledger')
  const ledger = freshLedger(booted.payload)
  await ledger.follow()
  await new LivePublication(booted.payload, ledger, settingOfEnvironment()).refresh()
  await replaceRows(
    booted.payload,
    'ledger',
    rows.slice(0, 5).concat(appending(rows.slice(0, 5), rows[6]!, foreignSigner()).slice(5)),
  )
  const damaged = freshLedger(booted.payload)
  await damaged.follow()
  const live = new LivePublication(booted.payload, damaged, settingOfEnvironment())
  const heard = vi.fn()
  live.onChange(heard)
  await live.refresh()
  await live.refresh()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(titlesOf(live)).toContain('Trois')
  await replaceRows(booted.payload, 'ledger', rows)
})

it('keeps no text that is no longer read: each publication reads one, an earlier one again', async () => {
  const data = chapterData('Le premier.')
  const chapter = await world.create('chapters', 'author.fedepl', data)
  await world.goLive(chapter)
  const storage = await rawStorage(booted.databaseUri)
  const ledger = new Ledger(storage, keysOfEnvironment())
  const live = new LivePublication(booted.payload, ledger, settingOfEnvironment())
  const followed = () => ledger.follow().then(() => live.refresh())
  await followed()
  const { revision } = live.current.guide.documents.get(chapter.uid)!
  const asked = vi.spyOn(storage, 'find')
  const readsAfter = async (text: string) => {
    await world.edit(chapter, 'author.fedepl', { body: body(text) })
    await world.goLive(chapter)
    asked.mockClear()
    await followed()
    return asked.mock.calls.filter(([table]) => table === 'revisions').length
  }
  expect(await readsAfter('Le deuxième.')).toBe(1)
  expect(await readsAfter('Le premier.')).toBe(1)
  expect(live.current.guide.documents.get(chapter.uid)?.revision).toBe(revision)
  await storage.close()
})
