import type { RequestHandler } from 'express'

/** What somebody who is not logged in may ask of the API: to log in, to get a new password, to create the first account. */
const OPEN = /^\/api\/users\/(login|logout|forgot-password|reset-password|first-register|init|me|refresh-token)\/?$/

/** Whether an address answers people who are not logged in. */
export const isOpen = (path: string): boolean => OPEN.test(path)

/**
 * Anonymous callers get nothing from Payload's API: refused before Payload looks at the request. Its own access rules,
 * which say the same, stand behind this one.
 */
export const refuseAnonymous: RequestHandler = (req, res, next) => {
  const hasCredentials = Boolean(req.headers.authorization) || /(^|;\s*)payload-token=/.test(req.headers.cookie ?? '')
  if (hasCredentials || isOpen(req.baseUrl + req.path)) return next()
  res.status(401).json({ errors: [{ code: 'unauthenticated', message: 'Connectez-vous pour continuer.' }] })
}
