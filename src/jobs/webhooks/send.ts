import type { Payload } from 'payload'
import type { Reading } from '#delivery/http/handlers.ts'
import { now, nowIso } from '#platform/clock.ts'
import { lastStored } from '#platform/database/storedWrites.ts'
import { env } from '#platform/env.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { outcomeOf } from '#platform/database/outcome.ts'
import { post } from '#platform/webhooks/post.ts'
import { signedHeaders } from '#platform/webhooks/signed.ts'
import { repeat } from '../repeat.ts'
import { endpointsOf, secretsOf, type Endpoint } from './endpoints.ts'
import { messageSince } from './message.ts'
import { claim, dueOf, inMs, lastOf, settle, type Delivery } from './rows.ts'

const EVERY_MS = 1000
/** How often an endpoint is looked at though nothing is known to have happened. */
const ANYWAY_MS = 10_000
/** How long after each failed attempt the next one comes; after the last of them it is dead. */
const BACK_OFF_MS = [5, 60, 5 * 60, 30 * 60, 2 * 3600, 6 * 3600, 12 * 3600].map((seconds) => seconds * 1000)
/** How long a sender holds a message: longer than any attempt lasts. */
const LEASE_MS = 30_000
const SECOND_MS = 1000

interface Known {
  busy: Promise<void> | null
  /** What it was looked at in, and how long that holds: until a message is due, and for a while at most. */
  stamp: string
  dueMs: number
  untilMs: number
}

interface Sending {
  readonly reading: () => Reading
  /** Calls back when readers have something else. */
  onChange(listener: () => void): void
  readonly withinMs?: number
}

/**
 * Tells endpoints what changed, each in order, none held by another. A message is a row before it is sent, and the row says where
 * the next begins: what was begun by a process that ended is sent again under its id, and nothing is left out.
 */
export function keepSendingWebhooks(payload: Payload, sending: Sending): { stop(): Promise<void> } {
  const known = new Map<string, Known>()
  let isStopping = false

  async function look(): Promise<void> {
    const endpoints = await endpointsOf(payload)
    for (const endpoint of endpoints) {
      const state = known.get(endpoint.id) ?? { busy: null, stamp: '', dueMs: 0, untilMs: 0 }
      known.set(endpoint.id, state)
      const isSame = state.stamp === stampOf(sending, payload)
      const isRested = now().getTime() < state.dueMs && performance.now() < state.untilMs
      if (isStopping || state.busy || (isSame && isRested)) continue
      state.busy = serve(endpoint, state)
        .catch((error: unknown) =>
          payload.logger.warn({ err: error, webhook: endpoint.id }, 'a webhook was not looked at'),
        )
        .finally(() => (state.busy = null))
    }
  }

  async function serve(endpoint: Endpoint, state: Known): Promise<void> {
    const storage = storageOf(payload)
    do {
      state.stamp = stampOf(sending, payload)
      for (const row of await dueOf(storage, endpoint.id)) {
        const held = isStopping ? null : await claim(storage, row, LEASE_MS)
        if (held) await settle(storage, held, await attempt(endpoint, held))
      }
    } while (!isStopping && (await prepare(endpoint)))
    const last = await lastOf(storage, endpoint.id)
    state.dueMs = last?.nextAttemptAt ? Date.parse(last.nextAttemptAt) : Infinity
    state.untilMs = performance.now() + ANYWAY_MS
  }

  /** Writes the next message of an endpoint, once the one before is done; false when there is none. */
  async function prepare(endpoint: Endpoint): Promise<boolean> {
    const storage = storageOf(payload)
    const last = await lastOf(storage, endpoint.id)
    if (last && last.nextAttemptAt !== null) return false
    const made = messageSince(sending.reading(), { since: last?.next ?? String(endpoint.begin), kinds: endpoint.kinds })
    if (!made) return false
    const rank = (last?.rank ?? 0) + 1
    const at = nowIso()
    const row = {
      id: `msg_${endpoint.id}_${rank}`,
      webhook: endpoint.id,
      rank,
      at,
      ...made,
      status: 'pending',
      attempts: 0,
      nextAttemptAt: at,
    }
    await storage.append('deliveries', row).catch((error: unknown) => {
      // Another process was faster, and what it wrote is due.
      if (outcomeOf(error) !== 'clash') throw error
    })
    return true
  }

  async function attempt(endpoint: Endpoint, row: Delivery): Promise<Parameters<typeof settle>[2]> {
    const seconds = Math.floor(now().getTime() / SECOND_MS)
    const headers = {
      'Content-Type': 'application/json',
      'User-Agent': 'Coplume',
      ...signedHeaders({ id: row.id, seconds, body: row.body }, secretsOf(endpoint)),
    }
    try {
      const isAnyAllowed = env().WEBHOOK_ADDRESSES === 'any'
      const status = await post({
        url: endpoint.url,
        headers,
        body: row.body,
        isAnyAllowed,
        withinMs: sending.withinMs,
      })
      if (status >= 200 && status < 300) return { status: 'sent', sentAt: nowIso(), nextAttemptAt: null, error: null }
      return failed(row, `HTTP ${status}`)
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      return failed(row, (code === undefined ? message : String(code)).slice(0, 200))
    }
  }

  sending.onChange(() => work.runNow())
  const work = repeat({
    everyMs: EVERY_MS,
    work: look,
    failed: (error) => payload.logger.warn({ err: error }, 'webhooks were not looked for'),
  })
  work.runNow()
  return {
    async stop() {
      isStopping = true
      await work.stop()
      await Promise.all([...known.values()].map(({ busy }) => busy))
    },
  }
}

/** Moves when there may be something to send: readers have something else, a row was written. */
const stampOf = ({ reading }: Sending, payload: Payload): string =>
  [
    reading().positions.head,
    reading().positions.clockAt(now()),
    lastStored(payload, 'deliveries'),
    lastStored(payload, 'webhooks'),
  ].join(' ')

function failed({ attempts }: Delivery, error: string): Parameters<typeof settle>[2] {
  const wait = BACK_OFF_MS[attempts - 1]
  return wait === undefined
    ? { status: 'dead', nextAttemptAt: null, error }
    : { status: 'pending', nextAttemptAt: inMs(wait), error }
}
