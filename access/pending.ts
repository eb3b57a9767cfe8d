import { randomBytes } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { parseCookies } from 'payload/shared'
import { now, nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { sha256 } from '#platform/hash.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { storageIn } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'

/** The one thing a pending state is good for: to sign in with a code, to take a factor at a sign-in, or on one's account. */
export type Purpose = 'code' | 'enrol' | 'change'

/** Somebody between two steps. */
export interface Pending {
  readonly id: string
  readonly user: string
  /** As it was before the first step: when it is another one by now, this is over. */
  readonly generation: string
  readonly purpose: Purpose
  /** What the step needs to know: the secret of a factor that is not confirmed yet; '' of a code. */
  readonly secret: string
}

const COOKIE = 'coplume-sign-in'
const SECONDS = 10 * 60
const TOKEN_BYTES = 32

/** Begins a step: a row, and a cookie that only this browser holds. In the transaction of the request. */
export async function beginPending(req: PayloadRequest, begun: Omit<Pending, 'id'>): Promise<void> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url')
  const id = sha256(token)
  const { secret: text, ...rest } = begun
  await storageIn(req).append('pending', {
    ...rest,
    id,
    data: seal({ text, of: id, secret: req.payload.secret }),
    expiresAt: new Date(now().getTime() + SECONDS * 1000).toISOString(),
  })
  setCookie(req, token, SECONDS)
}

/** The step a request is at, if it is one of these and not over; null otherwise. */
export async function pendingOf(req: PayloadRequest, purposes: readonly Purpose[]): Promise<Pending | null> {
  const token = parseCookies(req.headers).get(COOKIE)
  if (!token) return null
  const row = await rowAt(storageIn(req), 'pending', sha256(token))
  if (!row || row.expiresAt <= nowIso() || !purposes.includes(row.purpose as Purpose)) return null
  const secret = unseal({ sealed: row.data, of: row.id, secret: req.payload.secret })
  if (secret === null) return null
  return { id: row.id, user: row.user, generation: row.generation, purpose: row.purpose as Purpose, secret }
}

/** Takes a step, once: false when another request was faster. In the transaction of the request. */
export async function endPending(req: PayloadRequest, { id, purpose }: Pending): Promise<boolean> {
  setCookie(req, '', 0)
  const where = { id: { in: [id] }, purpose: { in: [purpose] } }
  return storageIn(req).change('pending', { where, set: { purpose: 'over', data: '', expiresAt: nowIso() } })
}

function setCookie(req: PayloadRequest, value: string, seconds: number): void {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append(
    'Set-Cookie',
    `${COOKIE}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${secure}`,
  )
}
