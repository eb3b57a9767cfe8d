import { keysOfEnvironment } from '#ledger/keysOfEnvironment.ts'
import { Ledger } from '#ledger/ledger.ts'
import { openForReading } from '../../scripts/openForReading.ts'
import { verifyInstallation } from '#review/verify.ts'
import type { Verified } from './report.ts'

/** How fast `npm run verify` reads. */
const ledger = new Ledger(await openForReading(), keysOfEnvironment())
const [started, before] = [performance.now(), process.cpuUsage()]
const { events, revisions, problems } = await verifyInstallation(ledger)
const { user, system } = process.cpuUsage(before)
const said: Verified = {
  events,
  revisions,
  problems: problems.length,
  wallMs: performance.now() - started,
  cpuMs: (user + system) / 1000,
}
process.send?.(said, () => process.exit(0))
