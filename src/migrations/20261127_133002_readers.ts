import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`chapters\` ADD \`readers\` text;`)
  await db.run(sql`CREATE INDEX \`chapters_readers_idx\` ON \`chapters\` (\`readers\`);`)
  await db.run(sql`ALTER TABLE \`_chapters_v\` ADD \`version_readers\` text;`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_readers_idx\` ON \`_chapters_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_listed_idx\` ON \`_chapters_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`ALTER TABLE \`examples\` ADD \`readers\` text;`)
  await db.run(sql`CREATE INDEX \`examples_readers_idx\` ON \`examples\` (\`readers\`);`)
  await db.run(sql`ALTER TABLE \`_examples_v\` ADD \`version_readers\` text;`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_readers_idx\` ON \`_examples_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_listed_idx\` ON \`_examples_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`ALTER TABLE \`contacts\` ADD \`readers\` text;`)
  await db.run(sql`CREATE INDEX \`contacts_readers_idx\` ON \`contacts\` (\`readers\`);`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` ADD \`version_readers\` text;`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_readers_idx\` ON \`_contacts_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_listed_idx\` ON \`_contacts_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`ALTER TABLE \`schemes\` ADD \`readers\` text;`)
  await db.run(sql`CREATE INDEX \`schemes_readers_idx\` ON \`schemes\` (\`readers\`);`)
  await db.run(sql`ALTER TABLE \`_schemes_v\` ADD \`version_readers\` text;`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_readers_idx\` ON \`_schemes_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_listed_idx\` ON \`_schemes_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`ALTER TABLE \`outline\` ADD \`readers\` text;`)
  await db.run(sql`CREATE INDEX \`outline_readers_idx\` ON \`outline\` (\`readers\`);`)
  await db.run(sql`ALTER TABLE \`_outline_v\` ADD \`version_readers\` text;`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_readers_idx\` ON \`_outline_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_listed_idx\` ON \`_outline_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  for (const type of ['chapters', 'examples', 'contacts', 'schemes', 'outline']) {
    await db.run(fill({ table: type, uid: 'id', column: '', path: '' }))
    await db.run(fill({ table: `_${type}_v`, uid: 'parent_id', column: 'version_', path: 'version.' }))
  }
}

/** What `readersOf` says of each copy that is there: everybody once it was submitted, else its owners, sorted. */
function fill({ table, uid, column, path }: Record<'table' | 'uid' | 'column' | 'path', string>) {
  return sql.raw(`UPDATE "${table}" SET "${column}readers" = CASE
    WHEN "${uid}" IN (SELECT "id" FROM "reviews" WHERE "is_submitted" = 1) THEN '*'
    ELSE ',' || coalesce((SELECT group_concat("owner" || ',', '') FROM (
      SELECT "${table}"."${column}lead_partner_id" AS "owner"
      UNION SELECT "partners_id" FROM "${table}_rels" WHERE "parent_id" = "${table}"."id" AND "path" = '${path}coPartners'
      ORDER BY "owner") WHERE "owner" IS NOT NULL), '')
    END;`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`chapters_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`chapters\` DROP COLUMN \`readers\`;`)
  await db.run(sql`DROP INDEX \`_chapters_v_version_version_readers_idx\`;`)
  await db.run(sql`DROP INDEX \`_chapters_v_listed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_chapters_v\` DROP COLUMN \`version_readers\`;`)
  await db.run(sql`DROP INDEX \`examples_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`examples\` DROP COLUMN \`readers\`;`)
  await db.run(sql`DROP INDEX \`_examples_v_version_version_readers_idx\`;`)
  await db.run(sql`DROP INDEX \`_examples_v_listed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_examples_v\` DROP COLUMN \`version_readers\`;`)
  await db.run(sql`DROP INDEX \`contacts_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`contacts\` DROP COLUMN \`readers\`;`)
  await db.run(sql`DROP INDEX \`_contacts_v_version_version_readers_idx\`;`)
  await db.run(sql`DROP INDEX \`_contacts_v_listed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_contacts_v\` DROP COLUMN \`version_readers\`;`)
  await db.run(sql`DROP INDEX \`schemes_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`schemes\` DROP COLUMN \`readers\`;`)
  await db.run(sql`DROP INDEX \`_schemes_v_version_version_readers_idx\`;`)
  await db.run(sql`DROP INDEX \`_schemes_v_listed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_schemes_v\` DROP COLUMN \`version_readers\`;`)
  await db.run(sql`DROP INDEX \`outline_readers_idx\`;`)
  await db.run(sql`ALTER TABLE \`outline\` DROP COLUMN \`readers\`;`)
  await db.run(sql`DROP INDEX \`_outline_v_version_version_readers_idx\`;`)
  await db.run(sql`DROP INDEX \`_outline_v_listed_idx\`;`)
  await db.run(sql`ALTER TABLE \`_outline_v\` DROP COLUMN \`version_readers\`;`)
}
