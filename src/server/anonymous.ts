import type { RequestHandler } from 'express'
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
    const shown = tokenOf(req.headers)
    const isKnown = shown !== null && signerOf({ token: shown.token, secret: payload.secret }) !== null
    if (isKnown || isOpen(req.baseUrl + req.path)) return next()
    answerProblem({ req, res, config: payload.config, code: 'unauthenticated' })
  }
