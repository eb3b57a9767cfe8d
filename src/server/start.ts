import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { LivePublication } from '#delivery/live.ts'
import { followLedger } from '#jobs/followLedger.ts'
import { probeWriting } from '#jobs/probeWriting.ts'
import { keepStatistics } from '#jobs/keepStatistics.ts'
import { keepSweeping } from '#jobs/sweepMedia.ts'
import { keepSweepingSessions } from '#jobs/sweepSessions.ts'
import { keepWorkingOutbox } from '#jobs/workOutbox.ts'
import { keepSendingWebhooks } from '#jobs/webhooks/send.ts'
import { tendLedger } from '#jobs/tendLedger.ts'
import { startNotifications } from '#notifications/start.ts'
import { drained, keepsConnections, listening } from '#platform/httpServer.ts'
import { watchLoop } from '#platform/loopDelay.ts'
import { openWorkers } from '#platform/workers/openWorkers.ts'
import { createReaders } from '#public/readers.ts'
import { openReviewing } from '#review/openReviewing.ts'
import { remarksByHash } from '#review/remarks.ts'
import { createApp } from './app.ts'
import { watching as openWatching } from './watching/watching.ts'

interface Start {
  payload: Payload
  host: string
  /** 0 takes any free port. */
  port: number
  cacheKey?: string
  admin?: RequestHandler
  /** A server that already listens (development: Next wants to be asked before Payload starts). */
  server?: Server
}

export interface Running {
  readonly url: string
  readonly server: Server
  readonly live: LivePublication
  /** Lets requests in flight end, then stops following and sending. */
  stop(): Promise<void>
}

/** Opens the review, follows the ledger and listens. The one way the product starts, in production and in tests. */
export async function startServer({
  payload,
  host,
  port,
  cacheKey,
  admin,
  server = createServer(),
}: Start): Promise<Running> {
  const workers = openWorkers()
  const loop = watchLoop()
  const ledger = await openReviewing(payload)
  const following = await followLedger(payload)
  const stopNotifications = startNotifications(payload, { remarksByHash })
  const tending = [
    keepStatistics(payload),
    probeWriting(payload),
    keepSweeping(payload),
    keepSweepingSessions(payload),
    tendLedger({ ledger, logger: payload.logger }),
    keepWorkingOutbox(payload),
  ]
  const readers = createReaders(following.live)
  tending.push(
    keepSendingWebhooks(payload, {
      reading: () => readers.api.reading(),
      onChange: (listener) => following.live.onChange(listener),
    }),
  )
  let isDraining = false
  const watching = openWatching(payload, () => isDraining)
  const app = createApp({
    payload,
    live: following.live,
    readers,
    watching,
    cacheKey,
    admin,
    isDraining: () => isDraining,
    loopDelay: loop.read,
  })
  keepsConnections(server)
  server.removeAllListeners('request')
  server.on('request', (req, res) => {
    if (!readers.answer(req, res)) app(req, res)
  })
  if (!server.listening) await listening(server, port, host)
  const at = server.address() as AddressInfo
  return {
    url: `http://${at.family === 'IPv6' ? `[${at.address}]` : at.address}:${at.port}`,
    server,
    live: following.live,
    stop: async () => {
      isDraining = true
      watching.close()
      readers.close()
      await drained(server)
      for (const task of tending) await task.stop()
      await watching.stop()
      await following.stop()
      await stopNotifications()
      loop.stop()
      await workers.close()
    },
  }
}
