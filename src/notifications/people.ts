import type { Payload, Where } from 'payload'
import { ROLES, type Role } from '#domain/roles.ts'
import type { Language } from '#domain/wording.ts'
import type { Person } from './recipients.ts'
import { readRows } from '#platform/database/readRows.ts'

interface StoredUser {
  readonly id: string
  readonly name?: string | null
  readonly email?: string | null
  readonly language?: string | null
  readonly partner?: string | null
  readonly roles?: readonly string[] | null
  readonly isActive?: boolean | null
}

/** Everybody with an account, deactivated or not, as they are today; or only those named. */
export async function peopleOf(payload: Payload, ids?: readonly string[]): Promise<Person[]> {
  const where: Where = ids ? { id: { in: [...ids] } } : {}
  const rows = await readRows<StoredUser>(payload, { collection: 'users', where, sort: 'id' })
  return rows.map(({ id, name, email, language, partner, roles, isActive }) => ({
    id,
    name: name ?? '',
    email: email ?? '',
    language: languageOf(language),
    partner: partner ?? null,
    roles: (roles ?? []).filter((role): role is Role => ROLES.includes(role as Role)),
    isActive: isActive === true && Boolean(email),
  }))
}

/** The language somebody is written to in. */
export const languageOf = (stored: string | null | undefined): Language => (stored === 'en' ? 'en' : 'fr')
