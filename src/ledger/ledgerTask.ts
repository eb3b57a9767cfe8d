import type { Damage } from './check.ts'
import type { Body } from './checkpoint.ts'

/** What is asked of the process that does something of a whole ledger (`src/worker/ledger.ts`). */
export interface LedgerTask {
  readonly name: 'checkpoint' | 'verify'
  /** Address of the database. */
  readonly database: string
  /** The data folder. */
  readonly folder: string
  /** Public keys that are held, base64. */
  readonly held: readonly string[]
  /** What is believed from outside the database. */
  readonly opening: string
  readonly lost: readonly string[]
  /** Of `verify`: how long it rests for the time it worked. */
  readonly restFactor: number
}

/** A checkpoint to be signed, the last row that was verified and the first that is wrong, or why nothing was done. */
export type LedgerAnswer =
  | { readonly body: Body }
  | { readonly verified: number; readonly damage: { readonly seq: number; readonly kind: Damage } | null }
  | { readonly failed: string }
