import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { setClock } from '#platform/clock.ts'
import { readRows } from '#platform/database/readRows.ts'
import { sha256 } from '#platform/hash.ts'
import { uploadPicture } from '../support/doors/guide.ts'
import { startApp, type App } from '../support/startApp.ts'

/** Bytes are stored before their row: what an upload left behind goes, what anything may still want stays. */

const DAY_MS = 24 * 3600 * 1000
let app: App
let folder: string
let kept: string
beforeAll(async () => {
  app = await startApp()
  folder = path.join(app.dataDir, 'media')
  kept = `${(await uploadPicture(app, 'author.fedepl')).sha256}.jpg`
})
beforeEach(async () => {
  const others = (await readdir(folder)).filter((name) => name !== kept)
  await Promise.all(others.map((name) => rm(path.join(folder, name), { recursive: true })))
  await aged(kept, 10)
})
afterAll(() => app.close())

/** Makes a file look as old as so many days. */
async function aged(name: string, days: number): Promise<string> {
  const then = new Date(Date.now() - days * DAY_MS)
  await utimes(path.join(folder, name), then, then)
  return name
}

async function left(name: string, days: number): Promise<string> {
  await writeFile(path.join(folder, name), name)
  return aged(name, days)
}

async function swept(): Promise<{ removed: string[]; remaining: string[] }> {
  const { sweepMedia } = await import('#jobs/sweepMedia.ts')
  return { removed: (await sweepMedia(app.payload)).sort(), remaining: (await readdir(folder)).sort() }
}

it('keeps every medium, however old its file', async () => {
  expect(await swept()).toEqual({ removed: [], remaining: [kept] })
})

it('takes away the bytes of a refused upload and the half file of a crash, once they are old', async () => {
  const orphan = await left(`${sha256('refused')}.png`, 2)
  const half = await left(`${sha256('crashed')}.png.12ab.part`, 2)
  expect(await swept()).toEqual({ removed: [orphan, half].sort(), remaining: [kept, 'orphans'].sort() })
})

it('leaves alone what may belong to an upload that is under way', async () => {
  const young = [await left(`${sha256('now')}.png`, 0), await left(`${sha256('half')}.png.34cd.part`, 0)]
  const { removed, remaining } = await swept()
  expect(removed).toEqual([])
  expect(remaining).toEqual([kept, ...young].sort())
})

it('keeps aside what a database restored from a backup has forgotten, and brings it back when it is known again', async () => {
  const { sha256: hash } = await uploadPicture(app, 'author.fedepl')
  const name = await aged(`${hash}.jpg`, 10)
  const [row] = await readRows<{ id: string }>(app.payload, {
    collection: 'media',
    where: { sha256: { equals: hash } },
  })
  await app.payload.update({
    collection: 'media',
    id: row!.id,
    data: { sha256: 'forgotten' },
    overrideAccess: true,
  } as never)
  expect(await swept()).toEqual({ removed: [name], remaining: [kept, 'orphans'].sort() })
  await app.payload.update({ collection: 'media', id: row!.id, data: { sha256: hash }, overrideAccess: true } as never)
  expect((await swept()).remaining).toContain(name)
})

it('removes for good what was put aside and stayed unknown for ninety days', async () => {
  const name = await left(`${sha256('nobody')}.png`, 2)
  await swept()
  expect(await readdir(path.join(folder, 'orphans'))).toContain(name)
  const restoreClock = setClock({ now: () => new Date(Date.now() + 91 * DAY_MS) })
  await swept()
  restoreClock()
  expect(await readdir(path.join(folder, 'orphans'))).not.toContain(name)
})

it('leaves alone what it did not name', async () => {
  const foreign = await left('lisez-moi.txt', 400)
  const { removed, remaining } = await swept()
  expect(removed).toEqual([])
  expect(remaining).toContain(foreign)
})
