import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`comments\` ADD \`applied_at\` text;`)
  await db.run(sql`ALTER TABLE \`comments\` ADD \`applied_by\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`comments\` DROP COLUMN \`applied_at\`;`)
  await db.run(sql`ALTER TABLE \`comments\` DROP COLUMN \`applied_by\`;`)
}
