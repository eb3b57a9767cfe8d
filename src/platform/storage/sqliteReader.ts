import { statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import Database from 'libsql'
import type { RawStorage } from './rawStorage.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { COLUMNS, storedAs, tableOf, type Stored, type Table } from './records.ts'
import { COPIES_AT_ONCE, copyFrom, type Condition, type Conditions, type Copy, type Query } from './storage.ts'

/** How long SQLite may stop the loop for somebody else's lock: reads run on it. */
const STOP_MS = 250

/**
 * A connection that SQLite itself refuses every write. Only the address makes it so: libsql 0.4.7 ignores `{ readonly: true }`
 * without a word. The account still needs to write in the folder, where SQLite keeps the index of the write-ahead log.
 */
export function openReadOnly(file: string): Database.Database {
  const address = pathToFileURL(file).href.replace('file://', 'file:')
  const database = new Database(`${address}?mode=ro`)
  database.exec(`PRAGMA busy_timeout = ${STOP_MS}`)
  database.exec('PRAGMA query_only = 1')
  return database
}

/** SQLite, by one connection on one file: made anew when another file stands under the name, or after a failure. */
export class SqliteReader implements RawStorage {
  #database: Database.Database | null = null
  /** The file the connection stands on. Outlives it. */
  #seen = ''

  constructor(readonly file: string) {}

  async find<T extends Table>(table: T, query: Query<T> = {}): Promise<Stored<T>[]> {
    const { sql, values } = selectOf(table, query)
    return this.#all(sql, values).map((row) => storedAs(table, row))
  }

  async count<T extends Table>(table: T, where?: Conditions<T>): Promise<number> {
    const { sql, values } = whereOf({ where })
    const [row] = this.#all(`SELECT count(*) AS "rows" FROM "${table}"${sql}`, values)
    return Number(row?.rows)
  }

  async *copies(type: ReviewableType): AsyncGenerator<readonly Copy[]> {
    for (let after: unknown = ''; after !== undefined;) {
      const rows = this.#all(`${COPIES.working(type)} > ? ORDER BY "id" LIMIT ${COPIES_AT_ONCE}`, [after])
      yield rows.map((row) => copyAs(row, false))
      const uids = rows.map(({ uid }) => uid)
      const some = uids.map(() => '?').join(', ')
      yield this.#all(`${COPIES.saves(type)} IN (${some})`, uids).map((row) => copyAs(row, true))
      after = uids.at(-1)
    }
  }

  async close(): Promise<void> {
    this.#database?.close()
    this.#database = null
  }

  #all(sql: string, values: readonly unknown[]): Record<string, unknown>[] {
    this.#lookAtFile()
    try {
      const database = (this.#database ??= openReadOnly(this.file))
      return database.prepare(sql).all(...values) as Record<string, unknown>[]
    } catch (error) {
      void this.close()
      throw error
    }
  }

  /**
   * A restore by rename leaves an open connection on the former file for ever; a copy over the same inode is not seen by one
   * in WAL mode. A checkpoint looks the same, and costs a connection.
   * @throws ENOENT
   */
  #lookAtFile(): void {
    const { dev, ino, mtimeMs } = statSync(this.file)
    const now = `${dev}:${ino}:${mtimeMs}`
    if (now !== this.#seen) void this.close()
    this.#seen = now
  }
}

/** The copies in a table. Columns of a save are those of its document, after `version_`. */
const COPIES = {
  working: (type: ReviewableType) => copiesOf({ table: tableOf(type), uid: 'id', column: '', path: '' }),
  saves: (type: ReviewableType) =>
    copiesOf({ table: `_${tableOf(type)}_v`, uid: 'parent_id', column: 'version_', path: 'version.' }),
}

function copiesOf({ table, uid, column, path }: Readonly<Record<'table' | 'uid' | 'column' | 'path', string>>): string {
  const named = `FROM "${table}_rels" AS "rel" WHERE "rel"."parent_id" = "copy"."id" AND "rel"."path" = '${path}coPartners'`
  const columns = [
    `"${uid}" AS "uid"`,
    `"${column}readers" AS "readers"`,
    `"${column}lead_partner_id" AS "leadPartner"`,
    `(SELECT group_concat("rel"."partners_id") ${named}) AS "coPartners"`,
  ]
  return `SELECT ${columns.join(', ')} FROM "${table}" AS "copy" WHERE "${uid}"`
}

function copyAs({ uid, coPartners, ...row }: Record<string, unknown>, isSave: boolean): Copy {
  const fields = { ...row, coPartners: coPartners ? String(coPartners).split(',') : [] }
  return copyFrom(fields, { uid: String(uid), isSave })
}

interface Part {
  sql: string
  values: readonly unknown[]
}

/** Column names come from our own tables alone; what was asked for is bound. */
function selectOf<T extends Table>(table: T, query: Query<T>): Part {
  const { sort = ['id'], limit, page = 1 } = query
  const where = whereOf(query)
  const columns = Object.keys(COLUMNS[table]).map((column) => `${named(column)} AS "${column}"`)
  const order = sort.map((each) => (each.startsWith('-') ? `${named(each.slice(1))} DESC` : named(each)))
  const some = limit ? [limit, (page - 1) * limit] : []
  const sql = `SELECT ${columns.join(', ')} FROM "${table}"${where.sql} ORDER BY ${order.join(', ')}`
  return { sql: limit ? `${sql} LIMIT ? OFFSET ?` : sql, values: [...where.values, ...some] }
}

function whereOf<T extends Table>({ ids, after, where = {} }: Pick<Query<T>, 'ids' | 'after' | 'where'>): Part {
  const conditions = Object.entries<Condition<unknown> | undefined>(where).flatMap(([column, condition]) =>
    condition ? [partOf(column, condition)] : [],
  )
  if (ids) conditions.push(partOf('id', { in: ids }))
  if (after !== undefined) conditions.push({ sql: '"id" > ?', values: [after] })
  const all = conditions.map(({ sql }) => sql).join(' AND ')
  return { sql: all && ` WHERE ${all}`, values: conditions.flatMap(({ values }) => values) }
}

function partOf(column: string, condition: Condition<unknown>): Part {
  const name = named(column)
  if ('in' in condition) return { sql: `${name} IN (${condition.in.map(() => '?').join(', ')})`, values: condition.in }
  return 'from' in condition
    ? { sql: `${name} >= ?`, values: [condition.from] }
    : { sql: `${name} <= ?`, values: [condition.upTo] }
}

/** Payload's names of columns: the field's, in snake_case. */
const named = (column: string): string => `"${column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)}"`
