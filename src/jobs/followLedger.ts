import type { Payload } from 'payload'
import type { LivePublication } from '#delivery/live.ts'
import { liveOf } from '#delivery/liveOf.ts'
import { afterCatchUp, catchUpAll, isBehind } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { repeat } from './repeat.ts'

/** How often other processes' events, and what lapses by time, are looked for. Polling is the truth; it costs 0.2 ms. */
const EVERY_MS = 1000

/** Keeps what readers see at the head of the ledger. `stop` waits for the run in flight. */
export async function followLedger(payload: Payload): Promise<{ live: LivePublication; stop: () => Promise<void> }> {
  const ledger = ledgerOf(payload)
  const live = liveOf(payload)
  afterCatchUp(payload, () => live.refresh())
  await catchUpAll(payload)
  const { stop } = repeat({
    everyMs: EVERY_MS,
    work: async () => {
      await ledger.follow()
      if (isBehind(payload)) await catchUpAll(payload)
      else await live.refresh()
    },
    failed: (error) => payload.logger.error({ err: error }, 'ledger not followed'),
  })
  return { live, stop }
}
