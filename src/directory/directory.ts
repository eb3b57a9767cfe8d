import type { Payload } from 'payload'
import { can } from '#domain/permissions.ts'
import { ROLES, type Role } from '#domain/roles.ts'
import type { Language } from '#domain/wording.ts'
import { readRows } from '#platform/database/readRows.ts'
import { keptWhile } from '#platform/database/keptWhile.ts'

/** What the working interface and mails call a partner. The public names are on the shelf; these are for co-authors. */
export interface PartnerName {
  readonly uid: string
  readonly slug: string
  readonly name: Readonly<Record<Language, string>>
  /** As it stands in a sentence: « l’AFD ». */
  readonly nameWithArticle: Readonly<Record<Language, string>>
}

/** Who is who, to name and to count; nobody's rights are read from here. */
export interface Directory {
  /** By uid, in their fixed order. */
  readonly partners: ReadonlyMap<string, PartnerName>
  /** Names by opaque id, deactivated or not. A person who left is nobody. */
  readonly people: ReadonlyMap<string, string>
  /** How many active people of each partner may answer, by its uid. */
  readonly readers: ReadonlyMap<string, number>
}

/**
 * The directory, read once and kept until a partner or a person is stored anew. What this process stored is in it; what
 * another one stored on MongoDB is within two seconds.
 */
export async function directoryOf(payload: Payload): Promise<Directory> {
  const [partners, { people, readers }] = await Promise.all([
    keptWhile(payload, { name: 'partners', stored: ['partners'], read: () => partnersIn(payload) }),
    keptWhile(payload, { name: 'people', stored: ['users'], read: () => peopleIn(payload) }),
  ])
  return { partners, people, readers }
}

async function partnersIn(payload: Payload): Promise<Directory['partners']> {
  type Row = { id: string; slug: string; name?: Partial<Both>; nameWithArticle?: Partial<Both> }
  const rows = await readRows<Row>(payload, { collection: 'partners', locale: 'all', sort: 'slug' })
  return new Map(
    rows.map(({ id, slug, name, nameWithArticle }) => [
      id,
      { uid: id, slug, name: both(name, slug), nameWithArticle: both(nameWithArticle ?? name, slug) },
    ]),
  )
}

async function peopleIn(payload: Payload): Promise<Pick<Directory, 'people' | 'readers'>> {
  type Row = { id: string; name?: string; partner?: string | null; roles?: string[] | null; isActive?: boolean }
  const select = { name: true, partner: true, roles: true, isActive: true } as const
  const rows = await readRows<Row>(payload, { collection: 'users', select })
  const readers = new Map<string, number>()
  for (const { id, partner, roles, isActive } of rows) {
    const actor = { id, partner: partner ?? null, roles: (roles ?? []).filter(isRole) }
    if (isActive && partner && can(actor, 'answer', { partner })) readers.set(partner, (readers.get(partner) ?? 0) + 1)
  }
  return { people: new Map(rows.map(({ id, name }) => [id, name ?? ''])), readers }
}

const isRole = (role: string): role is Role => (ROLES as readonly string[]).includes(role)

type Both = PartnerName['name']
const both = (value: Partial<Both> | undefined, otherwise: string): Both => ({
  fr: value?.fr ?? otherwise,
  en: value?.en ?? value?.fr ?? otherwise,
})
