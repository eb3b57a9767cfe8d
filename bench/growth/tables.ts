import type { Payload } from 'payload'

/** The tables of SQLite below Payload: columns are what they are today, whatever the schema has become. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
  /** The column that names the row this one belongs to, by the table it names. */
  readonly owners: ReadonlyMap<string, string>
  /** Its key is a number SQLite gives. */
  readonly isNumbered: boolean
}

export type Value = string | number | null
export type Row = Readonly<Record<string, Value>>

interface Client {
  execute(statement: string | { sql: string; args: readonly Value[] }): Promise<{ rows: Record<string, Value>[] }>
}

const clientOf = (payload: Payload): Client => (payload.db as unknown as { client: Client }).client

/** Most values of one statement in SQLite. */
const MOST_VALUES = 32_000

export async function tablesOf(payload: Payload): Promise<Table[]> {
  const client = clientOf(payload)
  const { rows } = await client.execute(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'`,
  )
  return Promise.all(
    rows.map(async ({ name }): Promise<Table> => {
      const columns = (await client.execute(`PRAGMA table_info("${name}")`)).rows
      const keys = (await client.execute(`PRAGMA foreign_key_list("${name}")`)).rows
      const owners = keys.filter(({ from }) => from === '_parent_id' || from === 'parent_id')
      return {
        name: String(name),
        columns: columns.map((column) => String(column.name)),
        owners: new Map(owners.map(({ table, from }) => [String(table), String(from)])),
        isNumbered: columns.some((column) => column.name === 'id' && String(column.type).toLowerCase() === 'integer'),
      }
    }),
  )
}

export async function rowsWhere(
  payload: Payload,
  { table, column, values }: { table: Table; column: string; values: readonly Value[] },
): Promise<Row[]> {
  const marks = values.map(() => '?').join(', ')
  const sql = `SELECT * FROM "${table.name}" WHERE "${column}" IN (${marks})`
  const { rows } = await clientOf(payload).execute({ sql, args: values })
  return rows.map((row) => Object.fromEntries(table.columns.map((name) => [name, row[name] ?? null])))
}

/** Adds rows below Payload, many to a statement. */
export async function addRows(payload: Payload, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = table.isNumbered ? table.columns.filter((name) => name !== 'id') : table.columns
  const atOnce = Math.floor(MOST_VALUES / columns.length)
  const mark = `(${columns.map(() => '?').join(', ')})`
  for (let at = 0; at < rows.length; at += atOnce) {
    const some = rows.slice(at, at + atOnce)
    const sql = `INSERT INTO "${table.name}" (${columns.map((name) => `"${name}"`).join(', ')}) VALUES ${some.map(() => mark).join(', ')}`
    await clientOf(payload).execute({ sql, args: some.flatMap((row) => columns.map((name) => row[name] ?? null)) })
  }
}

/** All or nothing, on Payload's own connection: nobody else may write meanwhile. Rows may name others that come after them. */
export async function inOneTransaction(payload: Payload, work: () => Promise<void>): Promise<void> {
  const client = clientOf(payload)
  await client.execute('BEGIN IMMEDIATE')
  await client.execute('PRAGMA defer_foreign_keys = ON')
  await work()
  await client.execute('COMMIT')
}

/** Moves what was written into the database file itself, so that it may be copied. */
export async function settle(payload: Payload): Promise<void> {
  await clientOf(payload).execute('PRAGMA wal_checkpoint(TRUNCATE)')
}

/** One statement, for what only a measure may do. */
export async function execute(payload: Payload, sql: string): Promise<void> {
  await clientOf(payload).execute(sql)
}
