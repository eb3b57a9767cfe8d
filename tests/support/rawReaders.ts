import { sql } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import type { DocumentRef } from '#domain/events.ts'

/**
 * Writes who reads a document below Payload, its access rules and our guard: in the working copy, or in all its saves.
 * Null is what a database of before says.
 */
export async function setReaders(
  payload: Payload,
  { type, uid }: DocumentRef,
  { copies, readers }: { copies: 'working' | 'saves'; readers: string | null },
): Promise<void> {
  if (payload.db.name === 'mongoose') return setInMongo(payload, { type, uid }, { copies, readers })
  const [table, column, key] = (
    copies === 'working' ? [type, 'readers', 'id'] : [`_${type}_v`, 'version_readers', 'parent_id']
  ).map((name) => sql.identifier(name))
  // In the one queue of writes: jobs of the server write too.
  const db = payload.db as unknown as Sqlite
  const transaction = await db.beginTransaction()
  await db.sessions[transaction]!.db.run(sql`UPDATE ${table} SET ${column} = ${readers} WHERE ${key} = ${uid}`)
  await db.commitTransaction(transaction)
}

interface Sqlite {
  sessions: Record<string, { db: { run(statement: unknown): Promise<unknown> } }>
  beginTransaction(): Promise<string>
  commitTransaction(id: string): Promise<void>
}
interface Models {
  collections: Record<string, { collection: Collection }>
  versions: Record<string, { collection: Collection }>
}
interface Collection {
  updateMany(filter: object, change: object): Promise<unknown>
}

async function setInMongo(
  payload: Payload,
  { type, uid }: DocumentRef,
  { copies, readers }: { copies: 'working' | 'saves'; readers: string | null },
): Promise<void> {
  const { collections, versions } = payload.db as unknown as Models
  const change = (field: string) => (readers === null ? { $unset: { [field]: '' } } : { $set: { [field]: readers } })
  if (copies === 'working') await collections[type]!.collection.updateMany({ _id: uid }, change('readers'))
  else await versions[type]!.collection.updateMany({ parent: uid }, change('version.readers'))
}
