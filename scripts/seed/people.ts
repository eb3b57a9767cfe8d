import type { CollectionSlug, Payload } from 'payload'
import type { Actor } from '#domain/roles.ts'
import { readRow } from '#platform/database/readRows.ts'
import { PARTNERS, PEOPLE } from './content/guide.ts'
import { uidOf } from './uidOf.ts'

/** The demonstration accounts by the name before the `@`, with what the core knows of them. */
export type Cast = ReadonlyMap<string, Actor>

export async function createPartners(payload: Payload): Promise<void> {
  for (const { uid, slug, name, withArticle, fullName, website } of PARTNERS) {
    if (await exists(payload, 'partners', uid)) continue
    // overrideAccess: an installation without accounts has nobody who could.
    const french = {
      id: uid,
      slug,
      name: name.fr,
      nameWithArticle: withArticle.fr,
      fullName: fullName.fr,
      website,
      isActive: true,
    }
    await payload.create({ collection: 'partners', data: french, locale: 'fr', overrideAccess: true })
    const english = { name: name.en, nameWithArticle: withArticle.en, fullName: fullName.en }
    await payload.update({ collection: 'partners', id: uid, data: english, locale: 'en', overrideAccess: true })
  }
}

export async function createPeople(payload: Payload, password: string): Promise<Cast> {
  const cast = new Map<string, Actor>()
  for (const { email, firstName, lastName, roles, partner } of PEOPLE) {
    const login = email.split('@')[0] as string
    const id = uidOf('users', login)
    const owner = partner ? uidOf('partners', partner) : null
    cast.set(login, { id, partner: owner, roles })
    if (await exists(payload, 'users', id)) continue
    const data = {
      id,
      email,
      password,
      name: `${firstName} ${lastName}`,
      roles,
      partner: owner,
      isActive: true,
      language: 'fr' as const,
    }
    await payload.create({ collection: 'users', data, overrideAccess: true })
  }
  return cast
}

export async function exists(payload: Payload, collection: CollectionSlug, id: string): Promise<boolean> {
  return (await readRow(payload, { collection, id })) !== null
}
