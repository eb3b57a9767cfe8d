import { SYSTEM_ACTOR } from '#domain/events.ts'
import { Refusal } from '#domain/errors.ts'
import type { Ledger } from './ledger.ts'

/** The command that opens a ledger is the same for every process that finds it empty: one of them wins. */
const OPENING = '00000000-0000-4000-8000-000000000001'

/**
 * Makes sure the first row is there: it publishes the key every later row is signed with.
 * @throws Refusal ledger_damaged when the ledger was opened with another key than the environment holds
 */
export async function openLedger(ledger: Ledger, { isDemonstration = false } = {}): Promise<void> {
  await ledger.follow()
  const { damage } = ledger
  // The first row says whose ledger it is. A later row under another key is damage like any other: the guide stays readable.
  if (damage?.kind === 'key' && damage.seq === 1) throw new Refusal('ledger_damaged', { reason: 'key', seq: 1 })
  if (damage || ledger.guide.keys.length > 0) return
  const { publicKey } = ledger.signer
  const data = isDemonstration ? { publicKey, isDemonstration } : { publicKey }
  await ledger.append({ command: OPENING, actor: SYSTEM_ACTOR, decide: () => ({ type: 'opened', data }) })
}
