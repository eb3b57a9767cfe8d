import type { Payload } from 'payload'
import { signerOf, type Signer } from '#platform/signer.ts'
import type { LedgerKeys } from '#ledger/keys.ts'
import { Ledger } from '#ledger/ledger.ts'
import type { LedgerRow } from '#ledger/row.ts'

type Asked = { in: number[] } | { greater_than: number }

/** Rows in memory, with what a ledger asks of Payload: the rows after a number, one more row, no number twice. */
function memoryPayload(rows: LedgerRow[]): Payload {
  const db = {
    find: ({ where: { id: asked }, limit }: { where: { id: Asked }; limit: number }) =>
      Promise.resolve({
        docs: rows
          .filter(({ id }) => ('in' in asked ? asked.in.includes(id) : id > asked.greater_than))
          .slice(0, limit),
      }),
    create: ({ data }: { data: LedgerRow }) => {
      if (rows.some(({ id }) => id === data.id))
        return Promise.reject(Object.assign(new Error('taken'), { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' }))
      rows.push(data)
      return Promise.resolve(data)
    },
  }
  return { db } as unknown as Payload
}

/** A ledger over these rows that has read nothing yet, as a process with these keys would have it. */
export const ledgerOn = (
  rows: LedgerRow[],
  keys: Partial<LedgerKeys> & Pick<LedgerKeys, 'held'>,
  begin?: ConstructorParameters<typeof Ledger>[2],
): Ledger => new Ledger(memoryPayload(rows), { opening: keys.held[0]!.keyId, lost: [], ...keys }, begin)

/** The private key whose 32 bytes are all this digit, base64. */
export const privateKey = (digit: number): string =>
  Buffer.from('302e020100300506032b657004220420' + `0${digit}`.repeat(32), 'hex').toString('base64')

export const signer = (digit: number): Signer => signerOf(privateKey(digit))
