import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'
import { fillReaders } from './database/mongoReaders.ts'
import { migrations } from '#migrations'

/** Brings the schema up to date. On MongoDB indexes are made at connection; what is stored is completed. */
export async function migrate(payload: Payload): Promise<void> {
  if (payload.db.name !== 'sqlite') return fillReaders(payload)
  await payload.db.migrate({
    migrations: migrations.map(({ name, up, down }) => ({
      name,
      up: (args) => up(args as MigrateUpArgs),
      down: (args) => down(args as MigrateDownArgs),
    })),
  })
}
