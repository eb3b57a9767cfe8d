import type { CollectionConfig } from 'payload'
import { members, nobody } from './fromTable.ts'

/** Access of what only the core writes: the guard at the adapter holds the same line in process. */
export const sealed: NonNullable<CollectionConfig['access']> = {
  create: nobody,
  read: members,
  readVersions: nobody,
  update: nobody,
  delete: nobody,
  unlock: nobody,
  admin: () => false,
}

/** Sealed, and not even read through Payload. */
export const hidden: NonNullable<CollectionConfig['access']> = { ...sealed, read: nobody }
