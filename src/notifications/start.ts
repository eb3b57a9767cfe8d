import type { Payload } from 'payload'
import { afterCatchUp } from '#ledger/catchUpAll.ts'
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
 * Follows the ledger and sends what it calls for: woken by each event, which waits for neither, every fifteen seconds, and
 * now, which is when mails a former process left behind are found.
 * @returns ends it, after the mail in flight
 */
export function startNotifications(payload: Payload, { remarksByHash }: Beside): () => Promise<void> {
  const stopping = new AbortController()
  const { signal } = stopping
  const failed = (error: unknown) => payload.logger.error({ err: error }, 'mails not sent, will be tried again')
  const sending = new Woken(() => sendPending(payload, { readRemarks: remarksByHash, signal }), { signal, failed })
  const projection = notificationsProjection(payload)
  const following = new Woken(
    async () => {
      try {
        await catchUp({ ledger: ledgerOf(payload), storage: storageOf(payload), projection })
      } finally {
        // What was written before is sent, whatever became of this.
        sending.wake()
      }
    },
    { signal, failed },
  )
  const wake = () => following.wake()
  afterCatchUp(payload, async () => wake())
  const timer = setInterval(wake, EVERY_MS)
  timer.unref()
  wake()
  return async () => {
    clearInterval(timer)
    stopping.abort()
    await following.idle
    await sending.idle
  }
}

/** Work that is asked for: one run at a time, and one more when it is asked for meanwhile. */
class Woken {
  idle: Promise<void> = Promise.resolve()
  #isAsked = false

  constructor(
    readonly work: () => Promise<void>,
    readonly how: { signal: AbortSignal; failed: (error: unknown) => void },
  ) {}

  wake(): void {
    const { signal, failed } = this.how
    if (this.#isAsked || signal.aborted) return
    this.#isAsked = true
    this.idle = this.idle
      .then(() => {
        this.#isAsked = false
        return signal.aborted ? undefined : this.work()
      })
      .catch(failed)
  }
}

/** Passes over everything that was decided so far: nobody is written to about it. For the seed. */
export async function skipToHead(payload: Payload): Promise<void> {
  const ledger = ledgerOf(payload)
  await ledger.follow()
  await storageOf(payload).moveCursor(NAME, ledger.guide.seq)
}
