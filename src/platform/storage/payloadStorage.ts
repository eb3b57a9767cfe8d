import { sql } from '@payloadcms/db-sqlite'
import type { Payload, PayloadRequest, Where, WhereField } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { EVERYBODY } from '#domain/readers.ts'
import { permit } from '../database/appendOnly.ts'
import { isStorageFault } from '../database/storageFaults.ts'
import { refusedWrite, storedWrite } from '../database/storageHealth.ts'
import { noteStored } from '../database/storedWrites.ts'
import { storedAs, tableOf, type Fresh, type Stored, type Table } from './records.ts'
import {
  COPIES_AT_ONCE,
  copyFrom,
  type Change,
  type Changing,
  type Condition,
  type Conditions,
  type Copy,
} from './storage.ts'
import type { CopyFields, Query, Removable, Storage } from './storage.ts'

/** Rows per statement: SQLite allows 32,766 values in one. */
const AT_ONCE = 500

/** The storage of this installation, as the process that holds it reads and writes it. */
export const storageOf = (payload: Payload): Storage =>
  payload.db.name === 'mongoose' ? new MongoStorage(payload) : new SqliteStorage(payload)

/** The same inside the transaction of a request: what it adds is stored when that is. */
export const storageIn = (req: PayloadRequest): Pick<Storage, Ours> => new ThroughPayload(req.payload, req)

/** What may be done inside the transaction of a request. */
type Ours = 'find' | 'count' | 'append' | 'change' | 'remove'

/** What goes through Payload's adapter, on either engine: in the transaction of a request, if one is given. */
class ThroughPayload implements Pick<Storage, Ours | 'copies'> {
  constructor(
    protected readonly payload: Payload,
    protected readonly req?: PayloadRequest,
  ) {}

  async find<T extends Table>(
    collection: T,
    { ids, after, where = {}, sort = ['id'], limit = 0, page }: Query<T> = {},
  ): Promise<Stored<T>[]> {
    const { docs } = await this.payload.db.find<Record<string, unknown>>({
      collection,
      where: { ...whereOf(where), ...idsOf(ids, after) },
      sort: [...sort],
      limit,
      page,
      // Page 2 is only reached with it, at the price of a count.
      pagination: page !== undefined,
      req: this.req,
    })
    return docs.map((document) => storedAs(collection, document))
  }

  async count<T extends Table>(collection: T, where: Conditions<T> = {}): Promise<number> {
    const { totalDocs } = await this.payload.db.count({ collection, where: whereOf(where), req: this.req })
    return totalDocs
  }

  async *copies(collection: ReviewableType): AsyncGenerator<readonly Copy[]> {
    const { db } = this.payload
    const common = { collection, pagination: false, req: this.req } as const
    const select = { readers: true, leadPartner: true, coPartners: true } as const
    for (let after: string | undefined = ''; after !== undefined;) {
      const where: Where = { id: { greater_than: after } }
      const { docs } = await db.find<CopyRow>({ ...common, where, sort: 'id', limit: COPIES_AT_ONCE, select })
      yield docs.map((row) => copyFrom(row, { uid: row.id, isSave: false }))
      const saves = await db.findVersions<CopyRow>({
        ...common,
        where: { parent: { in: docs.map(({ id }) => id) } },
        limit: 0,
        select: { parent: true, version: select },
      })
      yield saves.docs.map(({ parent, version }) => copyFrom(version, { uid: String(parent), isSave: true }))
      after = docs.at(-1)?.id
    }
  }

  async append<T extends Table>(collection: T, row: Fresh<T>): Promise<void> {
    await this.payload.db.create({ collection, data: permit({ ...row }), returning: false, req: this.req })
  }

  async change<T extends Changing>(collection: T, { where, set }: Change<T>): Promise<boolean> {
    const changed: unknown = await this.payload.db.updateOne({
      collection,
      where: whereOf(where),
      data: permit({ ...set }),
      req: this.req,
    })
    return Boolean(changed)
  }

