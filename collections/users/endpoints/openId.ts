import type { Endpoint, PayloadRequest } from 'payload'
import { getSafeRedirect, parseCookies } from 'payload/shared'
import { signIn, type Shown } from '#access/signIn.ts'
import { Refusal, type ErrorCode } from '#domain/errors.ts'
import { nowIso, now } from '#platform/clock.ts'
import { readRows } from '#platform/database/readRows.ts'
import { env } from '#platform/env.ts'
import { newId, newSalt } from '#platform/hash.ts'
import { cameBack, isAway, leaveFor, providerOf, type Kept, type Known, type Provider } from '#platform/openId.ts'
import { seal, unseal } from '#platform/sealed.ts'
import { accountOf } from '../hooks/attempts.ts'
import { handOver, inOneGo } from './answering.ts'

const COOKIE = 'coplume-provider'
const PATH = '/api/users/oidc'
const SECONDS = 10 * 60

interface Leaving extends Kept {
  /** The page of ours that was asked for. */
  readonly target: string
  /** ISO 8601 UTC. */
  readonly until: string
}

/**
 * Signing in by the provider of the settings. `GET /api/users/oidc/start?redirect=` leads there, `GET
 * /api/users/oidc/callback` back: to the page asked for, to the second step, or with what went wrong to the page to sign in
 * (`refus=provider_away`, `provider_refused`, `provider_unknown`), where a password still does. What a browser takes along
 * is sealed in a cookie: strangers leave no rows.
 */
export const openIdEndpoints: Endpoint[] = [
  { method: 'get', path: '/oidc/start', handler: (req) => going(req, start) },
  { method: 'get', path: '/oidc/callback', handler: (req) => going(req, arrive) },
]

type Go = (req: PayloadRequest, provider: Provider) => Promise<string>

async function going(req: PayloadRequest, go: Go): Promise<Response> {
  const provider = providerOf()
  const refused = (code: ErrorCode) => `/admin/login?refus=${code}`
  const address = provider
    ? await go(req, provider).catch((error: unknown) => refused(whyNot(req, error)))
    : refused('provider_refused')
  return new Response(null, { status: 302, headers: { Location: address, 'Cache-Control': 'no-store' } })
}

function whyNot({ payload }: PayloadRequest, error: unknown): ErrorCode {
  const { code, name, message } = error as Error & { code?: ErrorCode }
  if (name === 'Refusal' && code) return code
  // Not the error itself: it may hold what the provider answered.
  payload.logger.warn({ code, reason: message }, 'signing in by the provider failed')
  return isAway(error) ? 'provider_away' : 'provider_refused'
}

const start: Go = async (req) => {
  const { address, kept } = await leaveFor()
  const target = getSafeRedirect({ fallbackTo: '/admin', redirectTo: req.searchParams?.get('redirect') ?? '' })
  const until = new Date(now().getTime() + SECONDS * 1000).toISOString()
  const leaving: Leaving = { ...kept, target, until }
  setCookie(req, seal({ text: JSON.stringify(leaving), of: COOKIE, secret: req.payload.secret }), SECONDS)
  return address
}

const arrive: Go = async (req, provider) => {
  const leaving = leavingIn(req)
  setCookie(req, '', 0)
  if (!leaving) throw new Refusal('provider_refused')
  const known = await cameBack({ search: new URL(req.url ?? '', env().PUBLIC_URL).search, kept: leaving })
  const signedIn = await inOneGo(req, async () => {
    const person = await personOf(req, known, provider)
    return signIn(req, person, provider.isTrusted ? 'trustedProvider' : 'provider')
  })
  if ('next' in signedIn) return `/admin/login?redirect=${encodeURIComponent(leaving.target)}`
  handOver(req, signedIn.issued)
  return leaving.target
}

/** Whose account it is, by the verified address; roles, organisation and activity are ours to say. */
async function personOf(req: PayloadRequest, { email, name }: Known, provider: Provider): Promise<Shown> {
  const account = accountOf(email)
  if (account === '') throw new Refusal('provider_unknown')
  const where = { email: { equals: account } }
  const [found] = await readRows<Shown & { isActive?: boolean }>(req.payload, {
    collection: 'users',
    where,
    limit: 1,
    req,
  })
  if (found?.isActive === true) return found
  if (found || !provider.createsAccounts) throw new Refusal('provider_unknown')
  const data = { id: newId(), email: account, name: (name ?? account).slice(0, 120), password: newSalt(), roles: ['observer' as const], isActive: true } // prettier-ignore
  return req.payload.create({ collection: 'users', data, overrideAccess: true, req, depth: 0 })
}

function leavingIn(req: PayloadRequest): Leaving | null {
  const sealed = parseCookies(req.headers).get(COOKIE)
  const text = sealed ? unseal({ sealed, of: COOKIE, secret: req.payload.secret }) : null
  const leaving = text === null ? null : (JSON.parse(text) as Leaving)
  return leaving && leaving.until > nowIso() ? leaving : null
}

function setCookie(req: PayloadRequest, value: string, seconds: number): void {
  const secure = env().PUBLIC_URL.startsWith('https:') ? '; Secure' : ''
  req.responseHeaders ??= new Headers()
  // Lax: the browser comes back from another site.
  req.responseHeaders.append(
    'Set-Cookie',
    `${COOKIE}=${value}; Max-Age=${seconds}; Path=${PATH}; HttpOnly; SameSite=Lax${secure}`,
  )
}
