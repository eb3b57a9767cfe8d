import type { Endpoint } from 'payload'
import { actorOf } from '#access/actor.ts'
import { hasFactor, isFactorDemanded, removeFactor, setFactor, shownFactor } from '#access/factors.ts'
import { beginPending, endPending, pendingOf } from '#access/pending.ts'
import { carrySession, confirmSession, endAllSessions, type Factor } from '#access/sessions.ts'
import { personOf } from '#access/signIn.ts'
import { takeFactorAway } from '#access/takeFactorAway.ts'
import { Refusal } from '#domain/errors.ts'
import { can } from '#domain/permissions.ts'
import { readRow } from '#platform/database/readRows.ts'
import { newCodeSecret, shownToApp } from '#platform/oneTimeCode.ts'
import { countedCode, mustHaveCode, mustHaveCodeOfTheirs, mustKnowPassword } from '../proofs.ts'
import { endpoint, inOneGo, ownOf, type Own } from './answering.ts'
import { confirmedStep } from './signIn.ts'
import type { PayloadRequest } from 'payload'

interface Account {
  email: string
  generation?: string | null
  roles?: string[] | null
}

const accountAt = (req: PayloadRequest, id: string): Promise<Account | null> =>
  readRow<Account>(req.payload, { collection: 'users', id, req })

/**
 * One's own second factor. What changes it ends one's other sessions.
 *
 * - `GET /api/users/second-factor`: `{isOn, since, recoveryLeft, isDemanded}`.
 * - `POST /api/users/second-factor {password, code}` begins one, or another in its place (then a code of the present one is
 *   asked): `{secret, address, qr}`.
 * - `POST /api/users/second-factor/confirmation {code}` of the new one: `{recoveryCodes}`, told once.
 * - `POST /api/users/second-factor/removal {password, code}`.
 * - `POST /api/users/:id/second-factor/removal`: an administrator takes somebody else's away, who is mailed.
 * - `POST /api/users/confirmation {code}`, without a factor `{password}`: says again that it is oneself (before publishing).
 *
 * Errors: `unauthenticated`, `forbidden`, `wrong_password`, `wrong_code`, `too_many_attempts`, `sign_in_over`, `factor_demanded`.
 */
export const secondFactorEndpoints: Endpoint[] = [
  endpoint('get', '/second-factor', async (req) => {
    const { user } = ownOf(req)
    return { ...(await shownFactor(req, user)), isDemanded: isFactorDemanded(req.user?.roles) }
  }),
  endpoint('post', '/second-factor', async (req) => {
    const { user } = ownOf(req)
    await mustKnowPassword(req, { user, password: req.data?.password })
    await mustHaveCodeOfTheirs(req, { user, code: req.data?.code })
    const account = await accountAt(req, user)
    const secret = newCodeSecret()
    await beginPending(req, { user, generation: account?.generation ?? '', purpose: 'change', secret })
    return { secret, ...shownToApp({ secret, account: account?.email ?? '' }) }
  }),
  endpoint('post', '/second-factor/confirmation', async (req) => {
    const own = ownOf(req)
    const pending = await pendingOf(req, ['change'])
    if (pending?.user !== own.user || !(await personOf(req, pending))) throw new Refusal('sign_in_over')
    let step: number | null = null
    await countedCode(req, own.user, () => Promise.resolve((step = confirmedStep(pending, req.data?.code)) !== null))
    if (step === null) throw new Refusal('wrong_code')
    const confirmed = { user: own.user, secret: pending.secret, step }
    if (!(await endPending(req, pending))) throw new Refusal('sign_in_over')
    const recoveryCodes = await inOneGo(req, async () => {
      const codes = await setFactor(req, confirmed)
      await endOthers(req, { ...own, factor: 'code' })
      return codes
    })
    return { recoveryCodes }
  }),
  endpoint('post', '/second-factor/removal', async (req) => {
    const own = ownOf(req)
    if (isFactorDemanded(req.user?.roles)) throw new Refusal('factor_demanded')
    await mustKnowPassword(req, { user: own.user, password: req.data?.password })
    await mustHaveCode(req, { user: own.user, code: req.data?.code })
    await inOneGo(req, async () => {
      await removeFactor(req, own.user)
      await endOthers(req, { ...own, factor: 'none' })
    })
    return {}
  }),
  endpoint('post', '/:id/second-factor/removal', async (req) => {
    const actor = actorOf(req)
    if (!actor) throw new Refusal('unauthenticated')
    const id = String(req.routeParams?.id)
    // Of any organisation: whoever manages some accounts only does not take a factor away.
    if (!can(actor, 'manageInstallation') || id === actor.id) throw new Refusal('forbidden')
    if (!(await accountAt(req, id)) || !(await hasFactor(req, id))) throw new Refusal('not_found')
    await inOneGo(req, () => takeFactorAway(req, id))
    req.payload.logger.info({ by: actor.id, of: id }, 'a second factor was taken away by an administrator')
    return {}
  }),
  endpoint('post', '/confirmation', async (req) => {
    const own = ownOf(req)
    if (await hasFactor(req, own.user)) await mustHaveCode(req, { user: own.user, code: req.data?.code })
    else await mustKnowPassword(req, { user: own.user, password: req.data?.password })
    await confirmSession(req, own)
    return {}
  }),
]

/** Ends every session but this one, which goes on in the next generation. */
async function endOthers(req: PayloadRequest, { user, sid, factor }: Own & { factor: Factor }): Promise<void> {
  const from = (await accountAt(req, user))?.generation ?? ''
  const to = await endAllSessions(req, user)
  await carrySession(req, { user, sid, from, to, factor })
}
