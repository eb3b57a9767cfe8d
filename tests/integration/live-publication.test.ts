import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { appending, foreignSigner } from '../support/attacks.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { rawRows, replaceRows } from '../support/rawTables.ts'
import { freshLedger } from '../support/stored.ts'
import { createWorld, type World } from '../support/world.ts'

/** What readers see follows the ledger, through the bad moments of a database and a disk. */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Un' }))
})
afterAll(() => booted.close())
afterEach(() => vi.restoreAllMocks())

const titlesOf = ({ current }: LivePublication) =>
  [...current.guide.documents.values()].map(({ content }) => content.title.fr).sort()

it('keeps what readers have while the database does not answer, and follows once it does', async () => {
  const live = new LivePublication(booted.payload, ledgerOf(booted.payload))
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
  const live = new LivePublication(booted.payload, ledgerOf(booted.payload))
  const slow = live.refresh()
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Trois' }))
  await Promise.all([live.refresh(), slow])
  expect(titlesOf(live)).toContain('Trois')
})

it('tells its listeners once of a damaged ledger, not at every look', async () => {
  const rows = await rawRows(booted.payload, 'ledger')
  const ledger = freshLedger(booted.payload)
  await ledger.follow()
  await new LivePublication(booted.payload, ledger).refresh()
  await replaceRows(
    booted.payload,
    'ledger',
    rows.slice(0, 5).concat(appending(rows.slice(0, 5), rows[6]!, foreignSigner()).slice(5)),
  )
  const damaged = freshLedger(booted.payload)
  await damaged.follow()
  const live = new LivePublication(booted.payload, damaged)
  const heard = vi.fn()
  live.onChange(heard)
  await live.refresh()
  await live.refresh()
  expect(heard).toHaveBeenCalledTimes(1)
  expect(titlesOf(live)).toEqual(['Deux', 'Trois', 'Un'])
  await replaceRows(booted.payload, 'ledger', rows)
})
