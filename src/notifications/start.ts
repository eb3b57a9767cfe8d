import type { Payload } from 'payload'
import { registerProjection } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { catchUp } from '#ledger/projection.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { ReadRemarks } from './facts.ts'
import { NAME, notificationsProjection } from './projection.ts'
import { sendPending } from './send.ts'

/** How often mails that wait for another attempt are looked for. */
const EVERY_MS = 15_000

/** What lives in a room beside this one (`#review`): whoever starts the process joins the two. */
interface Beside {
  remarksByHash: ReadRemarks
}

/**
 * Follows the ledger and sends what it calls for: after each event, every fifteen seconds, and now, which is when mails a
 * former process left behind are found.
 * @returns ends it, after the mail in flight
 */
export function startNotifications(payload: Payload, { remarksByHash }: Beside): () => Promise<void> {
  const stopping = new AbortController()
  const sending = { readRemarks: remarksByHash, signal: stopping.signal }
  let isWoken = false
  let running = Promise.resolve()

  const enqueue = (work: () => Promise<void>) => {
    running = running
      .then(work)
      .catch((error: unknown) => payload.logger.error({ err: error }, 'mails not sent, will be tried again'))
  }
  const wake = () => {
    if (isWoken || stopping.signal.aborted) return
    isWoken = true
    enqueue(() => {
      isWoken = false
      return sendPending(payload, sending)
    })
  }
  const projection = notificationsProjection(payload, { onWritten: wake })
  /** A run of the projection that failed would else wait for the next event. */
  const tick = () => {
    enqueue(() => catchUp({ ledger: ledgerOf(payload), storage: storageOf(payload), projection }))
    wake()
  }

  registerProjection(payload, projection)
  const timer = setInterval(tick, EVERY_MS)
  timer.unref()
  tick()
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}

/** Passes over everything that was decided so far: nobody is written to about it. For the seed. */
export async function skipToHead(payload: Payload): Promise<void> {
  const ledger = ledgerOf(payload)
  await ledger.follow()
  await storageOf(payload).moveCursor(NAME, ledger.guide.seq)
}
