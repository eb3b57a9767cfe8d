import type { KnownKeys } from '#ledger/keys.ts'
import { keyIdOf, verifierOf } from '#platform/signer.ts'
import type { DoorEnv } from './doorEnv.ts'

/** What a door believes a ledger by: public keys, and what a person vouched for. */
export function keysOf(env: Pick<DoorEnv, 'LEDGER_PUBLIC_KEYS' | 'LEDGER_OPENING_KEY' | 'LEDGER_LOST_KEY'>): KnownKeys {
  const { LEDGER_PUBLIC_KEYS, LEDGER_OPENING_KEY, LEDGER_LOST_KEY } = env
  const opening = LEDGER_OPENING_KEY ?? keyIdOf(LEDGER_PUBLIC_KEYS[0]!)
  return { held: LEDGER_PUBLIC_KEYS.map(verifierOf), opening, lost: LEDGER_LOST_KEY?.split(',') ?? [] }
}
