import { getPayload } from 'payload'
import config from '#config'
import type { LedgerEvent } from '#domain/events.ts'
import { followLedger } from '#jobs/followLedger.ts'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { registerProjection } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { compose } from '#notifications/compose.ts'
import { notificationsProjection } from '#notifications/projection.ts'
import { dueRows } from '#notifications/rows.ts'
import { gatherStatistics } from '#platform/database/statistics.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { migrate } from '#platform/migrate.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { remarksByHash } from '#review/remarks.ts'
import { snapshotOf } from '#review/snapshot.ts'
import { Circuit } from './circuit.ts'
import { quiet } from './demo.ts'
import { Meter } from './meter.ts'
import { Pages, rowsIn } from './pages.ts'
import type { Measured } from './report.ts'
import { execute } from './tables.ts'
import { bytesWritten, filesBeside } from './written.ts'

/** Times everything is done before it is measured, and then, in each of two rounds. */
const WARMING = 20
const MEASURED = 100
/** Texts of the demonstration that go round and round. */
const TURNING = 10

const { laps = MEASURED, warming = WARMING } = JSON.parse(process.argv[2] ?? '{}') as Partial<Asked>

interface Asked {
  laps: number
  warming: number
}

const payload = await getPayload({ config })
await migrate(payload)
await gatherStatistics(payload)
await recogniseLedger(payload)
await openReviewing(payload)
const following = await followLedger(payload)
const mails = notificationsProjection(payload)
registerProjection(payload, mails)
const { user, system } = process.cpuUsage()
const ready = { wallMs: performance.now(), cpuMs: (user + system) / 1000, rssBytes: process.memoryUsage.rss() }

const meter = new Meter()
const published: number[] = []
const rows: Record<string, number> = {}
if (laps > 0) await goRound()
await following.stop()
// As whoever runs it would see: the collector itself takes room to move things.
const rssBytes = process.memoryUsage.rss()
global.gc?.()
const said: Measured = {
  ready,
  events: ledgerOf(payload).guide.seq,
  uses: meter.spent(),
  published,
  rows,
  rssBytes,
  heapBytes: process.memoryUsage().heapUsed,
}
process.send?.(said, () => process.exit(0))

/**
 * Each lap: a text of the demonstration is edited, submitted, approved by all and published. Then people look at their pages,
 * in laps of their own: what one page leaves to the collector of garbage would be counted to whatever comes next.
 */
async function goRound(): Promise<void> {
  const circuit = await Circuit.of(payload)
  const turning = quiet(payload)
    .filter(({ type }) => type === 'chapters' || type === 'examples')
    .slice(0, TURNING)
  const lead = circuit.round(turning[0]!).leadPartner
  const [writer, reviewer] = [circuit.person('author', lead), circuit.person('reviewer', lead)]
  for (let lap = 0; lap < warming + laps; lap++) {
    if (lap === warming) meter.warm()
    const document = turning[lap % turning.length]!
    await circuit.edit(document, `tour ${lap}`)
    const wish = await circuit.toSubmit(document)
    const submitted = await meter.of('submit', () => circuit.submit(document, wish))
    await meter.of('mail', () => mail(submitted, circuit))
    await meter.of('workflow', () => snapshotOf({ payload, actor: reviewer, document, language: 'fr' }))
    for (const partner of circuit.asked(document)) await meter.of('approve', () => circuit.approve(document, partner))
    const before = filesBeside(process.env.DATA_DIR!)
    await meter.of('publish', () => circuit.publish(document))
    if (lap >= warming) published.push(bytesWritten(before, filesBeside(process.env.DATA_DIR!)))
    await execute(payload, `UPDATE notifications SET status = 'sent' WHERE status = 'pending'`)
  }
  const [writing, reading] = [writer, reviewer].map((person) => new Pages(payload, circuit.userOf(person)))
  const pages: Record<string, (lap: number) => Promise<unknown>> = {
    dashboard: () => writing!.dashboard(),
    'À relire': () => reading!.toReview(),
    'list (author)': () => writing!.list('examples'),
    'list (reviewer)': () => reading!.list('chapters'),
    form: (lap) => writing!.form(turning[lap % turning.length]!),
  }
  for (const [name, look] of Object.entries(pages)) {
    meter.cool()
    for (let lap = 0; lap < warming + laps && meter.wants(name); lap++) {
      if (lap === warming) meter.warm()
      const page = await meter.of(name, () => look(lap))
      if (typeof page === 'string') rows[name] = rowsIn(page)
    }
  }
}

/** What follows an event: a row for each person, and a letter composed of one of them. */
async function mail(event: LedgerEvent, { people }: Circuit): Promise<unknown> {
  await mails.apply([event], ledgerOf(payload).guide)
  const [row] = await dueRows(storageOf(payload), 20)
  const reader = people.find(({ id }) => id === row?.user)
  return compose({ payload, row: row!, reader: reader!, readRemarks: remarksByHash })
}
