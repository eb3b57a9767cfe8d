import type { ReviewableType } from '#domain/content/index.ts'
import type { DocumentRef } from '#domain/events.ts'
import type { NamedOwners } from '#domain/readers.ts'
import type { Column, Fresh, Stored, Table } from './records.ts'

/** What a column must be: one of these, that or more, or that or less. */
export type Condition<V> = { readonly in: readonly V[] } | { readonly from: V } | { readonly upTo: V }

/** All of them hold. */
export type Conditions<T extends Table> = {
  readonly [C in Column<T>]?: Condition<NonNullable<Stored<T>[C]>>
}

export interface Query<T extends Table> {
  /** Only the rows of these ids. */
  readonly ids?: readonly (string | number)[]
  /** Only the rows whose id is higher. */
  readonly after?: string | number
  readonly where?: Conditions<T>
  /** Columns, `-` before those that go down; by id unless it says otherwise. */
  readonly sort?: readonly (Column<T> | `-${Column<T>}`)[]
  /** All of them unless it says otherwise. */
  readonly limit?: number
  /** Which page of `limit` rows, from 1: for what people leaf through. */
  readonly page?: number
}

/** What the core reads of what only the core writes: rows as stored, nothing remembered, no access asked. */
export interface StorageReader {
  find<T extends Table>(table: T, query?: Query<T>): Promise<Stored<T>[]>
  count<T extends Table>(table: T, where?: Conditions<T>): Promise<number>
  /** Every working copy of a type and every former save of one, as far as it says who reads it; in pages. */
  copies(type: ReviewableType): AsyncIterable<readonly Copy[]>
}

/** Documents whose saves are read together. */
export const COPIES_AT_ONCE = 50

/** A working copy, or a former save of one. */
export interface Copy {
  readonly uid: string
  readonly isSave: boolean
  /** As stored (`readersOf`). */
  readonly readers: string
  readonly owners: NamedOwners
}

/** What a copy is read by, as either engine holds it. */
export interface CopyFields {
  readers?: string | null
  leadPartner?: string | null
  coPartners?: readonly string[] | null
}

export const ownersIn = ({ leadPartner, coPartners }: CopyFields): NamedOwners => ({
  leadPartner: leadPartner ?? null,
  coPartners: coPartners ?? [],
})

export const copyFrom = (fields: CopyFields, of: Pick<Copy, 'uid' | 'isSave'>): Copy => ({
  ...of,
  readers: fields.readers ?? '',
  owners: ownersIn(fields),
})

export interface Storage extends StorageReader {
  /** Adds one row. What its failure means says `outcomeOf`: a `clash` when the id is taken. */
  append<T extends Table>(table: T, row: Fresh<T>): Promise<void>
  /** Adds rows, those whose id is taken left as they are: one statement per 500, all or none of them. */
  putIfAbsent<T extends Table>(table: T, rows: readonly Fresh<T>[]): Promise<void>
  /** Writes a row whole, unless the one that is there has as high a `seq`, or a higher one: one statement. */
  project(table: 'reviews', row: Stored<'reviews'>): Promise<void>
  /** Gives a working copy and all its former saves to everybody who reads what is shared: nothing else of them changes. */
  share(document: DocumentRef): Promise<void>
  /** Gives media to everybody who reads what is shared: nothing else of them changes. */
  shareMedia(uids: readonly string[]): Promise<void>
  /** Puts a projection's cursor there, wherever it was: one statement. */
  moveCursor(name: string, seq: number): Promise<void>
  /** Changes the row all conditions hold of, at once. False when there is none. */
  change<T extends Changing>(table: T, change: Change<T>): Promise<boolean>
  /** Removes the rows all conditions hold of. */
  remove<T extends Removable>(table: T, where: Conditions<T>): Promise<void>
}

/** Tables whose rows go when they are over. */
export type Removable = 'sessions' | 'factors' | 'pending'
/** Tables whose rows change one by one. */
export type Changing = 'notifications' | 'outbox' | 'deliveries' | 'comments' | Removable

export interface Change<T extends Table> {
  readonly where: Conditions<T>
  readonly set: Readonly<Partial<Omit<Stored<T>, 'id'>>>
}

export const isWritable = (storage: StorageReader): storage is Storage => 'append' in storage

/** The row of an id, or null. */
export async function rowAt<T extends Table>(
  storage: Pick<StorageReader, 'find'>,
  table: T,
  id: string | number,
): Promise<Stored<T> | null> {
  const [row] = await storage.find(table, { ids: [id] })
  return row ?? null
}

/** Everything in a table, in pages, by id. */
export async function* pagesOf<T extends Table>(storage: StorageReader, table: T): AsyncGenerator<Stored<T>[]> {
  let after: string | number | undefined
  do {
    const rows: Stored<T>[] = await storage.find(table, { after, limit: PAGE })
    yield rows
    after = rows.length === PAGE ? rows.at(-1)!.id : undefined
  } while (after !== undefined)
}

const PAGE = 500
