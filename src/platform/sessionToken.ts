import { createHmac, timingSafeEqual } from 'node:crypto'

/** What the token of a session says: whose it is, which row, until when (seconds since 1970). */
export interface SessionClaims {
  readonly id: string
  readonly sid: string
  readonly exp: number
}

/** The token of a session, as a JWT (HS256). It opens nothing by itself: the row it names must be there and valid. */
export function signSessionToken({ claims, secret }: { claims: SessionClaims; secret: string }): string {
  const body = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
  return `${body}.${signatureOf(body, secret).toString('base64url')}`
}

/**
 * What a token says, if it was signed here as the token of a session, or null: a few microseconds, no database. Whether the
 * session still lives is judged by its row.
 */
export function readSessionToken({ token, secret }: { token: string; secret: string }): SessionClaims | null {
  const [head = '', claims = '', signature = '', ...more] = token.split('.')
  if (more.length > 0) return null
  const expected = signatureOf(`${head}.${claims}`, secret)
  const given = Buffer.from(signature, 'base64url')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const { id, sid, exp } = decoded(claims)
  const isWhole = typeof id === 'string' && typeof sid === 'string' && typeof exp === 'number'
  return isWhole && decoded(head).alg === 'HS256' ? { id, sid, exp } : null
}

/** A key of its own, made of the installation's secret: what Payload signs with that secret is no token of a session. */
function signatureOf(body: string, secret: string): Buffer {
  const key = createHmac('sha256', secret).update('coplume session token').digest()
  return createHmac('sha256', key).update(body).digest()
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url')

function decoded(part: string): Record<string, unknown> {
  try {
    return (JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) ?? {}) as Record<string, unknown>
  } catch {
    return {}
  }
}
