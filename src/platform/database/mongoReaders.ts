import type { Payload } from 'payload'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { EVERYBODY, readersOf } from '#domain/readers.ts'
import { ownersIn, type CopyFields } from '../storage/storage.ts'

/** Copies written at a time. */
const AT_ONCE = 500

/**
 * Says of every copy and medium that does not say it yet who reads it: a database of before. On SQLite a migration does. The working
 * copy comes after its saves: one that says it has nothing left to do.
 */
export async function fillReaders(payload: Payload): Promise<void> {
  const { collections, versions } = payload.db as unknown as Models
  const reviews = collections.reviews!.collection
  // Until they had a column of their own every member read every medium.
  await collections.media!.collection.updateMany({ readers: null }, { $set: { readers: EVERYBODY } })
  for (const type of REVIEWABLE_TYPES) {
    const documents = collections[type]!.collection
    const saves = versions[type]!.collection
    for (;;) {
      const rows = await documents.find({ readers: null }, { projection: OWNERS, limit: AT_ONCE }).toArray()
      if (rows.length === 0) break
      const uids = rows.map(({ _id }) => _id)
      const submitted = await reviews
        .find({ _id: { $in: uids }, isSubmitted: true }, { projection: { _id: 1 } })
        .toArray()
      const shared = new Set(submitted.map(({ _id }) => _id))
      const readersIn = (uid: unknown, fields: CopyFields) =>
        shared.has(uid) ? EVERYBODY : readersOf(ownersIn(fields))
      const theirs = { parent: { $in: uids }, 'version.readers': null }
      for await (const { _id, parent, version } of saves.find(theirs, { projection: OWNERS_IN_SAVES }))
        await saves.updateOne({ _id }, { $set: { 'version.readers': readersIn(parent, version) } })
      for (const { _id, ...owners } of rows)
        await documents.updateOne({ _id }, { $set: { readers: readersIn(_id, owners) } })
    }
  }
}

const OWNERS = { leadPartner: 1, coPartners: 1 }
const OWNERS_IN_SAVES = { parent: 1, 'version.leadPartner': 1, 'version.coPartners': 1 }

/** What mongoose has of the driver, as far as we use it. */
interface Models {
  collections: Record<string, { collection: Collection }>
  versions: Record<string, { collection: Collection }>
}
interface Collection {
  find(filter: object, options: object): AsyncIterable<Found> & { toArray(): Promise<Found[]> }
  updateOne(filter: object, change: object): Promise<unknown>
  updateMany(filter: object, change: object): Promise<unknown>
}
interface Found extends CopyFields {
  _id: unknown
  parent: unknown
  version: CopyFields
}
