import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { isPassword } from '#platform/password.ts'
import { readRow } from '#platform/database/readRows.ts'
import { CALLER_ADDRESS } from '#platform/callerAddress.ts'
import { refuse } from '../../shared/refuse.ts'
import { accountOf, attemptsOf } from './attempts.ts'

/** Whoever changes their own password says the one they have: a page left open is not enough. */
export const currentPassword: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const { currentPassword: given, ...kept } = data as { currentPassword?: unknown; password?: unknown }
  const isOwn = operation === 'update' && kept.password && actorOf(req)?.id === originalDoc?.id
  if (!isOwn) return kept
  const stored = await readRow<{ email?: string; hash?: string; salt?: string }>(req.payload, {
    collection: 'users',
    id: String(originalDoc?.id),
    req,
  })
  const address = req.headers?.get(CALLER_ADDRESS) ?? ''
  const begun = attemptsOf(req.payload).begin({ account: accountOf(stored?.email), address })
  if ('refused' in begun) refuse(req, 'too_many_attempts')
  if (typeof given !== 'string' || !(await isPassword(given, stored))) {
    begun.fail()
    refuse(req, 'wrong_password')
  }
  begun.forgive()
  return kept
}
