import { existsSync } from 'node:fs'
import { isMongo } from '#platform/database/isMongo.ts'
import { env, type Env } from '#platform/env.ts'
import { rawStorage, type RawStorage } from '#platform/storage/rawStorage.ts'
import { COLUMNS, type Table } from '#platform/storage/records.ts'

/** There is no database to read; the message says how to mend it. */
class NoDatabase extends Error {
  override readonly name = 'NoDatabase'
}

/**
 * The database of the environment, without Payload and without a way to write it, while a server may be at work on it.
 * @throws EnvError, NoDatabase
 */
export async function openForReading(): Promise<RawStorage> {
  refuseNoDatabase(env())
  const storage = await rawStorage(env().DATABASE_URI)
  try {
    for (const table of Object.keys(COLUMNS) as Table[]) await storage.find(table, { limit: 1 })
    return storage
  } catch (error) {
    await storage.close()
    if (!/no such (table|column)/.test((error as Error).message)) throw error
    throw new NoDatabase(
      'Cette base est d’une version précédente de Coplume. Lancez npm start, qui la met à jour, puis recommencez.',
    )
  }
}

/** Opening a database makes it, where there is none. @throws NoDatabase */
export function refuseNoDatabase({ DATABASE_URI }: Env): void {
  const file = DATABASE_URI.replace(/^file:/, '')
  if (!isMongo(DATABASE_URI) && !existsSync(file)) {
    throw new NoDatabase(`La base ${file} n’existe pas encore. Lancez npm start ou npm run seed, qui la créent.`)
  }
}
