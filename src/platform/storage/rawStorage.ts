import { databaseFile } from '../database/databaseFile.ts'
import { isMongo } from '../database/isMongo.ts'
import type { StorageReader } from './storage.ts'

/** Reads a database beside whoever writes it, without Payload, and cannot write it. */
export interface RawStorage extends StorageReader {
  close(): Promise<void>
}

/** By the scheme of `DATABASE_URI`. Nothing is opened before the first question, and nothing is made where there is nothing. */
export async function rawStorage(uri: string): Promise<RawStorage> {
  if (isMongo(uri)) {
    const { MongoReader } = await import('./mongoReader.ts')
    return new MongoReader(uri)
  }
  const { SqliteReader } = await import('./sqliteReader.ts')
  return new SqliteReader(databaseFile(uri))
}
