import { createHmac, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import { parseCookies } from 'payload/shared'

interface Token {
  readonly token: string
  /** Whether it came in a header, which no other site can make a browser send. */
  readonly isInHeader: boolean
}

/** The token Payload would take a request's caller from, or null. Any other `Authorization` (a proxy's, say) is none. */
export function tokenOf(headers: IncomingHttpHeaders): Token | null {
  // Order and schemes of Payload's extractJWT: a token in the header shuts the cookie out, right or wrong.
  const inHeader = /^(?:JWT|Bearer) (.+)$/s.exec(headers.authorization ?? '')?.[1]
  if (inHeader) return { token: inHeader, isInHeader: true }
  const inCookie = parseCookies(new Headers({ cookie: headers.cookie ?? '' })).get('payload-token')
  return inCookie ? { token: inCookie, isInHeader: false } : null
}

/**
 * Whose id a token carries if it was signed here, or null: a few microseconds, no database. Whether the session still
 * lives and what the person may do is judged by Payload and the access table afterwards.
 */
function signerOf({ token, secret }: { token: string; secret: string }): string | null {
  const [head = '', claims = '', signature = '', ...more] = token.split('.')
  if (more.length > 0) return null
  const expected = createHmac('sha256', secret).update(`${head}.${claims}`).digest()
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { alg } = decoded(head)
  const { id } = decoded(claims)
  return alg === 'HS256' && typeof id === 'string' ? id : null
}

/** Whose token a request shows, of those that were signed here; null of anybody else. */
export function shownBy({ headers, secret }: { headers: IncomingHttpHeaders; secret: string }): string | null {
  const shown = tokenOf(headers)
  return shown && signerOf({ token: shown.token, secret })
}

function decoded(part: string): Record<string, unknown> {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