  async remove<T extends Removable>(collection: T, where: Conditions<T>): Promise<void> {
    await this.payload.db.deleteMany({ collection, where: permit(whereOf(where)), req: this.req })
  }
}

/** SQLite: in a transaction of its own, in the one queue of writes. */
class SqliteStorage extends ThroughPayload implements Storage {
  putIfAbsent<T extends Table>(table: T, rows: readonly Fresh<T>[]): Promise<void> {
    return this.#write(table, async (db, tables) => {
      for (const some of inParts(rows)) await db.insert(tables[table]!).values(some).onConflictDoNothing()
    })
  }

  project(table: 'reviews', row: Stored<'reviews'>): Promise<void> {
    const { id: _, ...set } = row
    return this.#write(table, async (db, tables) => {
      const { id, seq } = tables[table]!
      const setWhere = sql`coalesce(${seq}, 0) < ${row.seq}`
      await db.insert(tables[table]!).values([row]).onConflictDoUpdate({ target: id, set, setWhere })
    })
  }

  share({ type, uid }: DocumentRef): Promise<void> {
    return this.#write(type, async (db) => {
      await db.run(sql`UPDATE ${sql.identifier(tableOf(type))} SET readers = ${EVERYBODY} WHERE id = ${uid}`)
      const saves = sql.identifier(`_${tableOf(type)}_v`)
      await db.run(sql`UPDATE ${saves} SET version_readers = ${EVERYBODY} WHERE parent_id = ${uid}`)
    })
  }

  shareMedia(uids: readonly string[]): Promise<void> {
    return this.#write('media', async (db) => {
      for (const uid of uids) await db.run(sql`UPDATE media SET readers = ${EVERYBODY} WHERE id = ${uid}`)
    })
  }

  moveCursor(id: string, seq: number): Promise<void> {
    return this.#write('projections', async (db, { projections }) => {
      const clause = { target: projections!.id, set: { seq } }
      await db.insert(projections!).values([{ id, seq }]).onConflictDoUpdate(clause)
    })
  }

  async #write(stored: string, work: (db: Session, tables: Sqlite['tables']) => Promise<void>): Promise<void> {
    const db = this.payload.db as unknown as Sqlite
    await acknowledged(this.payload, async () => {
      const id = await db.beginTransaction()
      try {
        await work(db.sessions[id]!.db, db.tables)
        await db.commitTransaction(id)
      } catch (error) {
        await db.rollbackTransaction(id)
        throw error
      }
    }).finally(() => noteStored(this.payload, stored))
  }
}

/** What Payload's adapter has of Drizzle, as far as we use it. */
interface Sqlite {
  tables: Record<string, Record<string, unknown>>
  sessions: Record<string, { db: Session }>
  beginTransaction(): Promise<string>
  commitTransaction(id: string): Promise<void>
  rollbackTransaction(id: string): Promise<void>
}
interface Session {
  insert(table: object): Insert
  run(statement: unknown): Promise<unknown>
}
interface Insert {
  values(rows: readonly object[]): {
    onConflictDoNothing(): Promise<unknown>
    onConflictDoUpdate(clause: { target: unknown; set: object; setWhere?: unknown }): Promise<unknown>
  }
}

/** MongoDB: one document is written whole or not at all. */
class MongoStorage extends ThroughPayload implements Storage {
  async putIfAbsent<T extends Table>(table: T, rows: readonly Fresh<T>[]): Promise<void> {
    for (const some of inParts(rows)) {
      const documents = some.map(documentOf)
      await this.#write(table, (collection) => collection.insertMany(documents, { ordered: false, ...MAJORITY }))
    }
  }

