import { readdirSync, renameSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DocumentRef } from '#domain/events.ts'
import { PASSWORD } from '../support/bootPayload.ts'
import { startApp, type App, type Client } from '../support/startApp.ts'

/**
 * The database's files are taken away under the running server. For who has them open they are still there, and everything
 * written to them is lost with the process: nothing is acknowledged any more.
 */

let app: App
let author: Client
let chapter: DocumentRef
beforeAll(async () => {
  app = await startApp()
  author = await app.as('author.fedepl')
  chapter = await app.world.createChapter('author.fedepl')
  move('test.db', 'away.db')
})
afterAll(() => app.close())

function move(from: string, to: string): void {
  for (const name of readdirSync(app.dataDir).filter((each) => each.startsWith(from)))
    renameSync(path.join(app.dataDir, name), path.join(app.dataDir, name.replace(from, to)))
}

const save = (summary: string) => author('PATCH', `/api/chapters/${chapter.uid}?locale=fr&depth=0`, { summary })

it('a save is refused, with its code', async () => {
  const { status, text } = await save('Perdu ?')
  expect([status, text]).toEqual([503, expect.stringContaining('storage_unavailable')])
})

it('a login is refused too: it would be forgotten', async () => {
  const { email } = app.world.person('reviewer.cdc')
  const { status, text } = await app.anonymous('POST', '/api/users/login', { email, password: PASSWORD })
  expect([status, text]).toEqual([503, expect.stringContaining('storage_unavailable')])
})

it('readers are served, and /readyz says that nothing can be written', async () => {
  expect((await app.anonymous('GET', '/v1/chapters')).status).toBe(200)
  expect(await app.health()).toMatchObject({ ready: false, writable: false })
})

it('writing resumes once they are back', async () => {
  move('away.db', 'test.db')
  expect((await save('Enfin')).status).toBe(200)
  expect(await app.health()).toMatchObject({ ready: true, writable: true })
})
