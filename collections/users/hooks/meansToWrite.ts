import type { CollectionBeforeOperationHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'
import { WRITES_ACCOUNT } from '#platform/database/accountWrites.ts'
import { newSalt } from '#platform/hash.ts'
import { refuse } from '../../shared/refuse.ts'

const WRITING = new Set<string>(['create', 'update', 'updateByID'])

/**
 * Marks the operations that write an account (see `accountWrites`). A coordinator makes accounts and gives roles, but never
 * knows anybody's password: with it they could answer in that person's name. The new person gets a mail to choose one.
 */
export const meansToWrite: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (!WRITING.has(operation)) return args
  req.context[WRITES_ACCOUNT] = true
  const actor = actorOf(req)
  const scopes = scopesOf(actor, 'manageUsers')
  const { data, id } = args as { data?: Record<string, unknown>; id?: string }
  if (!actor || !data || scopes.has('any') || id === actor.id || data.password === undefined) return args
  if (operation !== 'create') refuse(req, 'forbidden')
  data.password = newSalt()
  return args
}
