import { SYSTEM_ACTOR, type LedgerEvent } from '#domain/events.ts'
import { newId } from '#platform/hash.ts'
import type { Signer } from '#platform/signer.ts'
import type { Ledger } from './ledger.ts'

/**
 * The key in force names the next one: it signs this row, the next one all rows after it.
 * @throws Refusal ledger_damaged without the key in force, or on a ledger that cannot be believed
 */
export const rotateKey = (ledger: Ledger, next: Signer): Promise<LedgerEvent> => nameKey(ledger, next, {})

/**
 * The key in force is lost: the new one, which must be held, takes its place by itself. Written only when `keys.lost` holds
 * the token of this very place.
 * @throws Refusal ledger_damaged
 */
export const replaceLostKey = (ledger: Ledger, next: Signer): Promise<LedgerEvent> =>
  nameKey(ledger, next, { isLost: true })

function nameKey(ledger: Ledger, { publicKey, sign }: Signer, more: { isLost?: true }): Promise<LedgerEvent> {
  return ledger.append({
    command: newId(),
    actor: SYSTEM_ACTOR,
    // Whoever names a key has it: it signs the end it continues.
    decide: () => ({ type: 'keyRotated', data: { publicKey, proof: sign(ledger.digest), ...more } }),
  })
}
