import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import { body } from '../support/content.ts'
import { startApp, type App } from '../support/startApp.ts'

/** A real disk that is really full: a small file system in memory. Counted as skipped where none may be mounted. */

const SIZE = '32m'
const BALLAST_BYTES = 12 * 1024 * 1024
const MOST_SAVES = 400

const disk = mkdtempSync(path.join(os.tmpdir(), 'coplume-disk-'))
const isMounted = mounted()
const before = process.env.TMPDIR
let app: App
let chapter: DocumentRef

function mounted(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('full-disk: not run: no file system may be mounted here')
    return false
  }
}

beforeAll(async () => {
  Object.assign(process.env, isMounted ? { TMPDIR: disk } : {})
  app = await startApp()
  chapter = await app.world.createChapter('author.fedepl')
  await writeFile(path.join(app.dataDir, 'ballast'), Buffer.alloc(isMounted ? BALLAST_BYTES : 1))
})
afterAll(async () => {
  await app.close()
  Object.assign(process.env, { TMPDIR: before ?? '/var/tmp' })
  execFileSync('sh', ['-c', 'umount -l "$0" 2>/dev/null || true', disk])
  rmSync(disk, { recursive: true, force: true })
})

it.skipIf(!isMounted)('loses no save it acknowledged, refuses the rest, and goes on when there is room', async () => {
  const author = await app.as('author.fedepl')
  const at = `/api/chapters/${chapter.uid}?locale=fr&depth=0`
  const paragraphs = Array.from({ length: 200 }, () => 'Une phrase de l’essai. '.repeat(20))
  const save = async (summary: string) => author('PATCH', at, { summary, body: body(...paragraphs) })
  const kept: string[] = []
  const refused: string[] = []
  while (refused.length < 20 && kept.length < MOST_SAVES) {
    const summary = `Chapeau ${newId()}`
    const { status, text } = await save(summary)
    expect([200, 503], text.slice(0, 300)).toContain(status)
    ;(status === 200 ? kept : refused).push(status === 200 ? summary : text)
  }
  expect(refused).toHaveLength(20)
  expect(refused.every((text) => text.includes('storage_unavailable'))).toBe(true)
  expect(await app.health()).toMatchObject({ writable: false })

  const query = { collection: 'chapters', where: { parent: { equals: chapter.uid } }, limit: 0, pagination: false }
  const { docs } = await app.payload.findVersions({ ...query, locale: 'fr', overrideAccess: true } as never)
  const stored = new Set(docs.map(({ version }) => (version as { summary?: string }).summary))
  expect(kept.length).toBeGreaterThan(5)
  expect(kept.filter((summary) => !stored.has(summary))).toEqual([])
  expect(((await author('GET', at)).body as { summary: string }).summary).toBe(kept.at(-1))

  rmSync(path.join(app.dataDir, 'ballast'))
  expect((await save('Enfin')).status).toBe(200)
  await expect.poll(async () => (await app.health()).ready).toBe(true)
})
