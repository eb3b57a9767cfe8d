import type { Request, RequestHandler } from 'express'

/** What somebody who is not logged in may ask of the API: to log in, to get a new password, to create the first account. */
const OPEN = /^\/api\/users\/(login|logout|forgot-password|reset-password|first-register|init|me|refresh-token)\/?$/

/** Another site's page that would write with the visitor's cookie. Browsers say so; `SameSite` holds the same line. */
const isForeign = (req: Request): boolean =>
  req.headers['sec-fetch-site'] === 'cross-site' && !req.headers.authorization && !/^(GET|HEAD|OPTIONS)$/.test(req.method)

/**
 * Anonymous callers get nothing from Payload's API: refused before Payload looks at the request. Its own access rules,
 * which say the same, stand behind this one.
 */
export const refuseAnonymous: RequestHandler = (req, res, next) => {
  if (isForeign(req))
    return void res.status(403).json({ errors: [{ code: 'forbidden', message: 'Cette demande vient d’un autre site.' }] })
  const hasCredentials = Boolean(req.headers.authorization) || /(^|;\s*)payload-token=/.test(req.headers.cookie ?? '')
  if (hasCredentials || OPEN.test(req.baseUrl + req.path)) return next()
  res.status(401).json({ errors: [{ code: 'unauthenticated', message: 'Connectez-vous pour continuer.' }] })
}
