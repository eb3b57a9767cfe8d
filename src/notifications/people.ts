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

const languageOf = (stored: string | null | undefined): Language => (stored === 'en' ? 'en' : 'fr')

/** A partner's names in both languages: alone, and as it stands in a sentence (« l’AFD »). */
export interface PartnerNames {
  readonly name: Readonly<Record<Language, string>>
  readonly nameWithArticle: Readonly<Record<Language, string>>
}

/** Every partner's names by uid. */
export async function partnersOf(payload: Payload): Promise<Map<string, PartnerNames>> {
  type Stored = {
    id: string
    slug: string
    name?: Partial<Record<Language, string>>
    nameWithArticle?: Partial<Record<Language, string>>
  }
  const rows = await readRows<Stored>(payload, { collection: 'partners', locale: 'all', sort: 'slug' })
  return new Map(
    rows.map(({ id, slug, name, nameWithArticle }) => [
      id,
      { name: both(name, slug), nameWithArticle: both(nameWithArticle ?? name, slug) },
    ]),
  )
}

function both(value: Partial<Record<Language, string>> | undefined, otherwise: string): Record<Language, string> {
  const fr = value?.fr ?? otherwise
  return { fr, en: value?.en ?? fr }
}
