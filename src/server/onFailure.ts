import { createElement } from 'react'
import type { ErrorRequestHandler, Request } from 'express'
import type { Payload } from 'payload'
import type { LivePublication } from '#delivery/live.ts'
import { logger } from '#platform/logger.ts'
import { FailedPage } from '#site/failed.tsx'
import { askingOf } from '#public/askingOf.ts'
import { siteOf } from '#public/siteOf.ts'
import { send } from './send.ts'
import { answerProblem } from './problem.ts'

/**
 * The last resort: what a malformed address throws is the caller's, anything else is ours; no word of it leaves. A reader gets
 * a page, a program the error of the table; both in their language.
 */
export function onFailure({ payload, live }: { payload: Payload; live: LivePublication }): ErrorRequestHandler {
  return (error: { status?: number; statusCode?: number }, req, res, next) => {
    if (res.headersSent) return next(error)
    const status = error.status ?? error.statusCode ?? 500
    const isOurs = status >= 500
    if (isOurs) logger.error({ err: error, method: req.method, url: req.originalUrl }, 'request failed')
    if (!isOfReaders(req)) {
      answerProblem({ req, res, config: payload.config, code: isOurs ? 'internal' : 'bad_request' })
      return
    }
    const locale = /^\/en(?:\/|$)/.test(req.path) ? 'en' : 'fr'
    res.status(status).set('Cache-Control', 'no-store')
    send(res, createElement(FailedPage, { site: siteOf(askingOf(live.current, locale)), isOurs }))
  }
}

/** Whether a person reading the site asks. */
const isOfReaders = ({ method, originalUrl }: Request): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(?:api|admin|_next|v1|preview|assets)(?:[/?]|$)/.test(originalUrl)
