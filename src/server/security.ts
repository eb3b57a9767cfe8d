import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import { houseHeaders, PAGE_POLICY } from '#public/houseHeaders.ts'
import { isStraight } from '#public/isStraight.ts'

/** Headers every answer carries. */
export function securityHeaders(publicUrl: string): RequestHandler {
  const headers = houseHeaders(publicUrl)
  return (_req, res, next) => {
    for (let at = 0; at < headers.length; at += 2) res.setHeader(headers[at]!, headers[at + 1]!)
    next()
  }
}

/** Pages of ours: no script at all. */
export const pagePolicy: RequestHandler = (_req, res, next) => {
  res.setHeader('Content-Security-Policy', PAGE_POLICY)
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

/** An address that cannot be decoded, or goes back on itself, is the caller's mistake. */
export const refuseBadAddress: RequestHandler = (req, _res, next) =>
  next(isStraight(req.path) ? undefined : Object.assign(new Error('crooked address'), { status: 400 }))
