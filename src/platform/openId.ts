import * as client from 'openid-client'
import { now } from './clock.ts'
import { env } from './env.ts'

/** A provider that does not answer holds nobody's turn up for longer. */
const TIMEOUT_SECONDS = 5

/** The one provider people may sign in by, as the settings name it. */
export interface Provider {
  /** What its button is called by. */
  readonly name: string
  /** Whether what it asked counts for a second factor of ours. */
  readonly isTrusted: boolean
  /** Whether somebody it knows and we do not gets an account that only reads. */
  readonly createsAccounts: boolean
}

/** Null without one. */
export function providerOf({ OIDC_ISSUER, OIDC_NAME, OIDC_TRUSTS_FACTOR, OIDC_NEW_ACCOUNTS } = env()): Provider | null {
  if (!OIDC_ISSUER) return null
  return { name: OIDC_NAME, isTrusted: OIDC_TRUSTS_FACTOR === 'yes', createsAccounts: OIDC_NEW_ACCOUNTS === 'observer' }
}

/** What a browser keeps between leaving for the provider and coming back. */
export interface Kept {
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/** Who came back: `email` only when the provider has verified it. */
export interface Known {
  readonly email: string | null
  readonly name: string | null
}

const redirectAddress = (): string => `${env().PUBLIC_URL}/api/users/oidc/callback`

/** Where a browser is sent, and what it must show when it comes back. Fails when the provider does not answer. */
export async function leaveFor(): Promise<{ address: string; kept: Kept }> {
  const provider = await discovered(KEPT_MS)
  const kept = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
  const address = client.buildAuthorizationUrl(provider, {
    redirect_uri: redirectAddress(),
    scope: 'openid email profile',
    code_challenge: await client.calculatePKCECodeChallenge(kept.verifier),
    code_challenge_method: 'S256',
    state: kept.state,
    nonce: kept.nonce,
  })
  return { address: address.href, kept }
}

/**
 * Who the provider says it was. Fails when it says nothing, or what it says is not for this browser.
 * @param search of the address it sent the browser back to
 */
export async function cameBack({ search, kept }: { search: string; kept: Kept }): Promise<Known> {
  const provider = await discovered()
  const tokens = await client.authorizationCodeGrant(provider, new URL(`${redirectAddress()}${search}`), {
    pkceCodeVerifier: kept.verifier,
    expectedState: kept.state,
    expectedNonce: kept.nonce,
    idTokenExpected: true,
  })
  const { sub, ...inToken } = tokens.claims()!
  const claims: Record<string, unknown> =
    inToken.email === undefined ? await client.fetchUserInfo(provider, tokens.access_token, sub) : inToken
  const isVerified = claims.email_verified === true && typeof claims.email === 'string'
  return { email: isVerified ? String(claims.email) : null, name: typeof claims.name === 'string' ? claims.name : null }
}

/** Whether a failure is that the provider could not be reached, or had one of its own. */
export function isAway(error: unknown): boolean {
  const { code, cause, status } = error as { code?: unknown; cause?: unknown; status?: unknown }
  const answered = typeof status === 'number' ? status : (cause as { status?: unknown } | null)?.status
  if (typeof answered === 'number') return answered >= 500
  return error instanceof TypeError || code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT'
}

/** Whoever leaves later asks the provider anew, and is told here when it does not answer. */
const KEPT_MS = 10_000
let found: { readonly at: number; readonly provider: Promise<client.Configuration> } | undefined

/** What the provider says of itself, as known for so long at most; a failure is not kept. */
async function discovered(keptMs = Infinity): Promise<client.Configuration> {
  const at = now().getTime()
  if (!found || at - found.at > keptMs) found = { at, provider: discover() }
  const asked = found
  try {
    return await asked.provider
  } catch (error) {
    if (found === asked) found = undefined
    throw error
  }
}

function discover(): Promise<client.Configuration> {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = env()
  const issuer = new URL(OIDC_ISSUER!)
  return client.discovery(issuer, OIDC_CLIENT_ID!, undefined, client.ClientSecretBasic(OIDC_CLIENT_SECRET), {
    timeout: TIMEOUT_SECONDS,
    // The settings take an address without encryption on this machine only.
    execute: issuer.protocol === 'http:' ? [client.allowInsecureRequests] : [],
  })
}
