import { signerOf, type Signer } from '#platform/signer.ts'
import type { Fresh, Stored, Table } from '#platform/storage/records.ts'
import type { Query, StorageReader } from '#platform/storage/storage.ts'
import type { LedgerKeys } from '#ledger/keys.ts'
import { Ledger } from '#ledger/ledger.ts'
import type { LedgerRow } from '#ledger/row.ts'

/** Rows in memory, with what a ledger asks of its storage: the rows after a number, one more row, no number twice. */
class MemoryStorage implements StorageReader {
  constructor(readonly rows: LedgerRow[]) {}

  find<T extends Table>(_: T, { ids, after = 0, limit }: Query<T> = {}): Promise<Stored<T>[]> {
    const found = this.rows.filter(({ id }) => (ids ? ids.includes(id) : id > Number(after)))
    return Promise.resolve(found.slice(0, limit) as unknown as Stored<T>[])
  }

  count(): Promise<number> {
    return Promise.resolve(this.rows.length)
  }

  async *copies(): AsyncGenerator<never> {}

  append(_: 'ledger', row: Fresh<'ledger'>): Promise<void> {
    if (this.rows.some(({ id }) => id === row.id))
      return Promise.reject(Object.assign(new Error('taken'), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }))
    this.rows.push(row as LedgerRow)
    return Promise.resolve()
  }
}

/** A ledger over these rows that has read nothing yet, as a process with these keys would have it. */
export const ledgerOn = (
  rows: LedgerRow[],
  keys: Partial<LedgerKeys> & Pick<LedgerKeys, 'held'>,
  begin?: ConstructorParameters<typeof Ledger>[2],
): Ledger => new Ledger(new MemoryStorage(rows), { opening: keys.held[0]!.keyId, lost: [], ...keys }, begin)

/** The private key whose 32 bytes are all this digit, base64. */
export const privateKey = (digit: number): string =>
  Buffer.from('302e020100300506032b657004220420' + `0${digit}`.repeat(32), 'hex').toString('base64')

export const signer = (digit: number): Signer => signerOf(privateKey(digit))
