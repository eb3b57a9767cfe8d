import { env } from '#platform/env.ts'
import { signerOf, type Signer, type Verifier } from '#platform/signer.ts'

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

/** The keys of this process's environment. @throws EnvError */
export function keysOfEnvironment(): LedgerKeys {
  const { LEDGER_PRIVATE_KEY, LEDGER_NEXT_PRIVATE_KEY, LEDGER_OPENING_KEY, LEDGER_LOST_KEY } = env()
  const held = [LEDGER_PRIVATE_KEY, ...(LEDGER_NEXT_PRIVATE_KEY ? [LEDGER_NEXT_PRIVATE_KEY] : [])].map(signerOf)
  return { held, opening: LEDGER_OPENING_KEY ?? held[0]!.keyId, lost: LEDGER_LOST_KEY?.split(',') ?? [] }
}

/** How a person names the replacement of a lost key: after which row, by which key. Both digests hexadecimal. */
export const lostKeyToken = ({ seq, digest }: { seq: number; digest: string }, keyId: string): string =>
  `${seq}-${digest.slice(0, 12)}-${keyId}`
