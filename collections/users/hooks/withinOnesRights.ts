import type { CollectionBeforeChangeHook, Where } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'
import { isOrdinary, type Role } from '#domain/roles.ts'
import { refuse } from '../../shared/refuse.ts'

/**
 * A coordinator gives ordinary roles, in their own partner, and nothing else; an installation keeps an administrator. What
 * the account will be is judged, not only what it was.
 */
export const withinOnesRights: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const next = { ...originalDoc, ...data } as {
    id: string
    roles?: Role[]
    partner?: string | { id: string } | null
    isActive?: boolean
  }
  const roles = next.roles ?? []
  data.managedBy = isOrdinary(roles) ? 'partner' : 'installation'
  const actor = actorOf(req)
  const scopes = scopesOf(actor, 'manageUsers')
  const isSelf = operation === 'update' && actor?.id === originalDoc?.id
  if (actor && !scopes.has('any') && !isSelf) {
    const partner = typeof next.partner === 'object' && next.partner ? next.partner.id : next.partner
    if (!isOrdinary(roles) || partner !== actor.partner) refuse(req, 'forbidden')
  }
  const losesAdmin =
    operation === 'update' &&
    originalDoc?.roles?.includes('admin') &&
    (!roles.includes('admin') || next.isActive === false)
  if (losesAdmin) {
    const where: Where = { and: [{ roles: { in: ['admin'] } } as Where, { isActive: { equals: true } }] }
    const { totalDocs } = await req.payload.count({ collection: 'users', where, overrideAccess: true, req })
    if (totalDocs <= 1) refuse(req, 'last_administrator')
  }
  return data
}
