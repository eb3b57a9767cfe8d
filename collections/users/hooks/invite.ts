import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'

/** After the transaction: the person a coordinator made an account for chooses a password of their own. */
export const invite: CollectionAfterChangeHook = ({ doc, operation, req }) => {
  const scopes = scopesOf(actorOf(req), 'manageUsers')
  if (operation !== 'create' || !scopes.has('partner') || scopes.has('any')) return doc
  const { payload } = req
  setTimeout(() => {
    payload
      .forgotPassword({ collection: 'users', data: { email: doc.email } })
      .catch((error: unknown) => payload.logger.error({ err: error }, 'invitation not sent'))
  }, 50).unref()
  return doc
}
