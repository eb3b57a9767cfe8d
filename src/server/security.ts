import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { decoded } from './decoded.ts'

const COMMON: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'SAMEORIGIN',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Headers every answer carries. HSTS only where the site is known to be served over HTTPS. */
export const securityHeaders =
  (publicUrl: string): RequestHandler =>
  (_req, res, next) => {
    for (const [name, value] of Object.entries(COMMON)) res.setHeader(name, value)
    if (publicUrl.startsWith('https:'))
      res.setHeader('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
    next()
  }

/** Pages of ours: no script at all. */
export const pagePolicy: RequestHandler = (_req, res, next) => {
  const policy =
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
  res.setHeader('Content-Security-Policy', policy)
  next()
}

/** Payload's admin: scripts by nonce. Next reads the nonce from the request header and stamps its own scripts with it. */
export const adminPolicy =
  ({ isDevelopment }: { isDevelopment: boolean }): RequestHandler =>
  (req, res, next) => {
    const nonce = randomBytes(16).toString('base64')
    const script = isDevelopment ? "'unsafe-inline' 'unsafe-eval'" : `'nonce-${nonce}'`
    const policy = [
      "default-src 'self'",
      `script-src 'self' ${script}`,
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data: blob:",
      "font-src 'self' data:",
      `connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
      "worker-src 'self' blob:",
      "object-src 'none'",
      "base-uri 'self'",
      "form-action 'self'",
      "frame-ancestors 'self'",
    ].join('; ')
    res.setHeader('Content-Security-Policy', policy)
    req.headers['content-security-policy'] = policy
    next()
  }

/**
 * An address that cannot be decoded is the caller's mistake. One that goes back on itself would be taken for one room's here
 * and for another's by Next, which resolves the dots: `/_next/../admin` passed no guard of the workshop.
 */
export const refuseBadAddress: RequestHandler = (req, _res, next) =>
  next(isStraight(req.path) ? undefined : Object.assign(new Error('crooked address'), { status: 400 }))

/** Looked at with its escapes read twice: whoever reads it after us may read them once more. */
function isStraight(path: string): boolean {
  const once = decoded(path)
  if (once === null) return false
  const twice = decoded(once)
  // Read once it may hold a `%` of its own.
  return twice === null ? !/%2e|%2f|%5c|\.\./i.test(path) : !/(?:^|[\\/])\.{1,2}(?:[\\/]|$)|\\/.test(twice)
}
