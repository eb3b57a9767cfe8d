import type { Signer, Verifier } from '#platform/signer.ts'

/** The keys an installation holds, and what it knows of the ledger's keys from outside the database. */
export interface LedgerKeys {
  /** Keys it can sign with: today's, and the next one while a rotation is under way. */
  readonly held: readonly Signer[]
  /** Fingerprint of the key that opened the ledger: trust starts there, not in the first row. */
  readonly opening: string
  /** The rows at which a lost key was replaced, as a person accepts them: `<seq>-<digest before, 12 digits>-<new key>`. */
  readonly lost: readonly string[]
}

/** The same in a process that signs nothing: the public half of its keys. */
export type KnownKeys = Omit<LedgerKeys, 'held'> & { readonly held: readonly Verifier[] }

/** How a person names the replacement of a lost key: after which row, by which key. Both digests hexadecimal. */
export const lostKeyToken = ({ seq, digest }: { seq: number; digest: string }, keyId: string): string =>
  `${seq}-${digest.slice(0, 12)}-${keyId}`
