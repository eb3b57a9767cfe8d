import type { Request, RequestHandler } from 'express'
import type { Payload } from 'payload'
import { declaredBytes } from './bodies.ts'
import { answerProblem } from './problem.ts'
import { shownBy } from './token.ts'

/** What somebody who is not logged in may ask of the API: to log in, to get a new password, to create the first account. */
const OPEN =
  /^\/api\/users\/(login|logout|sign-in\/(code|enrolment)|oidc\/(start|callback)|forgot-password|reset-password|first-register|init|me|refresh-token)\/?$/

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

/** The form of a text of the guide whose session has just ended; the form of the first administrator. */
const MOST_OF_STRANGERS = 256 * 1024

/**
 * Next's server functions read what is sent to the pages before they look who sends it. Who shows no token that was signed
 * here sends little, and says how much.
 */
export const refuseUnknownSender =
  (payload: Payload): RequestHandler =>
  (req, res, next) => {
    const bytes = declaredBytes(req) ?? Infinity
    if (bytes <= MOST_OF_STRANGERS || isKnown(payload, req)) return next()
    answerProblem({ req, res, config: payload.config, code: 'unauthenticated' })
  }

const isKnown = ({ secret }: Payload, { headers }: Request): boolean => shownBy({ headers, secret }) !== null
