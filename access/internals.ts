import type { SanitizedConfig } from 'payload'
import { members, nobody } from './fromTable.ts'

/**
 * Explicit access on Payload's own collections, which it leaves open to anyone logged in: locked documents and jobs are
 * doors too. Preferences stay each person's own (Payload scopes them to the user).
 */
export async function closeInternals(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building
  for (const collection of config.collections) {
    if (!collection.slug.startsWith('payload-')) continue
    const isOwn = collection.slug === 'payload-preferences'
    if (isOwn) collection.access = { ...collection.access, create: members, readVersions: nobody, unlock: nobody }
    else
      collection.access = {
        ...collection.access,
        create: nobody,
        read: nobody,
        readVersions: nobody,
        update: nobody,
        delete: nobody,
        unlock: nobody,
      }
  }
  return config
}
