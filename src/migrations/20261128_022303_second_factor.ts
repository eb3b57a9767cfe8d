import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`factors\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`secret\` text,
  	\`last_step\` numeric,
  	\`recovery\` text,
  	\`started_at\` text
  );
  `)
  await db.run(sql`CREATE TABLE \`pending\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`user\` text,
  	\`generation\` text,
  	\`purpose\` text,
  	\`data\` text,
  	\`expires_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`pending_expires_at_idx\` ON \`pending\` (\`expires_at\`);`)
  await db.run(sql`ALTER TABLE \`sessions\` ADD \`factor\` text;`)
  await db.run(sql`ALTER TABLE \`sessions\` ADD \`confirmed_at\` text;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`factors\`;`)
  await db.run(sql`DROP TABLE \`pending\`;`)
  await db.run(sql`ALTER TABLE \`sessions\` DROP COLUMN \`factor\`;`)
  await db.run(sql`ALTER TABLE \`sessions\` DROP COLUMN \`confirmed_at\`;`)
}
