import type { PayloadRequest } from 'payload'
import { ROLES, type Actor, type Role } from '#domain/roles.ts'

/** A person as Payload knows them, whether their partner is populated or not. */
interface StoredUser {
  id: string
  partner?: string | { id: string } | null
  roles?: readonly string[] | null
  isActive?: boolean | null
}

/** The only place where a Payload user becomes a domain actor. A deactivated person is nobody. */
export function actorOf(req: Pick<PayloadRequest, 'user'>): Actor | null {
  const user = req.user as unknown as StoredUser | null
  if (!user?.id || user.isActive !== true) return null
  const partner = typeof user.partner === 'object' && user.partner ? user.partner.id : (user.partner ?? null)
  const roles = (user.roles ?? []).filter((role): role is Role => ROLES.includes(role as Role))
  return { id: user.id, partner, roles }
}
