import type { sqliteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = NonNullable<NonNullable<Parameters<typeof sqliteAdapter>[0]>['beforeSchemaInit']>[number]

/** What the hook is given and its type does not say. */
interface Raw {
  adapter: { rawTables: Record<string, RawTable> }
}
interface RawTable {
  readonly name: string
  readonly columns: Readonly<Record<string, unknown>>
  indexes?: Record<string, { name: string; on: string | string[]; unique?: boolean }>
}

/**
 * Indexes Payload cannot be asked for. The texts of a document are read by its id, and Payload's only index of them begins
 * with the language: each document read walked the texts of all of its type (24 ms among 3,700 chapters; 0.1 ms by this
 * index). A list is of the newest copies that are not in the bin and that a person reads, the latest first: this one says so
 * by itself, in that order.
 */
export const ownIndexes: SchemaHook = (args) => {
  const { rawTables } = (args as unknown as Raw).adapter
  for (const table of Object.values(rawTables)) {
    const add = (key: string, ending: string, on: string | string[]) => {
      table.indexes = { ...table.indexes, [key]: { name: `${table.name}_${ending}_idx`, on } }
    }
    if (table.name.endsWith('_locales')) add('byParent', 'parent_id', '_parentID')
    if ('version_readers' in table.columns)
      add('byReaders', 'listed', ['latest', 'version_deletedAt', 'version_createdAt', 'createdAt', 'version_readers'])
  }
  return args.schema
}
