import type { Payload } from 'payload'
import { LivePublication } from '#delivery/live.ts'
import { afterCatchUp, catchUpAll, isBehind } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'

/** How often other processes' events, and what lapses by time, are looked for. Polling is the truth; it costs 0.2 ms. */
const EVERY_MS = 1000

/** Keeps what readers see at the head of the ledger. `stop` waits for the run in flight. */
export async function followLedger(payload: Payload): Promise<{ live: LivePublication; stop: () => Promise<void> }> {
  const ledger = ledgerOf(payload)
  const live = new LivePublication(payload, ledger)
  afterCatchUp(payload, () => live.refresh())
  await catchUpAll(payload)
  let running = Promise.resolve()
  const timer = setInterval(() => {
    running = running.then(async () => {
      await ledger.follow()
      if (isBehind(payload)) await catchUpAll(payload)
      else await live.refresh()
    })
    running = running.catch((error: unknown) => payload.logger.error({ err: error }, 'ledger not followed'))
  }, EVERY_MS)
  timer.unref()
  return {
    live,
    stop: async () => {
      clearInterval(timer)
      await running
    },
  }
}
