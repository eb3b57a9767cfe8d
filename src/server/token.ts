import type { IncomingHttpHeaders } from 'node:http'
import { parseCookies } from 'payload/shared'
import { readSessionToken } from '#platform/sessionToken.ts'

/** The token Payload would take a request's caller from, or null. Any other `Authorization` (a proxy's, say) is none. */
function tokenOf(headers: IncomingHttpHeaders): string | null {
  // Order and schemes of Payload's extractJWT: a token in the header shuts the cookie out, right or wrong.
  const inHeader = /^(?:JWT|Bearer) (.+)$/s.exec(headers.authorization ?? '')?.[1]
  if (inHeader) return inHeader
  return parseCookies(new Headers({ cookie: headers.cookie ?? '' })).get('payload-token') ?? null
}

/**
 * Whose session's token a request shows, of those that were signed here; null of anybody else. Whether the session still
 * lives and what the person may do is judged by `access` afterwards.
 */
export function shownBy({ headers, secret }: { headers: IncomingHttpHeaders; secret: string }): string | null {
  const token = tokenOf(headers)
  return token ? (readSessionToken({ token, secret })?.id ?? null) : null
}
