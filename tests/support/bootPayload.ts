import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Payload } from 'payload'
import { inject } from 'vitest'

export interface Booted {
  payload: Payload
  cacheKey: string
  /** The database's address, for a second process. */
  databaseUri: string
  dataDir: string
  close(): Promise<void>
}

/**
 * A real Payload on a database of its own, on the engine of this run. One per test file.
 * @param from the bytes of an SQLite file to start from, instead of an empty database
 */
export async function bootPayload({ from }: { from?: Buffer } = {}): Promise<Booted> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'coplume-test-'))
  const cacheKey = randomUUID()
  const databaseUri =
    process.env.COPLUME_TEST_ENGINE === 'mongo' ? mongoAddress(cacheKey) : sqliteAddress(dataDir, from)
  Object.assign(process.env, { DATABASE_URI: databaseUri, DATA_DIR: dataDir, DEMO_PASSWORD: PASSWORD })
  const { getPayload } = await import('payload')
  const { default: config } = await import('#config')
  const payload = await getPayload({ config, key: cacheKey })
  return {
    payload,
    cacheKey,
    databaseUri,
    dataDir,
    async close() {
      await payload.destroy()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

/** Of every account the tests make. */
export const PASSWORD = 'mot-de-passe-des-essais'

function sqliteAddress(folder: string, from?: Buffer): string {
  const file = path.join(folder, 'test.db')
  if (from) writeFileSync(file, from)
  else copyFileSync(inject('templateDatabase'), file)
  return `file:${file}`
}

/** A database name of its own in the server of this run. */
function mongoAddress(cacheKey: string): string {
  const mongo = inject('mongo')
  if (!mongo) throw new Error('No MongoDB server was provided to this run.')
  const [base = '', query = ''] = mongo.uri.split('?')
  const name = `t${cacheKey.replaceAll('-', '').slice(0, 20)}`
  return `${base.replace(/\/+$/, '')}/${name}${query ? `?${query}` : ''}`
}
