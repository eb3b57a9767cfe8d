import { env } from '#platform/env.ts'
import { signerOf } from '#platform/signer.ts'
import type { LedgerKeys } from './keys.ts'

/** The keys of this process's environment. @throws EnvError */
export function keysOfEnvironment(): LedgerKeys {
  const { LEDGER_PRIVATE_KEY, LEDGER_NEXT_PRIVATE_KEY, LEDGER_OPENING_KEY, LEDGER_LOST_KEY } = env()
  const held = [LEDGER_PRIVATE_KEY, ...(LEDGER_NEXT_PRIVATE_KEY ? [LEDGER_NEXT_PRIVATE_KEY] : [])].map(signerOf)
  return { held, opening: LEDGER_OPENING_KEY ?? held[0]!.keyId, lost: LEDGER_LOST_KEY?.split(',') ?? [] }
}
