import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { isRefusal } from '#domain/errors.ts'
import { refuse } from '../../shared/refuse.ts'
import { mustKnowPassword } from '../proofs.ts'
import { accountOf } from './attempts.ts'

/** Whoever changes their own password, or the address it is sent to, says the one they have: a page left open is not enough. */
export const currentPassword: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const { currentPassword: password, ...kept } = data as {
    currentPassword?: unknown
    password?: unknown
    email?: unknown
  }
  const isOwn = operation === 'update' && actorOf(req)?.id === originalDoc?.id
  const isOtherEmail = kept.email !== undefined && accountOf(kept.email) !== originalDoc?.email
  if (!isOwn || !(kept.password || isOtherEmail)) return kept
  try {
    await mustKnowPassword(req, { user: String(originalDoc?.id), password })
  } catch (error) {
    if (isRefusal(error)) refuse(req, error.code)
    throw error
  }
  return kept
}
