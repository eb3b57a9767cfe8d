import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`examples\` ADD \`consent_on\` text;`)
  await db.run(sql`ALTER TABLE \`examples\` ADD \`consent_note\` text;`)
  await db.run(sql`ALTER TABLE \`_examples_v\` ADD \`version_consent_on\` text;`)
  await db.run(sql`ALTER TABLE \`_examples_v\` ADD \`version_consent_note\` text;`)
  await db.run(sql`ALTER TABLE \`media\` ADD \`original_name\` text;`)
  await db.run(sql`CREATE INDEX \`media_original_name_idx\` ON \`media\` (\`original_name\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_original_name_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`original_name\`;`)
  await db.run(sql`ALTER TABLE \`examples\` DROP COLUMN \`consent_on\`;`)
  await db.run(sql`ALTER TABLE \`examples\` DROP COLUMN \`consent_note\`;`)
  await db.run(sql`ALTER TABLE \`_examples_v\` DROP COLUMN \`version_consent_on\`;`)
  await db.run(sql`ALTER TABLE \`_examples_v\` DROP COLUMN \`version_consent_note\`;`)
}
