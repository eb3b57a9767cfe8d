import type { Request, RequestHandler } from 'express'
import type { Payload } from 'payload'
import { answerProblem } from './problem.ts'
import { signerOf, tokenOf } from './token.ts'

/** What somebody who is not logged in may ask of the API: to log in, to get a new password, to create the first account. */
const OPEN = /^\/api\/users\/(login|logout|forgot-password|reset-password|first-register|init|me|refresh-token)\/?$/

/** Whether an address answers people who are not logged in. */
export const isOpen = (path: string): boolean => OPEN.test(path)

/**
 * Who shows no token that was signed here gets nothing from Payload's API: refused before Payload looks at the request and
 * before its body is read. Payload's own access rules, which say the same, stand behind this one.
 */
export const refuseAnonymous =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    if (isKnown(payload, req) || isOpen(req.baseUrl + req.path)) return next()
    answerProblem({ req, res, config: payload.config, code: 'unauthenticated' })
  }

/**
 * What is sent to the pages (Next's server functions read up to 2 MB before they look who sends it) comes from somebody whose
 * token was signed here; who is not logged in only reads them.
 */
export const refuseUnknownSender =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    if (isKnown(payload, req) || ['GET', 'HEAD', 'OPTIONS'].includes(req.method)) return next()
    answerProblem({ req, res, config: payload.config, code: 'unauthenticated' })
  }

function isKnown(payload: Payload, req: Request): boolean {
  const shown = tokenOf(req.headers)
  return shown !== null && signerOf({ token: shown.token, secret: payload.secret }) !== null
}
