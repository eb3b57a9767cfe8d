import express, { type Express, type RequestHandler } from 'express'
import type { Payload } from 'payload'
import type { LivePublication } from '#delivery/live.ts'
import { isMongo } from '#platform/database/isMongo.ts'
import { env } from '#platform/env.ts'
import type { LoopDelay } from '#platform/loopDelay.ts'
import type { Readers } from '#public/readers.ts'
import { refuseAnonymous, refuseUnknownSender } from './anonymous.ts'
import { refuseBadQuestion } from './adminQuery.ts'
import { healthRouter } from './health.ts'
import { limitResets } from './resetLimit.ts'
import { onFailure } from './onFailure.ts'
import { previewRouter } from './preview.ts'
import { rest } from './rest.ts'
import { refuseCrossSite } from './sameSite.ts'
import { adminPolicy, pagePolicy, refuseBadAddress, securityHeaders } from './security.ts'
import { heard } from './serverFunctions.ts'
import { inTurn, Turns } from './turns.ts'
import type { Watching } from './watching/watching.ts'

interface Parts {
  payload: Payload
  live: LivePublication
  readers: Readers
  watching: Watching
  cacheKey?: string
  /** Next's handler for the admin; absent in tests that do not open a browser. */
  admin?: RequestHandler
  isDraining(): boolean
  /** Absent in tests that do not start the server. */
  loopDelay?(): LoopDelay
}

/** Every door of the workshop, in the order they are tried, after what readers have. */
export function createApp({
  payload,
  live,
  readers,
  watching,
  cacheKey,
  admin,
  isDraining,
  loopDelay,
}: Parts): Express {
  // On SQLite all of it is computing; over a network some may wait for the database while another computes.
  const turns = new Turns({ atOnce: isMongo(env().DATABASE_URI) ? 3 : 1 })
  const pagesInTurn = inTurn({ payload, turns })
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.set('trust proxy', env().TRUST_PROXY)
  app.use(securityHeaders(env().PUBLIC_URL))
  app.use(refuseBadAddress)
  app.use(healthRouter({ payload, live, isDraining, loopDelay }))
  app.use('/api', refuseCrossSite(payload), refuseAnonymous(payload))
  limitResets(app, payload)
  app.use(watching.router)
  app.use('/api', rest({ payload, cacheKey, turns }))
  app.use('/preview', pagesInTurn, pagePolicy, previewRouter({ payload, live }))
  if (admin) {
    app.use(['/admin', /^\/_next\/(?!static\/)/], refuseUnknownSender(payload), pagesInTurn)
    app.use(
      ['/admin', '/_next'],
      refuseBadQuestion(payload),
      adminPolicy({ isDevelopment: env().NODE_ENV === 'development' }),
      (req, _res, next) => {
        req.url = req.originalUrl
        next()
      },
      heard(admin),
    )
  }
  app.use((req, res) => {
    req.url = req.originalUrl
    readers.refuse(req, res)
  })
  app.use(onFailure({ payload, live }))
  return app
}
