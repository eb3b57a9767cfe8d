import type { Payload } from 'payload'
import { canonicalText } from '#domain/content/canonical.ts'
import { SYSTEM_ACTOR } from '#domain/events.ts'
import { publicPartner, type StoredPartner } from '#domain/publicPartner.ts'
import { catchUpAll } from '#ledger/catchUpAll.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { sha256 } from '#platform/hash.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { put } from '#shelf/shelf.ts'
import { readRows } from '#platform/database/readRows.ts'

/**
 * Puts every partner's public name on the shelf and records it in the ledger where it differs from what is recorded. Run
 * at start and after each change of a partner; running it twice records nothing new.
 */
export async function recordPartners(payload: Payload): Promise<void> {
  const ledger = ledgerOf(payload)
  // Before the ledger is opened (an installation being seeded) there is nothing to record in yet.
  if (ledger.guide.keys.length === 0) return
  const rows = await readRows<StoredPartner>(payload, { collection: 'partners', locale: 'all', sort: 'slug' })
  for (const row of rows) {
    const partner = publicPartner(row)
    const text = canonicalText(partner)
    const revision = sha256(text)
    if (ledger.guide.partners.get(partner.uid) === revision) continue
    await put(storageOf(payload), { type: 'partners', uid: partner.uid, text })
    const command = uuidOf(`${partner.uid}:${revision}:${ledger.guide.partnerSeqs.get(partner.uid) ?? 0}`)
    await ledger.append({
      command,
      actor: SYSTEM_ACTOR,
      decide: () => ({ type: 'partnerRecorded', partner: partner.uid, revision, data: {} }),
    })
  }
  await catchUpAll(payload)
}

/** Two processes that record the same name make one event. */
function uuidOf(text: string): string {
  const hex = sha256(text)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
