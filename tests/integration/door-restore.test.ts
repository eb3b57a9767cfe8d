import { copyFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { sql } from '@payloadcms/db-sqlite'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { bootPayload, type Booted } from '../support/bootPayload.ts'
import { doorBefore, type OpenedDoor } from '../support/doorWorld.ts'
import { createWorld, type World } from '../support/world.ts'

/** A database that is put back, replaced, lost or spoilt while the door serves: it follows what is there, and believes only what it checked. */

let booted: Booted
let world: World
let door: OpenedDoor
const saved = { first: '', second: '' }

beforeAll(async () => {
  booted = await bootPayload()
  world = await createWorld(booted.payload)
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Un', slug: 'un' }))
  saved.first = await backup('first.db')
  await world.goLive(await world.createChapter('author.fedepl', { title: 'Deux', slug: 'deux' }))
  saved.second = await backup('second.db')
})
afterAll(() => booted?.close())
afterEach(() => door?.close())

/** The database as one file, whatever its write-ahead log holds. */
async function backup(name: string): Promise<string> {
  const file = path.join(booted.dataDir, name)
  const db = booted.payload.db as unknown as { drizzle: { run(statement: unknown): Promise<unknown> } }
  await db.drizzle.run(sql.raw(`VACUUM INTO '${file}'`))
  return file
}

/** A door on a copy of its own, as a restored installation has one. */
async function onCopyOf(file: string): Promise<{ place: string }> {
  const place = path.join(booted.dataDir, `restored-${crypto.randomUUID()}.db`)
  copyFileSync(file, place)
  door = await doorBefore({ workshopUrl: 'http://127.0.0.1:9', DATABASE_URI: `file:${place}` })
  return { place }
}

const titles = async () => {
  await door.follower.look()
  const answer = await fetch(`${door.url}/v1/chapters`)
  const { items } = (await answer.json()) as { items: { title: string }[] }
  return items.map(({ title }) => title).sort()
}

it('sees a later database that was put there by another name', async () => {
  const { place } = await onCopyOf(saved.first)
  expect(await titles()).toEqual(['Un'])
  const aside = `${place}.new`
  copyFileSync(saved.second, aside)
  renameSync(aside, place)
  expect(await titles()).toEqual(['Deux', 'Un'])
})

it('sees an older one, by rename and written over the same file', async () => {
  const { place } = await onCopyOf(saved.second)
  expect(await titles()).toEqual(['Deux', 'Un'])
  for (const [file, expected] of [
    [saved.first, ['Un']],
    [saved.second, ['Deux', 'Un']],
    [saved.first, ['Un']],
  ] as const) {
    copyFileSync(file, place)
    later(place)
    expect(await titles()).toEqual(expected)
  }
  const aside = `${place}.new`
  copyFileSync(saved.second, aside)
  renameSync(aside, place)
  expect(await titles()).toEqual(['Deux', 'Un'])
})

it('goes on serving without one, and from what is none, says so, and follows again', async () => {
  const { place } = await onCopyOf(saved.first)
  renameSync(place, `${place}.away`)
  expect(await titles()).toEqual(['Un'])
  expect(door.follower.trouble).toContain('ENOENT')
  writeFileSync(place, Buffer.alloc(300_000, 'no database'))
  expect(await titles()).toEqual(['Un'])
  expect(door.follower.trouble).toBeTruthy()
  rmSync(place)
  copyFileSync(saved.second, place)
  expect(await titles()).toEqual(['Deux', 'Un'])
  expect(door.follower.trouble).toBeNull()
})

it('believes no history that another key signed', async () => {
  const { place } = await onCopyOf(saved.second)
  const { default: Database } = await import('libsql')
  copyFileSync(saved.first, `${place}.forged`)
  const forged = new Database(`${place}.forged`)
  forged.exec("UPDATE ledger SET signature = 'AAAA', digest = 'beef' WHERE id = (SELECT max(id) FROM ledger)")
  forged.close()
  renameSync(`${place}.forged`, place)
  expect(await titles()).toEqual(['Deux', 'Un'])
  expect(door.follower.trouble).toContain('not believed')
})

it('never writes the file, nor beside it, but what SQLite keeps for its log', async () => {
  const { place } = await onCopyOf(saved.second)
  const before = statSync(place)
  expect(await titles()).toEqual(['Deux', 'Un'])
  const after = statSync(place)
  expect([after.mtimeMs, after.size]).toEqual([before.mtimeMs, before.size])
})

/** A copy within the same millisecond looks like the file before. */
function later(file: string): void {
  const at = new Date(Date.now() + (ticks += 1000))
  utimesSync(file, at, at)
}
let ticks = 0
