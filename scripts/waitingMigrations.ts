import type { Payload } from 'payload'
import { migrations } from '#migrations'

/** Names of the migrations a database still waits for, oldest first. On MongoDB there is nothing to migrate. */
export async function waitingMigrations(payload: Payload): Promise<string[]> {
  if (payload.db.name !== 'sqlite') return []
  const applied = await appliedMigrations(payload)
  return migrations.map(({ name }) => name).filter((name) => !applied.has(name))
}

async function appliedMigrations(payload: Payload): Promise<Set<string>> {
  const query = { collection: 'payload-migrations', where: {}, limit: 0, pagination: false, joins: false }
  try {
    const { docs } = await payload.db.find(query as never)
    return new Set((docs as { name?: string }[]).map(({ name }) => name ?? ''))
  } catch {
    // The table itself comes with the first migration.
    return new Set()
  }
}
