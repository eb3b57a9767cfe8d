import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`comments\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`thread\` text,
  	\`doc_type\` text,
  	\`uid\` text,
  	\`author\` text,
  	\`circle\` text,
  	\`text\` text,
  	\`at\` text,
  	\`edited_at\` text,
  	\`deleted_at\` text,
  	\`locale\` text,
  	\`field\` text,
  	\`anchor\` text,
  	\`revision\` text,
  	\`suggestion\` text,
  	\`resolved_at\` text,
  	\`resolved_by\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`comments_uid_idx\` ON \`comments\` (\`uid\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`comments\`;`)
}
