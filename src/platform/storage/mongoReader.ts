import { MongoClient, type Filter, type Document } from 'mongodb'
import type { RawStorage } from './rawStorage.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { storedAs, type Stored, type Table } from './records.ts'
import { COPIES_AT_ONCE, copyFrom, type Condition, type Conditions, type Copy } from './storage.ts'
import type { CopyFields, Query } from './storage.ts'

/** What mongoose calls a collection it was not given a name for: the plural. */
const NAMES: Readonly<Partial<Record<Table | ReviewableType, string>>> = {
  ledger: 'ledgers',
  outbox: 'outboxes',
  pending: 'pendings',
  outline: 'outlines',
}

const READ = { readers: 1, leadPartner: 1, coPartners: 1 } as const
const READ_IN_SAVES = { 'version.readers': 1, 'version.leadPartner': 1, 'version.coPartners': 1 } as const

type Row = Document & { _id: string | number }

/**
 * MongoDB, by the driver alone. Majority reads of the primary, as the guarantee asks: what is read cannot be rolled back.
 * Nothing here writes; that nothing can is for the account in the address to say (role `read`).
 */
export class MongoReader implements RawStorage {
  readonly #client: MongoClient

  constructor(uri: string) {
    this.#client = new MongoClient(uri, {
      readPreference: 'primary',
      readConcernLevel: 'majority',
      retryReads: true,
      serverSelectionTimeoutMS: 15_000,
    })
  }

  async find<T extends Table>(table: T, query: Query<T> = {}): Promise<Stored<T>[]> {
    const { sort = ['id'], limit = 0, page = 1 } = query
    const order = sort.map((each): [string, 1 | -1] =>
      each.startsWith('-') ? [named(each.slice(1)), -1] : [named(each), 1],
    )
    const rows = await this.#rows(table)
      .find(filterOf(query), { sort: order, limit, skip: (page - 1) * limit })
      .toArray()
    return rows.map(({ _id, ...row }) => storedAs(table, { ...row, id: _id }))
  }

  count<T extends Table>(table: T, where?: Conditions<T>): Promise<number> {
    return this.#rows(table).countDocuments(filterOf({ where }))
  }

  async *copies(type: ReviewableType): AsyncGenerator<readonly Copy[]> {
    const db = this.#client.db()
    const documents = db.collection<Row & CopyFields>(NAMES[type] ?? type)
    const saves = db.collection<{ parent: string; version: CopyFields }>(`_${type}_versions`)
    for (let after: string | undefined = ''; after !== undefined;) {
      const rows = await documents
        .find({ _id: { $gt: after } }, { projection: READ, sort: { _id: 1 }, limit: COPIES_AT_ONCE })
        .toArray()
      yield rows.map((row) => copyFrom(row, { uid: String(row._id), isSave: false }))
      const uids = rows.map(({ _id }) => String(_id))
      const found = await saves
        .find({ parent: { $in: uids } }, { projection: { parent: 1, ...READ_IN_SAVES } })
        .toArray()
      yield found.map(({ parent, version }) => copyFrom(version, { uid: parent, isSave: true }))
      after = uids.at(-1)
    }
  }

  close(): Promise<void> {
    return this.#client.close()
  }

  #rows(table: Table) {
    return this.#client.db().collection<Row>(NAMES[table] ?? table)
  }
}

function filterOf<T extends Table>({ ids, after, where = {} }: Query<T>): Filter<Row> {
  const conditions = Object.entries<Condition<unknown> | undefined>(where).flatMap(([column, condition]) =>
    condition ? [{ [named(column)]: operatorOf(condition) }] : [],
  )
  if (ids) conditions.push({ _id: { $in: ids } })
  if (after !== undefined) conditions.push({ _id: { $gt: after } })
  return conditions.length > 0 ? { $and: conditions } : {}
}

function operatorOf(condition: Condition<unknown>): object {
  if ('in' in condition) return { $in: condition.in }
  return 'from' in condition ? { $gte: condition.from } : { $lte: condition.upTo }
}

const named = (column: string): string => (column === 'id' ? '_id' : column)