  project(table: 'reviews', row: Stored<'reviews'>): Promise<void> {
    const { _id, ...set } = documentOf(row)
    const isBehind = { $or: [{ seq: { $lt: row.seq } }, { seq: null }] }
    // Where the row is not behind, none is found, and the one to be inserted meets it.
    return this.#write(table, (collection) =>
      collection.updateOne({ _id, ...isBehind }, { $set: set }, { upsert: true, ...MAJORITY }),
    )
  }

  moveCursor(_id: string, seq: number): Promise<void> {
    return this.#write('projections', (collection) =>
      collection.updateOne({ _id }, { $set: { seq } }, { upsert: true, ...MAJORITY }),
    )
  }

  /** The working copy first: a save that has read it already meets this write there, and is tried again or refused. */
  async share({ type, uid }: DocumentRef): Promise<void> {
    const { collections, versions } = this.payload.db as unknown as Models
    const own = { $set: { readers: EVERYBODY } }
    const inSaves = { $set: { 'version.readers': EVERYBODY } }
    await acknowledged(this.payload, async () => {
      await collections[type]!.collection.updateOne({ _id: uid }, own, MAJORITY)
      await versions[type]!.collection.updateMany({ parent: uid }, inSaves, MAJORITY)
    }).finally(() => noteStored(this.payload, type, uid))
  }

  async shareMedia(uids: readonly string[]): Promise<void> {
    const { media } = (this.payload.db as unknown as Models).collections
    const theirs = { _id: { $in: [...uids] } }
    await acknowledged(this.payload, () =>
      media!.collection.updateMany(theirs, { $set: { readers: EVERYBODY } }, MAJORITY),
    ).finally(() => noteStored(this.payload, 'media'))
  }

  /** An id that is taken is what these writes are for; any other failure of a row is not of this kind. */
  async #write(table: Table, work: (collection: Mongo) => Promise<unknown>): Promise<void> {
    const { collections } = this.payload.db as unknown as Models
    await acknowledged(this.payload, () =>
      work(collections[table]!.collection).catch((error: unknown) => {
        if (!isDuplicate(error)) throw error
      }),
    ).finally(() => noteStored(this.payload, table))
  }
}

interface Models {
  collections: Record<string, { collection: Mongo }>
  versions: Record<string, { collection: Mongo }>
}
/** A collection of the driver, as far as we use it. */
interface Mongo {
  insertMany(documents: readonly object[], options: object): Promise<unknown>
  updateOne(filter: object, change: object, options: object): Promise<unknown>
  updateMany(filter: object, change: object, options: object): Promise<unknown>
}

const MAJORITY = { writeConcern: { w: 'majority' } } as const

function documentOf(row: object): { _id: string | number } & Record<string, unknown> {
  const { id, ...rest } = row as { id: string | number }
  return { _id: id, ...rest }
}

function isDuplicate(error: unknown): boolean {
  const { code, writeErrors } = error as { code?: unknown; writeErrors?: { code?: unknown } | { code?: unknown }[] }
  const errors = writeErrors === undefined ? [] : Array.isArray(writeErrors) ? writeErrors : [writeErrors]
  return code === 11000 && errors.every((each) => each.code === 11000)
}

/** These writes pass beside the adapter's methods: whether they are stored is noted here (`acknowledged.ts`). */
async function acknowledged({ logger }: Payload, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    throw isStorageFault(error) && !isRefusal(error) ? refusedWrite(error, logger) : error
  }
  storedWrite(logger)
}

const inParts = <R>(rows: readonly R[]): R[][] =>
  Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, part) =>
    rows.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  )

/** What a copy is read by: a row of the working copies, or with `parent` and `version` one of the saves. */
interface CopyRow extends CopyFields {
  id: string
  parent: unknown
  version: CopyFields
}
const whereOf = <T extends Table>(conditions: Conditions<T>): Where =>
  Object.fromEntries(
    Object.entries<Condition<unknown> | undefined>(conditions).flatMap(([column, condition]) =>
      condition ? [[column, operatorOf(condition)]] : [],
    ),
  )

function idsOf(ids: readonly (string | number)[] | undefined, after: string | number | undefined): Where {
  if (!ids && after === undefined) return {}
  return { id: { ...(ids && { in: [...ids] }), ...(after !== undefined && { greater_than: after }) } }
}

function operatorOf(condition: Condition<unknown>): WhereField {
  if ('in' in condition) return { in: [...condition.in] }
  return 'from' in condition ? { greater_than_equal: condition.from } : { less_than_equal: condition.upTo }
}
