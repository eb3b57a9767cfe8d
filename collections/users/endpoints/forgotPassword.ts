import { addDataAndFileToRequest, type Endpoint } from 'payload'
import { Refusal } from '#domain/errors.ts'
import { sendPasswordLink } from '#notifications/passwordLink.ts'
import { languageOf, refusalResponse } from '../../shared/refuse.ts'
import { accountOf, attemptsOf } from '../hooks/attempts.ts'

/**
 * `POST /api/users/forgot-password {email}`, in place of Payload's own: answers before it looks whose address it is, so that
 * neither words nor time tell. The mail follows, at most a few for one account in a quarter of an hour. Errors: `bad_request`.
 */
export const forgotPasswordEndpoint: Endpoint = {
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    await addDataAndFileToRequest(req)
    const { payload } = req
    const email = accountOf(req.data?.email)
    if (email === '') return refusalResponse(new Refusal('bad_request'), languageOf(req))
    const begun = attemptsOf(payload).begin({ account: `mail ${email}`, address: `mail ${email}` })
    if (!('refused' in begun)) {
      // Whoever asks is never right: every mail counts.
      begun.fail()
      setImmediate(() => {
        sendPasswordLink(payload, { email, why: 'asked' }).catch((error: unknown) =>
          payload.logger.error({ err: error }, 'a mail to choose a password was not sent'),
        )
      })
    }
    return Response.json({ message: req.t('general:success') }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
