import type { ErrorRequestHandler } from 'express'
import { logger } from '#platform/logger.ts'

/** The last resort: what a malformed address throws is the caller's, anything else is ours; no word of it leaves. */
export const onFailure: ErrorRequestHandler = (error: { status?: number; statusCode?: number }, req, res, next) => {
  if (res.headersSent) return next(error)
  const status = error.status ?? error.statusCode ?? 500
  if (status >= 500) logger.error({ err: error, method: req.method, url: req.originalUrl }, 'request failed')
  const code = status >= 500 ? 'internal' : 'bad_request'
  const text = status >= 500 ? 'Une erreur est survenue. Elle a été enregistrée.' : 'La requête est mal formée.'
  res
    .status(status)
    .set('Cache-Control', 'no-store')
    .json({ errors: [{ code, message: text }] })
}
