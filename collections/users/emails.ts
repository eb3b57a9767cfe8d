import type { CollectionBeforeOperationHook, FieldAccess, FieldHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { targetOf } from '#access/fromTable.ts'
import { can } from '#domain/permissions.ts'
import { refuse } from '../shared/refuse.ts'
import { accountOf } from './hooks/attempts.ts'

/**
 * An e-mail address is read by the person, by their own organisation, and by administrators; a name by all. Of nobody in
 * particular, which is what a condition asks, by administrators only.
 */
export const mayReadEmail: FieldAccess = ({ req, id, doc, data }) => {
  const actor = actorOf(req)
  // Nobody reads a person; the form of the first account holds what is typed in it.
  if (!actor) return !doc
  if (can(actor, 'manageInstallation')) return true
  // A form says what it holds, whose address was read, or not, before.
  const person = (doc ?? data) as Record<string, unknown> | undefined
  if (String(person?.id ?? id) === actor.id) return true
  const { partner } = targetOf(person)
  return partner !== null && partner === actor.partner
}

/** Payload asks a field's access of conditions, not of an order, which tells addresses as well. */
export const noOrderByEmail: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { sort, overrideAccess } = args as { sort?: unknown; overrideAccess?: boolean }
  const isByEmail = [sort].flat().some((keys) => typeof keys === 'string' && /(^|[,-])\s*email\b/.test(keys))
  if (operation === 'read' && isByEmail && !overrideAccess && !can(actorOf(req), 'manageInstallation'))
    refuse(req, 'forbidden')
  return args
}

/**
 * An address is changed by administrators, who read them all. Whether one is taken would tell anybody else that somebody has it,
 * and it is where a forgotten password is sent.
 */
export const mayChangeEmail: FieldAccess = ({ req }) => can(actorOf(req), 'manageInstallation')

/** Says so, before anything is compared with what others have: who asks learns nothing of the address. */
export const refuseOtherEmail: FieldHook = ({ value, originalDoc, operation, req }) => {
  const { email } = (originalDoc ?? {}) as { email?: string }
  const isChanged = operation === 'update' && value !== undefined && accountOf(value) !== email
  if (isChanged && actorOf(req) && !can(actorOf(req), 'manageInstallation')) refuse(req, 'address_by_administrator')
  return value as unknown
}
