import type { DatabaseAdapterObj, Payload } from 'payload'
import { decorate, replace } from './decorate.ts'
import { keptWhile } from './keptWhile.ts'

/** Characters of a question whose answer is kept. */
const LONGEST = 4000

/**
 * How many rows meet a condition on one table, kept while nothing of its collection is stored. Payload counts for each page
 * of a list, and a count looks at every row that meets it. Not kept: inside a transaction, and where other tables are asked.
 */
export function keptCounts<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) =>
    replace<Counted, Sqlite>(db, 'countDistinct', ({ args, next, self }) => {
      const collection = collectionOf(self, args.tableName)
      if (!collection || args.joins.length > 0 || args.column || args.db !== self.drizzle) return next(args)
      const { sql, params } = args.db.select().from(self.tables[args.tableName]!).where(args.where).toSQL()
      const name = `count ${sql} ${JSON.stringify(params)}`
      if (name.length > LONGEST || sql.lastIndexOf('select') > 0) return next(args)
      return keptWhile(self.payload, { name, stored: [collection], read: () => next(args) })
    }),
  )
}

/** What Payload asks its own adapter of Drizzle, as far as we look at it. */
interface Counted {
  tableName: string
  joins: readonly unknown[]
  where: unknown
  column?: unknown
  db: Drizzle
}
interface Sqlite {
  payload: Payload
  drizzle: Drizzle
  tables: Record<string, object>
}
interface Drizzle {
  select(): { from(table: object): { where(where: unknown): { toSQL(): { sql: string; params: readonly unknown[] } } } }
}

/** Whose rows a table holds, its saves included: tables are named by collections, with underscores. */
const collectionOf = ({ payload }: Sqlite, tableName: string): string | undefined => {
  const own = /^_(.+)_v$/.exec(tableName)?.[1] ?? tableName
  return Object.keys(payload.collections).find((slug) => slug.replaceAll('-', '_') === own)
}
