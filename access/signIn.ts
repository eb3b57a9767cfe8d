import type { PayloadRequest } from 'payload'
import { readRow } from '#platform/database/readRows.ts'
import { newCodeSecret } from '#platform/oneTimeCode.ts'
import { hasFactor, isFactorDemanded, setFactor, takeCode } from './factors.ts'
import { beginPending, endPending, type Pending } from './pending.ts'
import { beginSession, endAllSessions, type Issued } from './sessions.ts'

/** Somebody who showed who they are, as they were read before they did. */
export interface Shown {
  readonly id: string
  readonly generation?: string | null
  readonly roles?: readonly string[] | null
}

/** What they showed: a password, the word of a provider, or that of one whose second factor counts for ours. */
export type Proof = 'password' | 'provider' | 'trustedProvider'

/** A session, or the step that comes before it: a code, or taking a second factor. */
export type SignIn = { readonly issued: Issued } | { readonly next: 'code' | 'enrol' }

/**
 * What every door comes to that ends in a session, and the only place that begins one: a password, a link of a mail, the first
 * account, a provider. Whoever has a second factor, or must have one, gets no session yet.
 * In the transaction of the request.
 */
export async function signIn(req: PayloadRequest, person: Shown, proof: Proof): Promise<SignIn> {
  const { id: user, generation } = person
  if (proof === 'trustedProvider')
    return { issued: await beginSession(req, person, { factor: 'provider', isFresh: false }) }
  const common = { user, generation: generation ?? '' }
  if (await hasFactor(req, user)) {
    await beginPending(req, { ...common, purpose: 'code', secret: '' })
    return { next: 'code' }
  }
  if (isFactorDemanded(person.roles)) {
    await beginPending(req, { ...common, purpose: 'enrol', secret: newCodeSecret() })
    return { next: 'enrol' }
  }
  return { issued: await beginSession(req, person, { factor: 'none', isFresh: proof === 'password' }) }
}

/** The second step with a code: a session, or null of a wrong one. In the transaction of the request. */
export async function signInWithCode(req: PayloadRequest, pending: Pending, code: string): Promise<Issued | null> {
  const { user, generation } = pending
  if (!(await takeCode(req, { user, code }))) return null
  // A code is taken once, and so is what it completes.
  if (!(await endPending(req, pending))) return null
  return beginSession(req, { id: user, generation }, { factor: 'code', isFresh: true })
}

/**
 * The second step of whoever must take a factor first: it is theirs, and the session is of the generation that follows.
 * In the transaction of the request.
 * @param step of the code that confirmed the secret of the pending state
 */
export async function signInWithNewFactor(
  req: PayloadRequest,
  pending: Pending,
  step: number,
): Promise<{ issued: Issued; recoveryCodes: string[] } | null> {
  const { user } = pending
  if (!(await endPending(req, pending))) return null
  const recoveryCodes = await setFactor(req, { user, secret: pending.secret, step })
  const generation = await endAllSessions(req, user)
  return { recoveryCodes, issued: await beginSession(req, { id: user, generation }, { factor: 'code', isFresh: true }) }
}

/** The person of a pending state as they are now, or null when they changed since, or are nobody any more. */
export async function personOf(
  req: PayloadRequest,
  { user, generation }: Pending,
): Promise<(Shown & { email: string }) | null> {
  const person = await readRow<Shown & { email: string; isActive?: boolean }>(req.payload, {
    collection: 'users',
    id: user,
    req,
  })
  return person?.isActive === true && (person.generation ?? '') === generation ? person : null
}
