import { MigrateUpArgs, MigrateDownArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`legal_references_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_references_sources_order_idx\` ON \`legal_references_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_sources_parent_id_idx\` ON \`legal_references_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`legal_references\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`nature\` text,
  	\`citation\` text,
  	\`in_force_on\` text,
  	\`official_url\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`readers\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_references_slug_idx\` ON \`legal_references\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_lead_partner_idx\` ON \`legal_references\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_created_by_idx\` ON \`legal_references\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_review_idx\` ON \`legal_references\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_readers_idx\` ON \`legal_references\` (\`readers\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_updated_at_idx\` ON \`legal_references\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_created_at_idx\` ON \`legal_references\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_deleted_at_idx\` ON \`legal_references\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`legal_references__status_idx\` ON \`legal_references\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`legal_references_locales\` (
  	\`title\` text,
  	\`effect\` text,
  	\`excerpt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`legal_references_locales_locale_parent_id_unique\` ON \`legal_references_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_locales_parent_id_idx\` ON \`legal_references_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`legal_references_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`legal_references_rels_order_idx\` ON \`legal_references_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_rels_parent_idx\` ON \`legal_references_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_rels_path_idx\` ON \`legal_references_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`legal_references_rels_partners_id_idx\` ON \`legal_references_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_legal_references_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_legal_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_sources_order_idx\` ON \`_legal_references_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_sources_parent_id_idx\` ON \`_legal_references_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_legal_references_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_nature\` text,
  	\`version_citation\` text,
  	\`version_in_force_on\` text,
  	\`version_official_url\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_readers\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_legal_references_v_parent_idx\` ON \`_legal_references_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_slug_idx\` ON \`_legal_references_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_lead_partner_idx\` ON \`_legal_references_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_created_by_idx\` ON \`_legal_references_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_review_idx\` ON \`_legal_references_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_readers_idx\` ON \`_legal_references_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_updated_at_idx\` ON \`_legal_references_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_created_at_idx\` ON \`_legal_references_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version_deleted_at_idx\` ON \`_legal_references_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_version_version__status_idx\` ON \`_legal_references_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_created_at_idx\` ON \`_legal_references_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_updated_at_idx\` ON \`_legal_references_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_snapshot_idx\` ON \`_legal_references_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_published_locale_idx\` ON \`_legal_references_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_latest_idx\` ON \`_legal_references_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_autosave_idx\` ON \`_legal_references_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_listed_idx\` ON \`_legal_references_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`CREATE TABLE \`_legal_references_v_locales\` (
  	\`version_title\` text,
  	\`version_effect\` text,
  	\`version_excerpt\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_legal_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_legal_references_v_locales_locale_parent_id_unique\` ON \`_legal_references_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_locales_parent_id_idx\` ON \`_legal_references_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_legal_references_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_legal_references_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_legal_references_v_rels_order_idx\` ON \`_legal_references_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_rels_parent_idx\` ON \`_legal_references_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_rels_path_idx\` ON \`_legal_references_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_legal_references_v_rels_partners_id_idx\` ON \`_legal_references_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`glossary_terms_synonyms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`words\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`glossary_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_terms_synonyms_order_idx\` ON \`glossary_terms_synonyms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_synonyms_parent_id_idx\` ON \`glossary_terms_synonyms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_synonyms_locale_idx\` ON \`glossary_terms_synonyms\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`glossary_terms_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`glossary_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_terms_sources_order_idx\` ON \`glossary_terms_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_sources_parent_id_idx\` ON \`glossary_terms_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`glossary_terms\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`acronym\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`readers\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_terms_slug_idx\` ON \`glossary_terms\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_lead_partner_idx\` ON \`glossary_terms\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_created_by_idx\` ON \`glossary_terms\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_review_idx\` ON \`glossary_terms\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_readers_idx\` ON \`glossary_terms\` (\`readers\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_updated_at_idx\` ON \`glossary_terms\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_created_at_idx\` ON \`glossary_terms\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_deleted_at_idx\` ON \`glossary_terms\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms__status_idx\` ON \`glossary_terms\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`glossary_terms_locales\` (
  	\`title\` text,
  	\`definition\` text,
  	\`explanation\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`glossary_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`glossary_terms_locales_locale_parent_id_unique\` ON \`glossary_terms_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_locales_parent_id_idx\` ON \`glossary_terms_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`glossary_terms_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`legal_references_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`glossary_terms\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`glossary_terms_rels_order_idx\` ON \`glossary_terms_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_rels_parent_idx\` ON \`glossary_terms_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_rels_path_idx\` ON \`glossary_terms_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_rels_legal_references_id_idx\` ON \`glossary_terms_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE INDEX \`glossary_terms_rels_partners_id_idx\` ON \`glossary_terms_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_glossary_terms_v_version_synonyms\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`words\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_glossary_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_synonyms_order_idx\` ON \`_glossary_terms_v_version_synonyms\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_synonyms_parent_id_idx\` ON \`_glossary_terms_v_version_synonyms\` (\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_synonyms_locale_idx\` ON \`_glossary_terms_v_version_synonyms\` (\`_locale\`);`)
  await db.run(sql`CREATE TABLE \`_glossary_terms_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_glossary_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_sources_order_idx\` ON \`_glossary_terms_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_sources_parent_id_idx\` ON \`_glossary_terms_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_glossary_terms_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_acronym\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_readers\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`glossary_terms\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_parent_idx\` ON \`_glossary_terms_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_slug_idx\` ON \`_glossary_terms_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_lead_partner_idx\` ON \`_glossary_terms_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_created_by_idx\` ON \`_glossary_terms_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_review_idx\` ON \`_glossary_terms_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_readers_idx\` ON \`_glossary_terms_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_updated_at_idx\` ON \`_glossary_terms_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_created_at_idx\` ON \`_glossary_terms_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version_deleted_at_idx\` ON \`_glossary_terms_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_version_version__status_idx\` ON \`_glossary_terms_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_created_at_idx\` ON \`_glossary_terms_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_updated_at_idx\` ON \`_glossary_terms_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_snapshot_idx\` ON \`_glossary_terms_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_published_locale_idx\` ON \`_glossary_terms_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_latest_idx\` ON \`_glossary_terms_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_autosave_idx\` ON \`_glossary_terms_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_listed_idx\` ON \`_glossary_terms_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`CREATE TABLE \`_glossary_terms_v_locales\` (
  	\`version_title\` text,
  	\`version_definition\` text,
  	\`version_explanation\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_glossary_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_glossary_terms_v_locales_locale_parent_id_unique\` ON \`_glossary_terms_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_locales_parent_id_idx\` ON \`_glossary_terms_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_glossary_terms_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`legal_references_id\` text,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_glossary_terms_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`legal_references_id\`) REFERENCES \`legal_references\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_rels_order_idx\` ON \`_glossary_terms_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_rels_parent_idx\` ON \`_glossary_terms_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_rels_path_idx\` ON \`_glossary_terms_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_rels_legal_references_id_idx\` ON \`_glossary_terms_v_rels\` (\`legal_references_id\`);`)
  await db.run(sql`CREATE INDEX \`_glossary_terms_v_rels_partners_id_idx\` ON \`_glossary_terms_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`key_figures_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`key_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`key_figures_sources_order_idx\` ON \`key_figures_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_sources_parent_id_idx\` ON \`key_figures_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`key_figures\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text,
  	\`counted_on\` text,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`readers\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`key_figures_slug_idx\` ON \`key_figures\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_lead_partner_idx\` ON \`key_figures\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_created_by_idx\` ON \`key_figures\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_review_idx\` ON \`key_figures\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_readers_idx\` ON \`key_figures\` (\`readers\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_updated_at_idx\` ON \`key_figures\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_created_at_idx\` ON \`key_figures\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_deleted_at_idx\` ON \`key_figures\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`key_figures__status_idx\` ON \`key_figures\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`key_figures_locales\` (
  	\`title\` text,
  	\`meaning\` text,
  	\`unit\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`key_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`key_figures_locales_locale_parent_id_unique\` ON \`key_figures_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_locales_parent_id_idx\` ON \`key_figures_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`key_figures_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`key_figures\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`key_figures_rels_order_idx\` ON \`key_figures_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_rels_parent_idx\` ON \`key_figures_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_rels_path_idx\` ON \`key_figures_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`key_figures_rels_partners_id_idx\` ON \`key_figures_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_key_figures_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_key_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_sources_order_idx\` ON \`_key_figures_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_sources_parent_id_idx\` ON \`_key_figures_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_key_figures_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_value\` text,
  	\`version_counted_on\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_readers\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`key_figures\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_key_figures_v_parent_idx\` ON \`_key_figures_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_slug_idx\` ON \`_key_figures_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_lead_partner_idx\` ON \`_key_figures_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_created_by_idx\` ON \`_key_figures_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_review_idx\` ON \`_key_figures_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_readers_idx\` ON \`_key_figures_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_updated_at_idx\` ON \`_key_figures_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_created_at_idx\` ON \`_key_figures_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version_deleted_at_idx\` ON \`_key_figures_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_version_version__status_idx\` ON \`_key_figures_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_created_at_idx\` ON \`_key_figures_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_updated_at_idx\` ON \`_key_figures_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_snapshot_idx\` ON \`_key_figures_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_published_locale_idx\` ON \`_key_figures_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_latest_idx\` ON \`_key_figures_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_autosave_idx\` ON \`_key_figures_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_listed_idx\` ON \`_key_figures_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`CREATE TABLE \`_key_figures_v_locales\` (
  	\`version_title\` text,
  	\`version_meaning\` text,
  	\`version_unit\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_key_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_key_figures_v_locales_locale_parent_id_unique\` ON \`_key_figures_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_locales_parent_id_idx\` ON \`_key_figures_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_key_figures_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_key_figures_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_key_figures_v_rels_order_idx\` ON \`_key_figures_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_rels_parent_idx\` ON \`_key_figures_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_rels_path_idx\` ON \`_key_figures_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_key_figures_v_rels_partners_id_idx\` ON \`_key_figures_v_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_sources_order_idx\` ON \`pages_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`pages_sources_parent_id_idx\` ON \`pages_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages\` (
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`slug\` text,
  	\`lead_partner_id\` text,
  	\`review_due_at\` text,
  	\`internal_notes\` text,
  	\`created_by\` text,
  	\`review_id\` text,
  	\`readers\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`deleted_at\` text,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_slug_idx\` ON \`pages\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`pages_lead_partner_idx\` ON \`pages\` (\`lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_by_idx\` ON \`pages\` (\`created_by\`);`)
  await db.run(sql`CREATE INDEX \`pages_review_idx\` ON \`pages\` (\`review_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_readers_idx\` ON \`pages\` (\`readers\`);`)
  await db.run(sql`CREATE INDEX \`pages_updated_at_idx\` ON \`pages\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_created_at_idx\` ON \`pages\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`pages_deleted_at_idx\` ON \`pages\` (\`deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`pages__status_idx\` ON \`pages\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`pages_locales\` (
  	\`title\` text,
  	\`summary\` text,
  	\`body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`pages_locales_locale_parent_id_unique\` ON \`pages_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_locales_parent_id_idx\` ON \`pages_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`pages_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`pages_rels_order_idx\` ON \`pages_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_parent_idx\` ON \`pages_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_path_idx\` ON \`pages_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`pages_rels_partners_id_idx\` ON \`pages_rels\` (\`partners_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_version_sources\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title\` text,
  	\`publisher\` text,
  	\`url\` text,
  	\`consulted_at\` text,
  	\`_uuid\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_version_sources_order_idx\` ON \`_pages_v_version_sources\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_sources_parent_id_idx\` ON \`_pages_v_version_sources\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text,
  	\`version_slug\` text,
  	\`version_lead_partner_id\` text,
  	\`version_review_due_at\` text,
  	\`version_internal_notes\` text,
  	\`version_created_by\` text,
  	\`version_review_id\` text,
  	\`version_readers\` text,
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
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`pages\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_lead_partner_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_review_id\`) REFERENCES \`reviews\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_parent_idx\` ON \`_pages_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_slug_idx\` ON \`_pages_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_lead_partner_idx\` ON \`_pages_v\` (\`version_lead_partner_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_by_idx\` ON \`_pages_v\` (\`version_created_by\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_review_idx\` ON \`_pages_v\` (\`version_review_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_readers_idx\` ON \`_pages_v\` (\`version_readers\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_updated_at_idx\` ON \`_pages_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_created_at_idx\` ON \`_pages_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version_deleted_at_idx\` ON \`_pages_v\` (\`version_deleted_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_version_version__status_idx\` ON \`_pages_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_created_at_idx\` ON \`_pages_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_updated_at_idx\` ON \`_pages_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_snapshot_idx\` ON \`_pages_v\` (\`snapshot\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_published_locale_idx\` ON \`_pages_v\` (\`published_locale\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_latest_idx\` ON \`_pages_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_autosave_idx\` ON \`_pages_v\` (\`autosave\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_listed_idx\` ON \`_pages_v\` (\`latest\`,\`version_deleted_at\`,\`version_created_at\`,\`created_at\`,\`version_readers\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_locales\` (
  	\`version_title\` text,
  	\`version_summary\` text,
  	\`version_body\` text,
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`_locale\` text NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`_pages_v_locales_locale_parent_id_unique\` ON \`_pages_v_locales\` (\`_locale\`,\`_parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_locales_parent_id_idx\` ON \`_pages_v_locales\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`_pages_v_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`partners_id\` text,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`_pages_v\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`partners_id\`) REFERENCES \`partners\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_order_idx\` ON \`_pages_v_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_parent_idx\` ON \`_pages_v_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_path_idx\` ON \`_pages_v_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`_pages_v_rels_partners_id_idx\` ON \`_pages_v_rels\` (\`partners_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`legal_references_sources\`;`)
  await db.run(sql`DROP TABLE \`legal_references\`;`)
  await db.run(sql`DROP TABLE \`legal_references_locales\`;`)
  await db.run(sql`DROP TABLE \`legal_references_rels\`;`)
  await db.run(sql`DROP TABLE \`_legal_references_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_legal_references_v\`;`)
  await db.run(sql`DROP TABLE \`_legal_references_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_legal_references_v_rels\`;`)
  await db.run(sql`DROP TABLE \`glossary_terms_synonyms\`;`)
  await db.run(sql`DROP TABLE \`glossary_terms_sources\`;`)
  await db.run(sql`DROP TABLE \`glossary_terms\`;`)
  await db.run(sql`DROP TABLE \`glossary_terms_locales\`;`)
  await db.run(sql`DROP TABLE \`glossary_terms_rels\`;`)
  await db.run(sql`DROP TABLE \`_glossary_terms_v_version_synonyms\`;`)
  await db.run(sql`DROP TABLE \`_glossary_terms_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_glossary_terms_v\`;`)
  await db.run(sql`DROP TABLE \`_glossary_terms_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_glossary_terms_v_rels\`;`)
  await db.run(sql`DROP TABLE \`key_figures_sources\`;`)
  await db.run(sql`DROP TABLE \`key_figures\`;`)
  await db.run(sql`DROP TABLE \`key_figures_locales\`;`)
  await db.run(sql`DROP TABLE \`key_figures_rels\`;`)
  await db.run(sql`DROP TABLE \`_key_figures_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_key_figures_v\`;`)
  await db.run(sql`DROP TABLE \`_key_figures_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_key_figures_v_rels\`;`)
  await db.run(sql`DROP TABLE \`pages_sources\`;`)
  await db.run(sql`DROP TABLE \`pages\`;`)
  await db.run(sql`DROP TABLE \`pages_locales\`;`)
  await db.run(sql`DROP TABLE \`pages_rels\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_version_sources\`;`)
  await db.run(sql`DROP TABLE \`_pages_v\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_locales\`;`)
  await db.run(sql`DROP TABLE \`_pages_v_rels\`;`)
}
