import { generateKeyPairSync } from 'node:crypto'
import { digestOf } from '#ledger/row.ts'
import { signerOf, type Signer } from '#platform/signer.ts'
import { storedAs } from '#platform/storage/records.ts'
import type { Row } from './rawTables.ts'

/** A key somebody else made: as good as ours, but not ours. */
export function foreignSigner(): Signer {
  const { privateKey } = generateKeyPairSync('ed25519')
  return signerOf(privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'))
}

/** The rows with one of them changed. */
export const altering = (rows: readonly Row[], id: Row['id'], change: (row: Row) => Row): Row[] =>
  rows.map((row) => (row.id === id ? change(row) : row))

/** The row with the digest its content now has: what anyone can compute. */
export const digested = (row: Row): Row => ({ ...row, digest: digestOf(storedAs('ledger', row)) })

/** The row with its digest and somebody's signature. */
function sealed(row: Row, { keyId, sign }: Signer): Row {
  const { digest } = digested(row)
  return { ...row, digest: String(digest), keyId, signature: sign(String(digest)) }
}

/** The rows with one more at the end, well chained. */
export function appending(rows: readonly Row[], row: Row, signer: Signer): Row[] {
  const last = rows.at(-1) as Row
  return [...rows, sealed({ ...row, id: Number(last.id) + 1, prevDigest: String(last.digest) }, signer)]
}

/** The whole history told again by somebody with another key, well chained from the first row on. */
export function rebuilt(rows: readonly Row[], signer: Signer): Row[] {
  const told: Row[] = []
  for (const row of rows) {
    const data = row.type === 'opened' ? JSON.stringify({ publicKey: signer.publicKey }) : String(row.data)
    told.push(sealed({ ...row, data, prevDigest: String(told.at(-1)?.digest ?? '') }, signer))
  }
  return told
}

/** Two rows of the ledger with their contents exchanged. */
export const swapping = (rows: readonly Row[], a: number, b: number): Row[] =>
  rows
    .map((row) => (row.id === a ? { ...row, id: b } : row.id === b ? { ...row, id: a } : row))
    .sort((one, other) => Number(one.id) - Number(other.id))
