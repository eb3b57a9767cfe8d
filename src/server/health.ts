import { Router } from 'express'
import type { Payload } from 'payload'
import type { LivePublication } from '#delivery/live.ts'
import type { LoopDelay } from '#platform/loopDelay.ts'
import { isDatabaseUp } from '#platform/database/isDatabaseUp.ts'
import { storageHealth } from '#platform/database/storageHealth.ts'

interface Health {
  payload: Payload
  live: LivePublication
  isDraining(): boolean
  loopDelay?(): LoopDelay
}

/**
 * `/healthz`: the process answers. `/readyz`: it can serve: database reachable and writable, ledger followed; and how long
 * anything waited for its turn in the last minute or two.
 */
export function healthRouter({ payload, live, isDraining, loopDelay }: Health): Router {
  const router = Router()
  router.get('/healthz', (_req, res) => void res.set('Cache-Control', 'no-store').json({ ok: true }))
  router.get('/readyz', async (_req, res) => {
    const { guide, damaged, isFallback } = live.current
    const isUp = await isDatabaseUp(payload)
    const isWritable = storageHealth.failingSince === null
    const isReady = isUp && isWritable && !isDraining()
    const state = {
      ready: isReady,
      database: isUp,
      writable: isWritable,
      seq: guide.seq,
      live: guide.documents.size,
      damaged: damaged.length,
      fallback: isFallback,
      loopDelayMs: loopDelay?.() ?? null,
    }
    res
      .status(isReady ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json(state)
  })
  return router
}
