import { existsSync } from 'node:fs'
import type { Payload } from 'payload'
import { WRITES } from '#platform/database/decorate.ts'
import { isMongo } from '#platform/database/isMongo.ts'
import { env, type Env } from '#platform/env.ts'
import { waitingMigrations } from './waitingMigrations.ts'

/** There is no database to read; the message says how to mend it. */
class NoDatabase extends Error {
  override readonly name = 'NoDatabase'
}

/**
 * Payload on the database of the environment, while a server may be at work on it: nothing is migrated, and every method
 * that writes is taken away.
 * @param options `isAnyVersion` opens a database of the version before too: not everything in it can be read
 * @throws EnvError, NoDatabase
 */
export async function openForReading({ isAnyVersion = false } = {}): Promise<Payload> {
  refuseNoDatabase(env())
  const { getPayload } = await import('payload')
  const { default: config } = await import('#config')
  const payload = await getPayload({ config, disableOnInit: true })
  const db = payload.db as unknown as Record<string, unknown>
  for (const name of WRITES) db[name] = () => Promise.reject(new Error(`${name}: opened for reading only`))
  if (isAnyVersion || (await waitingMigrations(payload)).length === 0) return payload
  await payload.destroy()
  throw new NoDatabase(
    'Cette base est d’une version précédente de Coplume. Lancez npm start, qui la met à jour, puis recommencez.',
  )
}

/** Opening a database makes it, where there is none. @throws NoDatabase */
export function refuseNoDatabase({ DATABASE_URI }: Env): void {
  const file = DATABASE_URI.replace(/^file:/, '')
  if (!isMongo(DATABASE_URI) && !existsSync(file)) {
    throw new NoDatabase(`La base ${file} n’existe pas encore. Lancez npm start ou npm run seed, qui la créent.`)
  }
}
