import type { KeyRotation, LedgerEvent } from '#domain/events.ts'
import { keyInForce } from '#domain/guide.ts'
import type { Replay } from '#domain/replay.ts'
import { keyIdOf, verifierOf } from '#platform/signer.ts'
import { lostKeyToken, type LedgerKeys } from './keys.ts'
import { digestOf, eventOf, type LedgerRow } from './row.ts'

/** What is wrong with a row, in the order it is looked at. */
export type Damage = 'gap' | 'link' | 'digest' | 'lost_key' | 'key' | 'signature' | 'unreadable' | 'unlawful'

interface After {
  readonly replay: Replay
  readonly prevDigest: string
  readonly keys: Pick<LedgerKeys, 'opening' | 'lost'>
}

/** The row as a believable next event of this replay, or what is wrong with it. */
export function checkRow(row: LedgerRow, after: After): LedgerEvent | Damage {
  const { replay, prevDigest } = after
  if (row.id !== replay.guide.seq + 1) return 'gap'
  if (row.prevDigest !== prevDigest) return 'link'
  if (digestOf(row) !== row.digest) return 'digest'
  const event = readable(row)
  const isLost = event?.type === 'keyRotated' && event.data.isLost
  if (isLost && !isVouchedFor(event.data, after)) return 'lost_key'
  const key = event ? keyFor(event, after) : keyInForce(replay.guide)
  // A first row that says it is ours and publishes another key is a forgery, not somebody's own ledger.
  if (!key && row.id === 1 && row.keyId === after.keys.opening) return 'signature'
  if (!key || row.keyId !== keyIdOf(key)) return 'key'
  if (!verifierOf(key).verify(row.digest, row.signature)) return 'signature'
  if (!event) return 'unreadable'
  if (event.type === 'keyRotated' && !isProved(event.data, prevDigest)) return 'key'
  return replay.allows(event) ? event : 'unlawful'
}

/** Base64 of the public key the row must be signed with, or null when nobody should believe it under any. */
function keyFor(event: LedgerEvent, { replay, keys }: After): string | null {
  if (event.type === 'opened' && event.seq === 1)
    return keyIdOf(event.data.publicKey) === keys.opening ? event.data.publicKey : null
  return event.type === 'keyRotated' && event.data.isLost ? event.data.publicKey : keyInForce(replay.guide)
}

/** Nobody can sign with a lost key: whoever runs the installation says, outside the database, that this row is theirs. */
function isVouchedFor({ publicKey }: KeyRotation, { replay, prevDigest, keys }: After): boolean {
  return keys.lost.includes(lostKeyToken({ seq: replay.guide.seq, digest: prevDigest }, keyIdOf(publicKey)))
}

const isProved = ({ publicKey, proof }: KeyRotation, prevDigest: string): boolean =>
  verifierOf(publicKey).verify(prevDigest, proof)

/** Null when it does not say what its type promises: whoever can write the database may have written anything. */
export function readable(row: LedgerRow): LedgerEvent | null {
  try {
    const event = eventOf(row)
    const { data } = event as { data: unknown }
    if (typeof data !== 'object' || data === null) return null
    return namesKey(event) && typeof event.data.publicKey !== 'string' ? null : event
  } catch {
    return null
  }
}

/** Whether an event says which key signs after it. */
export const namesKey = (event: LedgerEvent): event is Extract<LedgerEvent, { type: 'opened' | 'keyRotated' }> =>
  event.type === 'opened' || event.type === 'keyRotated'
