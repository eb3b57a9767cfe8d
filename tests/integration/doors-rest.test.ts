import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { LOCALES } from '#domain/content/shared.ts'
import { reviewOf } from '#domain/guide.ts'
import type { DocumentRef } from '#domain/events.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { chapterData } from '../support/content.ts'
import { createGuide, UNSIGNED, versionsOf, type GuideUnderTest } from '../support/doors/guide.ts'
import { addressesOf, bytesAt, publicBytes, type PublicBytes } from '../support/doors/publicBytes.ts'
import { REST_DOORS } from '../support/doors/restDoors.ts'
import { startApp, type App } from '../support/startApp.ts'

const PEOPLE = ['author.fedepl', 'reviewer.fedepl', 'coordinator.cdc', 'coordinator.fedepl', 'chief-editor', 'admin'] as const

let app: App
beforeAll(async () => {
  app = await startApp()
})
afterAll(() => app.close())

/** What a process that reads ledger and shelf for the first time would serve. */
async function readAnew() {
  const live = new LivePublication(app.payload, ledgerOf(app.payload))
  await live.refresh()
  return live.current
}

describe.each(PEOPLE)('as %s', (person) => {
  let guide: GuideUnderTest
  let before: PublicBytes
  let livedBefore: Awaited<ReturnType<typeof readAnew>>
  beforeAll(async () => {
    guide = await createGuide(app)
    before = await publicBytes(app.anonymous, guide)
    livedBefore = await readAnew()
  })
  // Some doors bin the draft: each finds one of its own.
  beforeEach(async () => {
    const draft = await app.world.createChapter('author.fedepl')
    guide = { ...guide, draft }
  })

  it.each(REST_DOORS)('$name', async ({ kind, attempt }) => {
    const client = await app.as(person)
    const { method, path, body, headers } = attempt(guide)
    for (const locale of LOCALES) {
      const answer = await client(method, `/api${path}${path.includes('?') ? '&' : '?'}locale=${locale}`, body, headers)
      expect(answer.status, answer.text).toBeLessThan(500)
      expect(answer.status, `${kind}: ${answer.text.slice(0, 300)}`).toBeGreaterThanOrEqual({ open: 200, absent: 400 }[kind])
    }
    expect(await bytesAt(app.anonymous, [...before.keys()])).toEqual(before)
    expect(await readAnew()).toEqual(livedBefore)
  })
})
