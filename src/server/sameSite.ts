import type { RequestHandler } from 'express'
import type { Payload } from 'payload'
import { env } from '#platform/env.ts'
import { answerProblem } from './problem.ts'

const READING = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * A write comes from a page of this site, or from no page at all: a form on another site, even on a neighbouring port or
 * subdomain (which a `SameSite=Lax` cookie follows), is refused before anything reads it.
 */
export const refuseCrossSite =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const { origin, host, 'sec-fetch-site': site } = req.headers
    const isForeign = site === 'cross-site' || site === 'same-site' || (origin !== undefined && !isOurs(origin, host))
    // Whatever `Authorization` says: a program that shows a token says nothing of an origin, a page always does.
    if (READING.has(req.method) || !isForeign) return next()
    answerProblem({ req, res, config: payload.config, code: 'other_site' })
  }

function isOurs(origin: string, host: string | undefined): boolean {
  return origin === env().PUBLIC_URL || (URL.canParse(origin) && new URL(origin).host === host)
}
