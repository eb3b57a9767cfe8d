import { getPayload } from 'payload'
import config from '#config'
import { migrate } from '#platform/migrate.ts'

const payload = await getPayload({ config })
await migrate(payload)
const { client } = payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
await payload.destroy()
process.exit(0)
