import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`chapters_key_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`text\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chapters_key_points_order_idx\` ON \`chapters_key_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chapters_key_points_parent_id_idx\` ON \`chapters_key_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_key_points_locale_idx\` ON \`chapters_key_points\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`chapters_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chapters_themes_order_idx\` ON \`chapters_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`chapters_themes_parent_idx\` ON \`chapters_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`chapters_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chapters_sources_order_idx\` ON \`chapters_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`chapters_sources_parent_id_idx\` ON \`chapters_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`chapters\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`chapters_slug_idx\` ON \`chapters\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`chapters_lead_partner_idx\` ON \`chapters\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_created_by_idx\` ON \`chapters\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`chapters_review_idx\` ON \`chapters\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_updated_at_idx\` ON \`chapters\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`chapters_created_at_idx\` ON \`chapters\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`chapters_deleted_at_idx\` ON \`chapters\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`chapters__status_idx\` ON \`chapters\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`chapters_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`chapters_locales_locale_parent_id_unique\` ON \`chapters_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`chapters_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`examples_id\` text,
  	\`schemes_id\` text,
  	\`contacts_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`examples_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`chapters_rels_order_idx\` ON \`chapters_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_parent_idx\` ON \`chapters_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_path_idx\` ON \`chapters_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_examples_id_idx\` ON \`chapters_rels\` (\`examples_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_schemes_id_idx\` ON \`chapters_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_contacts_id_idx\` ON \`chapters_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`chapters_rels_partners_id_idx\` ON \`chapters_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v_version_key_points\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`text\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chapters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_key_points_order_idx\` ON \`_chapters_v_version_key_points\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_key_points_parent_id_idx\` ON \`_chapters_v_version_key_points\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_key_points_locale_idx\` ON \`_chapters_v_version_key_points\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v_version_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_chapters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_themes_order_idx\` ON \`_chapters_v_version_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_themes_parent_idx\` ON \`_chapters_v_version_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chapters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_sources_order_idx\` ON \`_chapters_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_sources_parent_id_idx\` ON \`_chapters_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`chapters\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_chapters_v_parent_idx\` ON \`_chapters_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_slug_idx\` ON \`_chapters_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_lead_partner_idx\` ON \`_chapters_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_created_by_idx\` ON \`_chapters_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_review_idx\` ON \`_chapters_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_updated_at_idx\` ON \`_chapters_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_created_at_idx\` ON \`_chapters_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version_deleted_at_idx\` ON \`_chapters_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_version_version__status_idx\` ON \`_chapters_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_created_at_idx\` ON \`_chapters_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_updated_at_idx\` ON \`_chapters_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_snapshot_idx\` ON \`_chapters_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_published_locale_idx\` ON \`_chapters_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_latest_idx\` ON \`_chapters_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_autosave_idx\` ON \`_chapters_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_chapters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_chapters_v_locales_locale_parent_id_unique\` ON \`_chapters_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_chapters_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`examples_id\` text,
  	\`schemes_id\` text,
  	\`contacts_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_chapters_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`examples_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`schemes_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_order_idx\` ON \`_chapters_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_parent_idx\` ON \`_chapters_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_path_idx\` ON \`_chapters_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_examples_id_idx\` ON \`_chapters_v_rels\` (\`examples_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_schemes_id_idx\` ON \`_chapters_v_rels\` (\`schemes_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_contacts_id_idx\` ON \`_chapters_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_chapters_v_rels_partners_id_idx\` ON \`_chapters_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_countries_order_idx\` ON \`examples_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`examples_countries_parent_idx\` ON \`examples_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_themes_order_idx\` ON \`examples_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`examples_themes_parent_idx\` ON \`examples_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_partners_involved\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_partners_involved_order_idx\` ON \`examples_partners_involved\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`examples_partners_involved_parent_id_idx\` ON \`examples_partners_involved\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_funding\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`funder\` text,
  	\`amount\` numeric,
  	\`currency\` text,
  	\`text\` text,
  	\`as_of_date\` text,
  	\`as_of_precision\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_funding_order_idx\` ON \`examples_funding\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`examples_funding_parent_id_idx\` ON \`examples_funding\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_key_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`as_of_date\` text,
  	\`as_of_precision\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_key_figures_order_idx\` ON \`examples_key_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`examples_key_figures_parent_id_idx\` ON \`examples_key_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_key_figures_locale_idx\` ON \`examples_key_figures\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`examples_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_sources_order_idx\` ON \`examples_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`examples_sources_parent_id_idx\` ON \`examples_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`actor_name\` text,
  	\`actor_kind\` text,
  	\`on_behalf_of\` text,
  	\`perimeter\` text,
  	\`aim\` text,
  	\`year_start\` numeric,
  	\`year_end\` numeric,
  	\`status\` text,
  	\`confidence\` text,
  	\`actor_consent\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_slug_idx\` ON \`examples\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`examples_lead_partner_idx\` ON \`examples\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_created_by_idx\` ON \`examples\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`examples_review_idx\` ON \`examples\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_updated_at_idx\` ON \`examples\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`examples_created_at_idx\` ON \`examples\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`examples_deleted_at_idx\` ON \`examples\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`examples__status_idx\` ON \`examples\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`examples_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`lessons\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`examples_locales_locale_parent_id_unique\` ON \`examples_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`examples_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`examples_rels_order_idx\` ON \`examples_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`examples_rels_parent_idx\` ON \`examples_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_rels_path_idx\` ON \`examples_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`examples_rels_media_id_idx\` ON \`examples_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`examples_rels_partners_id_idx\` ON \`examples_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_countries\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_countries_order_idx\` ON \`_examples_v_version_countries\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_countries_parent_idx\` ON \`_examples_v_version_countries\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_themes_order_idx\` ON \`_examples_v_version_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_themes_parent_idx\` ON \`_examples_v_version_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_partners_involved\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_partners_involved_order_idx\` ON \`_examples_v_version_partners_involved\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_partners_involved_parent_id_idx\` ON \`_examples_v_version_partners_involved\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_funding\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`funder\` text,
  	\`amount\` numeric,
  	\`currency\` text,
  	\`text\` text,
  	\`as_of_date\` text,
  	\`as_of_precision\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_funding_order_idx\` ON \`_examples_v_version_funding\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_funding_parent_id_idx\` ON \`_examples_v_version_funding\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_key_figures\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`label\` text,
  	\`value\` text,
  	\`unit\` text,
  	\`as_of_date\` text,
  	\`as_of_precision\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_key_figures_order_idx\` ON \`_examples_v_version_key_figures\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_key_figures_parent_id_idx\` ON \`_examples_v_version_key_figures\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_key_figures_locale_idx\` ON \`_examples_v_version_key_figures\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_version_sources_order_idx\` ON \`_examples_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_sources_parent_id_idx\` ON \`_examples_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_actor_name\` text,
  	\`version_actor_kind\` text,
  	\`version_on_behalf_of\` text,
  	\`version_perimeter\` text,
  	\`version_aim\` text,
  	\`version_year_start\` numeric,
  	\`version_year_end\` numeric,
  	\`version_status\` text,
  	\`version_confidence\` text,
  	\`version_actor_consent\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`examples\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_parent_idx\` ON \`_examples_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_slug_idx\` ON \`_examples_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_lead_partner_idx\` ON \`_examples_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_created_by_idx\` ON \`_examples_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_review_idx\` ON \`_examples_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_updated_at_idx\` ON \`_examples_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_created_at_idx\` ON \`_examples_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version_deleted_at_idx\` ON \`_examples_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_version_version__status_idx\` ON \`_examples_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_created_at_idx\` ON \`_examples_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_updated_at_idx\` ON \`_examples_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_snapshot_idx\` ON \`_examples_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_published_locale_idx\` ON \`_examples_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_latest_idx\` ON \`_examples_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_autosave_idx\` ON \`_examples_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`version_lessons\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_examples_v_locales_locale_parent_id_unique\` ON \`_examples_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_examples_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`media_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_examples_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`media_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_examples_v_rels_order_idx\` ON \`_examples_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_rels_parent_idx\` ON \`_examples_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_rels_path_idx\` ON \`_examples_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_rels_media_id_idx\` ON \`_examples_v_rels\` (\`media_id\`);`)
  await db.run(sql`CREATE INDEX \`_examples_v_rels_partners_id_idx\` ON \`_examples_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_regions_order_idx\` ON \`contacts_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_regions_parent_idx\` ON \`contacts_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_themes_order_idx\` ON \`contacts_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_themes_parent_idx\` ON \`contacts_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_sources_order_idx\` ON \`contacts_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_sources_parent_id_idx\` ON \`contacts_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`organisation\` text,
  	\`organisation_type\` text,
  	\`kind\` text DEFAULT 'functional',
  	\`website\` text,
  	\`switchboard\` text,
  	\`generic_email\` text,
  	\`address\` text,
  	\`person_first_name\` text,
  	\`person_last_name\` text,
  	\`person_job_title\` text,
  	\`person_direct_phone\` text,
  	\`person_direct_email\` text,
  	\`person_legal_basis_basis\` text,
  	\`person_legal_basis_informed_at\` text,
  	\`person_legal_basis_publish_until\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_slug_idx\` ON \`contacts\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`contacts_lead_partner_idx\` ON \`contacts\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_by_idx\` ON \`contacts\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`contacts_review_idx\` ON \`contacts\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_updated_at_idx\` ON \`contacts\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_created_at_idx\` ON \`contacts\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts_deleted_at_idx\` ON \`contacts\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`contacts__status_idx\` ON \`contacts\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`contacts_locales\` (
  	\`title\` text,
  	\`role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`contacts_locales_locale_parent_id_unique\` ON \`contacts_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`contacts_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`contacts_rels_order_idx\` ON \`contacts_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`contacts_rels_parent_idx\` ON \`contacts_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`contacts_rels_path_idx\` ON \`contacts_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`contacts_rels_partners_id_idx\` ON \`contacts_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_version_regions\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_regions_order_idx\` ON \`_contacts_v_version_regions\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_regions_parent_idx\` ON \`_contacts_v_version_regions\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_version_themes\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_themes_order_idx\` ON \`_contacts_v_version_themes\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_themes_parent_idx\` ON \`_contacts_v_version_themes\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_sources_order_idx\` ON \`_contacts_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_sources_parent_id_idx\` ON \`_contacts_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_organisation\` text,
  	\`version_organisation_type\` text,
  	\`version_kind\` text DEFAULT 'functional',
  	\`version_website\` text,
  	\`version_switchboard\` text,
  	\`version_generic_email\` text,
  	\`version_address\` text,
  	\`version_person_first_name\` text,
  	\`version_person_last_name\` text,
  	\`version_person_job_title\` text,
  	\`version_person_direct_phone\` text,
  	\`version_person_direct_email\` text,
  	\`version_person_legal_basis_basis\` text,
  	\`version_person_legal_basis_informed_at\` text,
  	\`version_person_legal_basis_publish_until\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_parent_idx\` ON \`_contacts_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_slug_idx\` ON \`_contacts_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_lead_partner_idx\` ON \`_contacts_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_by_idx\` ON \`_contacts_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_review_idx\` ON \`_contacts_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_updated_at_idx\` ON \`_contacts_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_created_at_idx\` ON \`_contacts_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version_deleted_at_idx\` ON \`_contacts_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_version_version__status_idx\` ON \`_contacts_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_created_at_idx\` ON \`_contacts_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_updated_at_idx\` ON \`_contacts_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_snapshot_idx\` ON \`_contacts_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_published_locale_idx\` ON \`_contacts_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_latest_idx\` ON \`_contacts_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_autosave_idx\` ON \`_contacts_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_locales\` (
  	\`version_title\` text,
  	\`version_role\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_contacts_v_locales_locale_parent_id_unique\` ON \`_contacts_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_contacts_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_contacts_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_contacts_v_rels_order_idx\` ON \`_contacts_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_rels_parent_idx\` ON \`_contacts_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_rels_path_idx\` ON \`_contacts_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_contacts_v_rels_partners_id_idx\` ON \`_contacts_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_sources_order_idx\` ON \`schemes_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_sources_parent_id_idx\` ON \`schemes_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`acronym\` text,
  	\`operator\` text,
  	\`type\` text,
  	\`status\` text,
  	\`opens_at\` text,
  	\`closes_at\` text,
  	\`min_amount\` numeric,
  	\`max_amount\` numeric,
  	\`own_contribution_rate\` numeric,
  	\`apply_url\` text,
  	\`as_of_date\` text,
  	\`as_of_precision\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_slug_idx\` ON \`schemes\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`schemes_lead_partner_idx\` ON \`schemes\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_created_by_idx\` ON \`schemes\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`schemes_review_idx\` ON \`schemes\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_updated_at_idx\` ON \`schemes\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`schemes_created_at_idx\` ON \`schemes\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`schemes_deleted_at_idx\` ON \`schemes\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`schemes__status_idx\` ON \`schemes\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`schemes_locales\` (
  	\`title\` text,
  	\`description\` text,
  	\`beneficiaries\` text,
  	\`role_for_epl\` text,
  	\`amounts\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`schemes_locales_locale_parent_id_unique\` ON \`schemes_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`schemes_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`schemes_rels_order_idx\` ON \`schemes_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_parent_idx\` ON \`schemes_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_path_idx\` ON \`schemes_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_contacts_id_idx\` ON \`schemes_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`schemes_rels_partners_id_idx\` ON \`schemes_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_schemes_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_schemes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_sources_order_idx\` ON \`_schemes_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_sources_parent_id_idx\` ON \`_schemes_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_schemes_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_acronym\` text,
  	\`version_operator\` text,
  	\`version_type\` text,
  	\`version_status\` text,
  	\`version_opens_at\` text,
  	\`version_closes_at\` text,
  	\`version_min_amount\` numeric,
  	\`version_max_amount\` numeric,
  	\`version_own_contribution_rate\` numeric,
  	\`version_apply_url\` text,
  	\`version_as_of_date\` text,
  	\`version_as_of_precision\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`schemes\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_schemes_v_parent_idx\` ON \`_schemes_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_slug_idx\` ON \`_schemes_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_lead_partner_idx\` ON \`_schemes_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_created_by_idx\` ON \`_schemes_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_review_idx\` ON \`_schemes_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_updated_at_idx\` ON \`_schemes_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_created_at_idx\` ON \`_schemes_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version_deleted_at_idx\` ON \`_schemes_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_version_version__status_idx\` ON \`_schemes_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_created_at_idx\` ON \`_schemes_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_updated_at_idx\` ON \`_schemes_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_snapshot_idx\` ON \`_schemes_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_published_locale_idx\` ON \`_schemes_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_latest_idx\` ON \`_schemes_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_autosave_idx\` ON \`_schemes_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_schemes_v_locales\` (
  	\`version_title\` text,
  	\`version_description\` text,
  	\`version_beneficiaries\` text,
  	\`version_role_for_epl\` text,
  	\`version_amounts\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_schemes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_schemes_v_locales_locale_parent_id_unique\` ON \`_schemes_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_schemes_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`contacts_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_schemes_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`contacts_id\`) REFERENCES \`contacts\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_schemes_v_rels_order_idx\` ON \`_schemes_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_rels_parent_idx\` ON \`_schemes_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_rels_path_idx\` ON \`_schemes_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_rels_contacts_id_idx\` ON \`_schemes_v_rels\` (\`contacts_id\`);`)
  await db.run(sql`CREATE INDEX \`_schemes_v_rels_partners_id_idx\` ON \`_schemes_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`outline_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`outline\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outline_sources_order_idx\` ON \`outline_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`outline_sources_parent_id_idx\` ON \`outline_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outline\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`tree\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`outline_slug_idx\` ON \`outline\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`outline_lead_partner_idx\` ON \`outline\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`outline_created_by_idx\` ON \`outline\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`outline_review_idx\` ON \`outline\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`outline_updated_at_idx\` ON \`outline\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`outline_created_at_idx\` ON \`outline\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`outline_deleted_at_idx\` ON \`outline\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`outline__status_idx\` ON \`outline\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`outline_locales\` (
  	\`title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`outline\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`outline_locales_locale_parent_id_unique\` ON \`outline_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`outline_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outline\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`outline_rels_order_idx\` ON \`outline_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`outline_rels_parent_idx\` ON \`outline_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`outline_rels_path_idx\` ON \`outline_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`outline_rels_partners_id_idx\` ON \`outline_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_outline_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_outline_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_outline_v_version_sources_order_idx\` ON \`_outline_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_sources_parent_id_idx\` ON \`_outline_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_outline_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_tree\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version_deleted_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`snapshot\` integer,
  	\`published_locale\` text,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`outline\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_outline_v_parent_idx\` ON \`_outline_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_slug_idx\` ON \`_outline_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_lead_partner_idx\` ON \`_outline_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_created_by_idx\` ON \`_outline_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_review_idx\` ON \`_outline_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_updated_at_idx\` ON \`_outline_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_created_at_idx\` ON \`_outline_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version_deleted_at_idx\` ON \`_outline_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_version_version__status_idx\` ON \`_outline_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_created_at_idx\` ON \`_outline_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_updated_at_idx\` ON \`_outline_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_snapshot_idx\` ON \`_outline_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_published_locale_idx\` ON \`_outline_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_latest_idx\` ON \`_outline_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_autosave_idx\` ON \`_outline_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`_outline_v_locales\` (
  	\`version_title\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_outline_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_outline_v_locales_locale_parent_id_unique\` ON \`_outline_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_outline_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_outline_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_outline_v_rels_order_idx\` ON \`_outline_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_rels_parent_idx\` ON \`_outline_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_rels_path_idx\` ON \`_outline_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_outline_v_rels_partners_id_idx\` ON \`_outline_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`media\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`decorative\` integer DEFAULT false,
  	\`credit\` text,
  	\`licence\` text,
  	\`sha256\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`url\` text,
  	\`thumbnail_u_r_l\` text,
  	\`filename\` text,
  	\`mime_type\` text,
  	\`filesize\` numeric,
  	\`width\` numeric,
  	\`height\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`media_sha256_idx\` ON \`media\` (\`sha256\`);`)
  await db.run(sql`CREATE INDEX \`media_updated_at_idx\` ON \`media\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`media_created_at_idx\` ON \`media\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`media_filename_idx\` ON \`media\` (\`filename\`);`)
  await db.run(sql`CREATE TABLE \`media_locales\` (
  	\`alt\` text,
  	\`caption\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`media\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`media_locales_locale_parent_id_unique\` ON \`media_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`partners\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text NOT NULL,
  	\`website\` text,
  	\`is_active\` integer DEFAULT true,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`partners_slug_idx\` ON \`partners\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`partners_updated_at_idx\` ON \`partners\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`partners_created_at_idx\` ON \`partners\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`partners_locales\` (
  	\`name\` text NOT NULL,
  	\`name_with_article\` text NOT NULL,
  	\`full_name\` text NOT NULL,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`partners_locales_locale_parent_id_unique\` ON \`partners_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`partner_id\` text,
  	\`is_active\` integer DEFAULT true,
  	\`language\` text DEFAULT 'fr',
  	\`sessions_ended_at\` text,
  	\`managed_by\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`login_attempts\` numeric DEFAULT 0,
  	\`lock_until\` text,
  	FOREIGN KEY (\`partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`users_partner_idx\` ON \`users\` (\`partner_id\`);`)
  await db.run(sql`CREATE INDEX \`users_managed_by_idx\` ON \`users\` (\`managed_by\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`revisions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`uid\` text,
  	\`hash\` text,
  	\`content\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`revisions_uid_idx\` ON \`revisions\` (\`uid\`);`)
  await db.run(sql`CREATE TABLE \`ledger\` (
  	\`id\` numeric PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`doc_type\` text,
  	\`uid\` text,
  	\`revision\` text,
  	\`round\` numeric,
  	\`track\` text,
  	\`partner\` text,
  	\`actor\` text,
  	\`actor_partner\` text,
  	\`actor_roles\` text,
  	\`at\` text,
  	\`command\` text,
  	\`rules\` numeric,
  	\`data\` text,
  	\`prev_digest\` text,
  	\`digest\` text,
  	\`key_id\` text,
  	\`signature\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`ledger_uid_idx\` ON \`ledger\` (\`uid\`);`)
  await db.run(sql`CREATE TABLE \`reviews\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`type\` text,
  	\`state\` text,
  	\`is_live\` integer,
  	\`live_revision\` text,
  	\`is_submitted\` integer,
  	\`round\` numeric,
  	\`revision\` text,
  	\`due_at\` text,
  	\`seq\` numeric
  );
  `)
  await db.run(sql`CREATE INDEX \`reviews_state_idx\` ON \`reviews\` (\`state\`);`)
  await db.run(sql`CREATE TABLE \`remarks\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`hash\` text,
  	\`salt\` text,
  	\`uid\` text,
  	\`author\` text,
  	\`text\` text,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`remarks_hash_idx\` ON \`remarks\` (\`hash\`);`)
  await db.run(sql`CREATE INDEX \`remarks_uid_idx\` ON \`remarks\` (\`uid\`);`)
  await db.run(sql`CREATE TABLE \`contributions\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`uid\` text,
  	\`user\` text,
  	\`after_round\` numeric,
  	\`at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`contributions_uid_idx\` ON \`contributions\` (\`uid\`);`)
  await db.run(sql`CREATE TABLE \`projections\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric
  );
  `)
  await db.run(sql`CREATE TABLE \`notifications\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`seq\` numeric,
  	\`kind\` text,
  	\`user\` text,
  	\`address\` text,
  	\`language\` text,
  	\`doc_type\` text,
  	\`uid\` text,
  	\`subject\` text,
  	\`message_id\` text,
  	\`at\` text,
  	\`status\` text,
  	\`attempts\` numeric,
  	\`next_attempt_at\` text,
  	\`sent_at\` text,
  	\`error\` text,
  	\`file\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`notifications_seq_idx\` ON \`notifications\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`notifications_user_idx\` ON \`notifications\` (\`user\`);`)
  await db.run(sql`CREATE INDEX \`notifications_status_idx\` ON \`notifications\` (\`status\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`chapters_key_points\`;`)
  await db.run(sql`DROP TABLE \`chapters_themes\`;`)
  await db.run(sql`DROP TABLE \`chapters_sources\`;`)
  await db.run(sql`DROP TABLE \`chapters\`;`)
  await db.run(sql`DROP TABLE \`chapters_locales\`;`)
  await db.run(sql`DROP TABLE \`chapters_rels\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v_version_key_points\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v_version_themes\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_chapters_v_rels\`;`)
  await db.run(sql`DROP TABLE \`examples_countries\`;`)
  await db.run(sql`DROP TABLE \`examples_themes\`;`)
  await db.run(sql`DROP TABLE \`examples_partners_involved\`;`)
  await db.run(sql`DROP TABLE \`examples_funding\`;`)
  await db.run(sql`DROP TABLE \`examples_key_figures\`;`)
  await db.run(sql`DROP TABLE \`examples_sources\`;`)
  await db.run(sql`DROP TABLE \`examples\`;`)
  await db.run(sql`DROP TABLE \`examples_locales\`;`)
  await db.run(sql`DROP TABLE \`examples_rels\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_countries\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_themes\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_partners_involved\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_funding\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_key_figures\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_examples_v\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_examples_v_rels\`;`)
  await db.run(sql`DROP TABLE \`contacts_regions\`;`)
  await db.run(sql`DROP TABLE \`contacts_themes\`;`)
  await db.run(sql`DROP TABLE \`contacts_sources\`;`)
  await db.run(sql`DROP TABLE \`contacts\`;`)
  await db.run(sql`DROP TABLE \`contacts_locales\`;`)
  await db.run(sql`DROP TABLE \`contacts_rels\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_version_regions\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_version_themes\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_contacts_v_rels\`;`)
  await db.run(sql`DROP TABLE \`schemes_sources\`;`)
  await db.run(sql`DROP TABLE \`schemes\`;`)
  await db.run(sql`DROP TABLE \`schemes_locales\`;`)
  await db.run(sql`DROP TABLE \`schemes_rels\`;`)
  await db.run(sql`DROP TABLE \`_schemes_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_schemes_v\`;`)
  await db.run(sql`DROP TABLE \`_schemes_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_schemes_v_rels\`;`)
  await db.run(sql`DROP TABLE \`outline_sources\`;`)
  await db.run(sql`DROP TABLE \`outline\`;`)
  await db.run(sql`DROP TABLE \`outline_locales\`;`)
  await db.run(sql`DROP TABLE \`outline_rels\`;`)
  await db.run(sql`DROP TABLE \`_outline_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_outline_v\`;`)
  await db.run(sql`DROP TABLE \`_outline_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_outline_v_rels\`;`)
  await db.run(sql`DROP TABLE \`media\`;`)
  await db.run(sql`DROP TABLE \`media_locales\`;`)
  await db.run(sql`DROP TABLE \`partners\`;`)
  await db.run(sql`DROP TABLE \`partners_locales\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`revisions\`;`)
  await db.run(sql`DROP TABLE \`ledger\`;`)
  await db.run(sql`DROP TABLE \`reviews\`;`)
  await db.run(sql`DROP TABLE \`remarks\`;`)
  await db.run(sql`DROP TABLE \`contributions\`;`)
  await db.run(sql`DROP TABLE \`projections\`;`)
  await db.run(sql`DROP TABLE \`notifications\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
}
