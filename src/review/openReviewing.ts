import type { Payload } from 'payload'
import { catchUpAll, registerProjection } from '#ledger/catchUpAll.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { openLedger } from '#ledger/open.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { recordPartners } from './recordPartners.ts'
import { reviewsProjection } from './reviewsProjection.ts'

/**
 * Makes the review ready: the ledger is open and followed, the reviews projection caught up, partners' public names
 * recorded. Every process that decides calls it once at its start.
 * @throws Refusal ledger_damaged when the environment holds another key than the ledger was opened with
 */
export async function openReviewing(payload: Payload, { isDemonstration = false } = {}): Promise<Ledger> {
  const ledger = ledgerOf(payload)
  await openLedger(ledger, { isDemonstration })
  registerProjection(payload, reviewsProjection(storageOf(payload)))
  if (!ledger.damage) await recordPartners(payload)
  await catchUpAll(payload)
  return ledger
}
