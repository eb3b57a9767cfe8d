import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`media\` ADD \`readers\` text;`)
  // Until today every member read every medium.
  await db.run(sql`UPDATE \`media\` SET \`readers\` = '*';`)
  await db.run(sql`CREATE INDEX \`media_readers_idx\` ON \`media\` (\`readers\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`media_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`media\` DROP COLUMN \`readers\`;`)
}
