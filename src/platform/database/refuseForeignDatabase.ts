import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'
import { createClient } from '@libsql/client'
import { StartFault } from '../startFault.ts'

/** Payload's own list of migrations: in every database of ours, also of earlier versions. */
const OURS = 'payload_migrations'

/**
 * Looks at a database file before Payload does: a file that is no database, one that is cut short, or another program's,
 * into which a migration would write our tables.
 * @throws StartFault foreign_database, damaged_database, or what SQLite says
 */
export async function refuseForeignDatabase(file: string): Promise<void> {
  if (!existsSync(file)) return
  refuseShort(file)
  const client = createClient({ url: `file:${file}` })
  try {
    const { rows } = await client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    const names = rows.map(({ name }) => String(name))
    if (names.length > 0 && !names.includes(OURS)) throw new StartFault('foreign_database', { path: file })
  } finally {
    client.close()
  }
}

/**
 * A file says in its head how many pages it has. SQLite trusts the write-ahead log beside a file that is cut short, starts,
 * and fails at the first page that is missing.
 * @throws StartFault damaged_database
 */
function refuseShort(file: string): void {
  const head = Buffer.alloc(100)
  const opened = openSync(file, 'r')
  try {
    const isWhole = readSync(opened, head, 0, 100, 0) === 100
    if (!isWhole || head.toString('latin1', 0, 15) !== 'SQLite format 3') return
    const pageBytes = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16)
    // The count holds only when it was written with the last change.
    const isCounted = head.readUInt32BE(24) === head.readUInt32BE(92)
    if (isCounted && fstatSync(opened).size < pageBytes * head.readUInt32BE(28))
      throw new StartFault('damaged_database', { path: file })
  } finally {
    closeSync(opened)
  }
}
