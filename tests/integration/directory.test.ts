import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { directoryOf } from '#directory/directory.ts'
import { lastStored } from '#platform/database/storedWrites.ts'
import { asking } from '../support/asking.ts'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { createWorld, type World } from '../support/world.ts'

/** Who is who is read once, and is what was stored, neither more nor less. */

let booted: Booted
let world: World
beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
})
afterAll(() => booted.close())
afterEach(() => vi.restoreAllMocks())

const afd = async () => (await directoryOf(booted.payload)).partners.get(world.partners.afd)?.name.fr
const rename = (name: string, more: object = {}) =>
  booted.payload.update({
    collection: 'partners',
    id: world.partners.afd,
    data: { name },
    locale: 'fr',
    ...more,
  } as never)
const setUser = (name: string, data: object) =>
  booted.payload.update({ collection: 'users', id: world.person(name).id, data, overrideAccess: true } as never)

describe('the directory', () => {
  it('asks the database once for as long as nothing is stored', async () => {
    await directoryOf(booted.payload)
    const asked = asking(booted.payload)
    await Promise.all([directoryOf(booted.payload), directoryOf(booted.payload)])
    await directoryOf(booted.payload)
    expect(asked.collections()).toEqual([])
  })

  it('knows a new name as soon as it is stored', async () => {
    await rename('Agence')
    expect(await afd()).toBe('Agence')
    await rename('AFD')
    expect(await afd()).toBe('AFD')
  })

  it('knows who may answer as soon as somebody leaves, comes back or changes roles', async () => {
    const readers = async () => (await directoryOf(booted.payload)).readers.get(world.partners.cdc)
    expect(await readers()).toBe(3)
    await setUser('reviewer.cdc', { isActive: false })
    expect(await readers()).toBe(2)
    await setUser('reviewer2.cdc', { roles: ['author'] })
    expect(await readers()).toBe(1)
    await setUser('reviewer.cdc', { isActive: true })
    await setUser('reviewer2.cdc', { roles: ['reviewer'] })
    expect(await readers()).toBe(3)
  })

  it('never tells what was thrown away, nor keeps what was read while a change was on its way', async () => {
    const req = { payload: booted.payload, context: {}, transactionID: await booted.payload.db.beginTransaction() }
    const before = lastStored(booted.payload, 'partners')
    await rename('Perdue', { req })
    expect(await afd()).toBe('AFD')
    await booted.payload.db.rollbackTransaction(req.transactionID!)
    expect(await afd()).toBe('AFD')
    expect(lastStored(booted.payload, 'partners')).toBe(before)
    const kept = { payload: booted.payload, context: {}, transactionID: await booted.payload.db.beginTransaction() }
    await rename('Gardée', { req: kept })
    expect(await afd()).toBe('AFD')
    await booted.payload.db.commitTransaction(kept.transactionID!)
    expect(await afd()).toBe('Gardée')
  })

  it('is read again after a reading that failed', async () => {
    await setUser('observer', { name: 'Quelqu’un' })
    vi.spyOn(booted.payload.db, 'find').mockRejectedValueOnce(new Error('away'))
    await expect(directoryOf(booted.payload)).rejects.toThrow('away')
    vi.restoreAllMocks()
    expect((await directoryOf(booted.payload)).people.get(world.person('observer').id)).toBe('Quelqu’un')
  })
})
