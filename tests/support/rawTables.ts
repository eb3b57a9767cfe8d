import type { Payload } from 'payload'

/** What somebody with the database's password sees: rows below Payload, its access rules and our guard. */
export type Row = Record<string, string | number | boolean | null> & { id: string | number }
export type RawTable =
  | 'ledger'
  | 'revisions'
  | 'reviews'
  | 'projections'
  | 'remarks'
  | 'comments'
  | 'contributions'
  | 'outbox'
  | 'deliveries'
  | 'notifications'
  | 'sessions'
  | 'factors'
  | 'pending'

export async function rawRows(payload: Payload, table: RawTable): Promise<Row[]> {
  return engineOf(payload).read(table)
}

/** Makes the table hold exactly these rows. */
export async function replaceRows(payload: Payload, table: RawTable, rows: readonly Row[]): Promise<void> {
  await engineOf(payload).replace(table, rows)
}

interface Engine {
  read(table: RawTable): Promise<Row[]>
  replace(table: RawTable, rows: readonly Row[]): Promise<void>
}

const engineOf = (payload: Payload): Engine => (payload.db.name === 'mongoose' ? mongo(payload) : sqlite(payload))

interface SqliteClient {
  execute(statement: string | { sql: string; args: unknown[] }): Promise<{ rows: Record<string, unknown>[] }>
  batch(statements: (string | { sql: string; args: unknown[] })[], mode: string): Promise<unknown>
}

function sqlite(payload: Payload): Engine {
  const { client } = payload.db as unknown as { client: SqliteClient }
  return {
    async read(table) {
      const { rows } = await client.execute(`SELECT * FROM ${table} ORDER BY id`)
      return rows.map((row) => rename(row, camel))
    },
    async replace(table, rows) {
      const insert = (row: Row) => {
        const columns = Object.entries(rename(row, snake))
        const names = columns.map(([name]) => `"${name}"`).join(', ')
        return {
          sql: `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`,
          args: columns.map(([, value]) => value),
        }
      }
      // Documents point to their row in `reviews`: they must not notice.
      await client.execute('PRAGMA foreign_keys = OFF')
      await client.batch([`DELETE FROM ${table}`, ...rows.map(insert)], 'write')
      await client.execute('PRAGMA foreign_keys = ON')
    },
  }
}

interface MongoCollection {
  find(filter: object): { sort(order: object): { toArray(): Promise<Record<string, unknown>[]> } }
  deleteMany(filter: object): Promise<unknown>
  insertMany(rows: object[]): Promise<unknown>
}

function mongo(payload: Payload): Engine {
  const { collections } = payload.db as unknown as { collections: Record<string, { collection: MongoCollection }> }
  const of = (table: RawTable) => collections[table]!.collection
  return {
    async read(table) {
      const rows = await of(table).find({}).sort({ _id: 1 }).toArray()
      return rows.map(({ _id, ...row }) => ({ ...row, id: _id }) as Row)
    },
    async replace(table, rows) {
      await of(table).deleteMany({})
      await of(table).insertMany(rows.map(({ id, ...row }) => ({ _id: id, ...row })))
    },
  }
}

const rename = (row: Record<string, unknown>, name: (key: string) => string): Row =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [name(key), value])) as Row
const camel = (key: string): string => key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase())
const snake = (key: string): string => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
