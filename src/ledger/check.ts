import { lawful } from '#domain/decide.ts'
import type { LedgerEvent } from '#domain/events.ts'
import type { Guide } from '#domain/guide.ts'
import type { Signer } from '#platform/signer.ts'
import { digestOf, eventOf, type LedgerRow } from './row.ts'

/** What is wrong with a row, in the order it is looked at. */
export type Damage = 'gap' | 'link' | 'digest' | 'signature' | 'key' | 'unreadable' | 'unlawful'

/** The row as a believable next event of this guide, or what is wrong with it. */
export function checkRow(
  row: LedgerRow,
  after: { guide: Guide; prevDigest: string; signer: Signer },
): LedgerEvent | Damage {
  const { guide, prevDigest, signer } = after
  if (row.id !== guide.seq + 1) return 'gap'
  if (row.prevDigest !== prevDigest) return 'link'
  if (digestOf(row) !== row.digest) return 'digest'
  if (row.keyId !== signer.keyId) return 'key'
  if (!signer.verify(row.digest, row.signature)) return 'signature'
  const event = readable(row)
  if (!event) return 'unreadable'
  if (event.type === 'opened' && event.data.publicKey !== signer.publicKey) return 'key'
  return lawful(guide, event) ? event : 'unlawful'
}

function readable(row: LedgerRow): LedgerEvent | null {
  try {
    return eventOf(row)
  } catch {
    return null
  }
}
