import type { Endpoint, PayloadRequest } from 'payload'
import { pendingOf, type Pending, type Purpose } from '#access/pending.ts'
import { personOf, signInWithCode, signInWithNewFactor } from '#access/signIn.ts'
import { Refusal } from '#domain/errors.ts'
import { shownToApp, stepOfCode } from '#platform/oneTimeCode.ts'
import { countedCode } from '../proofs.ts'
import { endpoint, handOver, inOneGo } from './answering.ts'

/**
 * The second step of a sign-in, for the browser that did the first (its cookie says so, for ten minutes).
 *
 * - `POST /api/users/sign-in/code {code}`: one of the app, or a recovery code. Answers `{token, exp}` and the cookie.
 * - `GET /api/users/sign-in/enrolment`: what an app reads, of whoever must take a second factor first:
 *   `{secret, address, qr}`, `qr` an SVG.
 * - `POST /api/users/sign-in/enrolment {code}`: confirms it. Answers `{recoveryCodes, token, exp}`.
 *
 * Errors: `sign_in_over`, `wrong_code`, `too_many_attempts`.
 */
export const signInEndpoints: Endpoint[] = [
  endpoint('post', '/sign-in/code', async (req) => {
    const { pending } = await mustBeAt(req, 'code')
    const code: unknown = req.data?.code
    const issued = await rightOr(req, pending, () =>
      typeof code === 'string' ? signInWithCode(req, pending, code) : Promise.resolve(null),
    )
    handOver(req, issued)
    return issued
  }),
  endpoint('get', '/sign-in/enrolment', async (req) => {
    const { pending, email } = await mustBeAt(req, 'enrol')
    return { secret: pending.secret, ...shownToApp({ secret: pending.secret, account: email }) }
  }),
  endpoint('post', '/sign-in/enrolment', async (req) => {
    const { pending } = await mustBeAt(req, 'enrol')
    const code: unknown = req.data?.code
    const step = await rightOr(req, pending, () => Promise.resolve(confirmedStep(pending, code)))
    const done = await inOneGo(req, () => signInWithNewFactor(req, pending, step))
    if (!done) throw new Refusal('sign_in_over')
    handOver(req, done.issued)
    return { recoveryCodes: done.recoveryCodes, ...done.issued }
  }),
]

/** The step of time a typed code confirms a pending secret for, or null. */
export const confirmedStep = ({ secret }: Pending, code: unknown): number | null =>
  typeof code === 'string' && /^\d{6}$/.test(code.replace(/\s/g, ''))
    ? stepOfCode({ secret, code: code.replace(/\s/g, '') })
    : null

async function mustBeAt(req: PayloadRequest, purpose: Purpose): Promise<{ pending: Pending; email: string }> {
  const pending = await pendingOf(req, [purpose])
  const person = pending && (await personOf(req, pending))
  if (!person) throw new Refusal('sign_in_over')
  return { pending, email: person.email }
}

async function rightOr<T>(req: PayloadRequest, { user }: Pending, look: () => Promise<T | null>): Promise<T> {
  let found: T | null = null
  await countedCode(req, user, async () => (found = await look()) !== null)
  if (found === null) throw new Refusal('wrong_code')
  return found
}
