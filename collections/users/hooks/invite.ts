import type { CollectionAfterChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'
import { afterCommit } from '#platform/outbox.ts'

/** The person a coordinator made an account for chooses a password of their own. */
export const invite: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  const scopes = scopesOf(actorOf(req), 'manageUsers')
  if (operation === 'create' && scopes.has('partner') && !scopes.has('any'))
    await afterCommit(req, { kind: 'invite', subject: String(doc.id) })
  return doc
}
