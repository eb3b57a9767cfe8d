import { afterAll, beforeAll, expect, it } from 'vitest'
import { LivePublication } from '#delivery/live.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { verifyChain } from '#ledger/verify.ts'
import { createGuide, UNSIGNED, type GuideUnderTest } from '../support/doors/guide.ts'
import { LOCAL_DOORS } from '../support/doors/localDoors.ts'
import { publicBytes, type PublicBytes } from '../support/doors/publicBytes.ts'
import { startApp, type App } from '../support/startApp.ts'
import { settingOfEnvironment } from '#delivery/settingOfEnvironment.ts'

let app: App
let guide: GuideUnderTest
let before: PublicBytes
let read: Awaited<ReturnType<typeof readAnew>>

beforeAll(async () => {
  app = await startApp()
  guide = await createGuide(app)
  before = await publicBytes(app.anonymous, guide)
  read = await readAnew()
})
afterAll(() => app.close())

/** What a process that never served anything would serve. */
async function readAnew() {
  const live = new LivePublication(app.payload, ledgerOf(app.payload), settingOfEnvironment())
  await live.refresh()
  return live.current
}

it.each(LOCAL_DOORS)('$name moves no public byte', async ({ attempt }) => {
  // Refused or done: either way nothing of it may be read.
  await attempt(app.payload, guide).catch(() => null)
  expect(await publicBytes(app.anonymous, guide)).toEqual(before)
  expect(await readAnew()).toEqual(read)
  expect([...before.values()].join('\n')).not.toContain(UNSIGNED)
})

it('what was approved can be proved afterwards', async () => {
  expect((await verifyChain(ledgerOf(app.payload))).problems).toEqual([])
})
