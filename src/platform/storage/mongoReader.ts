import { MongoClient, type Filter, type Document } from 'mongodb'
import type { RawStorage } from './rawStorage.ts'
import { storedAs, type Stored, type Table } from './records.ts'
import type { Condition, Conditions, Query } from './storage.ts'

/** What mongoose calls a collection it was not given a name for: the plural. */
const NAMES: Readonly<Partial<Record<Table, string>>> = { ledger: 'ledgers', outbox: 'outboxes' }

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
