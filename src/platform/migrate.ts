import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { migrations } from '#migrations'

/** Brings the schema up to date. On MongoDB there is nothing to do: indexes are made at connection, data needs no step yet. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  await payload.db.migrate({
    migrations: migrations.map(({ name, up, down }) => ({
      name,
      up: (args) => up(args as MigrateUpArgs),
      down: (args) => down(args as MigrateDownArgs),
    })),
  })
}
