import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`schemes\` ADD \`currency\` text;`)
  await db.run(sql`ALTER TABLE \`_schemes_v\` ADD \`version_currency\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`schemes\` DROP COLUMN \`currency\`;`)
  await db.run(sql`ALTER TABLE \`_schemes_v\` DROP COLUMN \`version_currency\`;`)
}
