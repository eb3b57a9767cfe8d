import type { Access, FieldAccess, Where } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'

/** The installation's managers anyone; coordinators people of their partner (what exactly: `withinOnesRights`). */
export const mayCreate: Access = ({ req }) => scopesOf(actorOf(req), 'manageUsers').size > 0

/** Oneself (name, language, password), one's ordinary people for a coordinator, anyone for an administrator. */
export const mayUpdate: Access = ({ req }) => {
  const actor = actorOf(req)
  if (!actor) return false
  const scopes = scopesOf(actor, 'manageUsers')
  if (scopes.has('any')) return true
  const self: Where = { id: { equals: actor.id } }
  if (!scopes.has('partner') || !actor.partner) return self
  const ordinary: Where[] = [{ partner: { equals: actor.partner } }, { managedBy: { equals: 'partner' } }]
  return { or: [self, { and: ordinary }] }
}

/** Nobody changes their own roles, partner or activity. */
export const maySetRights: FieldAccess = ({ req, id }) => {
  const actor = actorOf(req)
  return actor !== null && String(id) !== actor.id && scopesOf(actor, 'manageUsers').size > 0
}
