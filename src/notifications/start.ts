import type { Payload } from 'payload'
import type { Projection } from '#ledger/projection.ts'
import type { ReadRemarks } from './facts.ts'
import { notificationsProjection } from './projection.ts'
import { sendPending } from './send.ts'

/** How often mails that wait for another attempt are looked for. */
const EVERY_MS = 15_000

/** What lives in a room beside this one (`#review`): whoever starts the process joins the two. */
interface Beside {
  registerProjection: (payload: Payload, projection: Projection) => void
  remarksByHash: ReadRemarks
}

/**
 * Follows the ledger and sends what it calls for: after each event, every fifteen seconds, and now, which is when mails a
 * former process left behind are found.
 * @returns ends it, after the mail in flight
 */
export function startNotifications(payload: Payload, { registerProjection, remarksByHash }: Beside): () => Promise<void> {
  const stopping = new AbortController()
  let isWoken = false
  let running = Promise.resolve()

  const wake = () => {
    if (isWoken || stopping.signal.aborted) return
    isWoken = true
    running = running.then(async () => {
      isWoken = false
      await sendPending(payload, { readRemarks: remarksByHash, signal: stopping.signal }).catch((error: unknown) => {
        payload.logger.error({ err: error }, 'sending mails failed, will be tried again')
      })
    })
  }

  registerProjection(payload, notificationsProjection(payload, { onWritten: wake }))
  const timer = setInterval(wake, EVERY_MS)
  timer.unref()
  wake()
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await running
  }
}
