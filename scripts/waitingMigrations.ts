import { migrations } from '#migrations'
import { databaseFile } from '#platform/database/databaseFile.ts'
import { openReadOnly } from '#platform/storage/sqliteReader.ts'

/** Names of the migrations an SQLite database still waits for, oldest first. */
export function waitingMigrations(uri: string): string[] {
  const applied = appliedMigrations(databaseFile(uri))
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name))
}

function appliedMigrations(file: string): Set<string> {
  const database = openReadOnly(file)
  try {
    const rows = database.prepare('SELECT name FROM payload_migrations').all() as { name: string }[]
    return new Set(rows.map(({ name }) => name))
  } catch (error) {
    // The table itself comes with the first migration.
    if (/no such table/.test((error as Error).message)) return new Set()
    throw error
  } finally {
    database.close()
  }
}
