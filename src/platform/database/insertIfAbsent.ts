import type { Payload } from 'payload'

/** Rows per statement: SQLite allows 32,766 values in one. */
const AT_ONCE = 500

interface Sqlite {
  tables: Record<string, unknown>
  sessions: Record<string, { db: { insert(table: unknown): Insert } }>
  beginTransaction(): Promise<string>
  commitTransaction(id: string): Promise<void>
  rollbackTransaction(id: string): Promise<void>
}
interface Insert {
  values(rows: readonly object[]): { onConflictDoNothing(): Promise<unknown> }
}

interface Mongo {
  collections: Record<
    string,
    { collection: { insertMany(rows: readonly object[], options: object): Promise<unknown> } }
  >
}

/** Adds rows of flat columns, those whose id is taken left as they are: one statement per 500 rows, all or none of them. */
export async function insertIfAbsent(
  payload: Payload,
  collection: string,
  rows: readonly ({ id: string } & object)[],
): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE)
    if (payload.db.name === 'mongoose') await intoMongo(payload.db as unknown as Mongo, collection, some)
    else await intoSqlite(payload.db as unknown as Sqlite, collection, some)
  }
}

async function intoSqlite(db: Sqlite, collection: string, rows: readonly object[]): Promise<void> {
  const id = await db.beginTransaction()
  try {
    await db.sessions[id]!.db.insert(db.tables[collection]).values(rows).onConflictDoNothing()
    await db.commitTransaction(id)
  } catch (error) {
    await db.rollbackTransaction(id)
    throw error
  }
}

async function intoMongo(db: Mongo, name: string, rows: readonly ({ id: string } & object)[]): Promise<void> {
  const { collection } = db.collections[name]!
  const documents = rows.map(({ id, ...row }) => ({ _id: id, ...row }))
  try {
    await collection.insertMany(documents, { ordered: false, writeConcern: { w: 'majority' } })
  } catch (error) {
    // Those that were there already; any other failure of a row is not of this kind.
    if (!isDuplicate(error)) throw error
  }
}

function isDuplicate(error: unknown): boolean {
  const { code, writeErrors } = error as { code?: unknown; writeErrors?: { code?: unknown } | { code?: unknown }[] }
  const errors = writeErrors === undefined ? [] : Array.isArray(writeErrors) ? writeErrors : [writeErrors]
  return code === 11000 && errors.every((each) => each.code === 11000)
}
