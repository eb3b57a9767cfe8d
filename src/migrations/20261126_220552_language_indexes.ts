import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE INDEX \`chapters_locales_parent_id_idx\` ON \`chapters_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_locales_parent_id_idx\` ON \`_chapters_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_locales_parent_id_idx\` ON \`examples_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_locales_parent_id_idx\` ON \`_examples_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_locales_parent_id_idx\` ON \`contacts_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_locales_parent_id_idx\` ON \`_contacts_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_locales_parent_id_idx\` ON \`schemes_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_locales_parent_id_idx\` ON \`_schemes_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`outline_locales_parent_id_idx\` ON \`outline_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_locales_parent_id_idx\` ON \`_outline_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`media_locales_parent_id_idx\` ON \`media_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`partners_locales_parent_id_idx\` ON \`partners_locales\` (\`_parent_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP INDEX \`chapters_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_chapters_v_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`examples_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_examples_v_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`contacts_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_contacts_v_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`schemes_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_schemes_v_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`outline_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`_outline_v_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`media_locales_parent_id_idx\`;`)
  await db.run(sql`DROP INDEX \`partners_locales_parent_id_idx\`;`)
}
