import type { Payload } from 'payload'
import { nowIso } from '#platform/clock.ts'
import { fateOf, sendMail, SMTP_DEADLINE_MS } from '#platform/mailer.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { compose } from './compose.ts'
import type { ReadRemarks } from './facts.ts'
import { peopleOf } from './people.ts'
import { claim, dueRows, later, settle, type Row } from './rows.ts'

const MINUTE_MS = 60_000

/** How long after each failed attempt the next one comes. With the first, eight attempts over about two days. */
const BACK_OFF_MS = [1, 5, 30, 2 * 60, 6 * 60, 12 * 60, 24 * 60].map((minutes) => minutes * MINUTE_MS)

/**
 * How long a sender holds a mail: longer than any conversation may take. A mail still `sending` after that was cut off by
 * the end of its process; nobody knows whether it arrived, and it is sent again under the same Message-ID.
 */
export const LEASE_MS = SMTP_DEADLINE_MS + 15_000

const PAGE = 20

interface Sending {
  readRemarks: ReadRemarks
  /** Aborted when the process stops: the mail in flight is finished, the next is not begun. */
  signal?: AbortSignal
}

const queues = new WeakMap<Payload, Promise<void>>()

/** Sends what is due, in the order of the ledger, one mail at a time in this process. Resolves when nothing is due. */
export function sendPending(payload: Payload, sending: Sending): Promise<void> {
  const run = (queues.get(payload) ?? Promise.resolve()).then(() => sendDue(payload, sending))
  queues.set(
    payload,
    run.catch(() => undefined),
  )
  return run
}

async function sendDue(payload: Payload, sending: Sending): Promise<void> {
  const storage = storageOf(payload)
  for (let rows: Row[]; (rows = await dueRows(storage, PAGE)).length > 0;) {
    for (const row of rows) {
      if (sending.signal?.aborted) return
      // Said to be `sending` before the first byte leaves: whatever happens from here on, it is not taken for unsent.
      const held = await claim(storage, row, LEASE_MS)
      if (held) await settle(storage, held, await attempt(payload, held, sending))
    }
  }
}

/** One attempt, and what became of it. */
async function attempt(payload: Payload, row: Row, { readRemarks }: Sending): Promise<Parameters<typeof settle>[2]> {
  try {
    const [reader] = await peopleOf(payload, [row.user])
    if (!reader?.isActive) return { status: 'dropped', error: 'account deactivated' }
    const { file } = await sendMail(await compose({ payload, row, reader, readRemarks }))
    return { status: 'sent', sentAt: nowIso(), error: null, file, address: reader.email }
  } catch (error) {
    payload.logger.warn({ err: error, notification: row.id, attempt: row.attempts }, 'mail not sent')
    return failed(row, error)
  }
}

function failed({ attempts }: Row, error: unknown): Parameters<typeof settle>[2] {
  const reason = (error instanceof Error ? error.message : String(error)).slice(0, 500)
  const wait = BACK_OFF_MS[attempts - 1]
  if (fateOf(error) === 'refused' || wait === undefined) return { status: 'failed', error: reason }
  return { status: 'pending', error: reason, nextAttemptAt: later(wait) }
}
