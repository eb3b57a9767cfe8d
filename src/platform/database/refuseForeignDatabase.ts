import { existsSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { StartFault } from '../startFault.ts'

/** Payload's own list of migrations: in every database of ours, also of earlier versions. */
const OURS = 'payload_migrations'

/**
 * Looks at a database file before Payload does: a file that is no database, one that is cut short, or another program's,
 * into which a migration would write our tables.
 * @throws StartFault foreign_database, or what SQLite says
 */
export async function refuseForeignDatabase(file: string): Promise<void> {
  if (!existsSync(file)) return
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    const names = rows.map(({ name }) => String(name))
    if (names.length > 0 && !names.includes(OURS)) throw new StartFault('foreign_database', { path: file })
  } finally {
    client.close()
  }
}
