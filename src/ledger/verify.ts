import type { LedgerEvent } from '#domain/events.ts'
import { keyInForce, type Guide } from '#domain/guide.ts'
import { Replay } from '#domain/replay.ts'
import { keyIdOf, verifierOf } from '#platform/signer.ts'
import { checkRow, namesKey, readable, type Damage } from './check.ts'
import type { Ledger } from './ledger.ts'
import { digestOf, type LedgerRow } from './row.ts'

export interface Anchor {
  readonly seq: number
  readonly digest: string
}

export interface ChainProblem {
  readonly seq: number
  readonly kind: Damage | 'anchor' | 'truncated'
}

/** One key that took the place of another, by a believable row. */
export interface KeyChange {
  readonly seq: number
  /** Fingerprints. */
  readonly from: string
  readonly to: string
  readonly isLost: boolean
}

export interface ChainReport {
  readonly count: number
  readonly head: Anchor
  readonly problems: readonly ChainProblem[]
  /** Every revision a believable row put on the shelf, as `type:uid:revision`. */
  readonly shelved: readonly string[]
  readonly keyChanges: readonly KeyChange[]
  /** What the rows say as far as they can be believed. */
  readonly guide: Guide
}

interface How {
  /** Kept elsewhere. */
  readonly anchors?: readonly Anchor[]
  /** Called after each page of rows. */
  readonly rest?: () => Promise<void>
}

/**
 * Recomputes every link, signature and decision from the first row on, and names every row that is wrong; goes on past a
 * damaged one, taking its stored digest as the link, so that one bad row is not reported as a thousand.
 */
export async function verifyChain(ledger: Ledger, { anchors = [], rest }: How = {}): Promise<ChainReport> {
  const replay = new Replay()
  const problems: ChainProblem[] = []
  const shelved: string[] = []
  const keyChanges: KeyChange[] = []
  const open = new Map(anchors.map(({ seq, digest }) => [seq, digest]))
  let prevDigest = ''
  for (let page: LedgerRow[]; (page = await ledger.rowsAfter(replay.guide.seq)).length > 0;) {
    for (const row of page) {
      const checked = checkRow(row, { replay, prevDigest, keys: ledger.keys })
      if (typeof checked === 'string') {
        problems.push({ seq: row.id, kind: checked })
        takeAnyway(replay, row, { kind: checked, opening: ledger.keys.opening })
      } else {
        keyChanges.push(...keyChangedBy(checked, replay.guide))
        replay.take(checked)
        shelved.push(...shelvedBy(checked))
      }
      const anchored = open.get(row.id)
      if (anchored !== undefined && anchored !== row.digest) problems.push({ seq: row.id, kind: 'anchor' })
      open.delete(row.id)
      prevDigest = row.digest
      replay.guide.seq = row.id
    }
    await rest?.()
  }
  for (const seq of open.keys()) problems.push({ seq, kind: 'truncated' })
  const { guide } = replay
  return { count: guide.seq, head: { seq: guide.seq, digest: prevDigest }, problems, shelved, keyChanges, guide }
}

function keyChangedBy(event: LedgerEvent, guide: Guide): KeyChange[] {
  if (event.type !== 'keyRotated') return []
  const { publicKey, isLost = false } = event.data
  return [{ seq: event.seq, from: keyIdOf(keyInForce(guide) ?? ''), to: keyIdOf(publicKey), isLost }]
}

function shelvedBy(event: LedgerEvent): string[] {
  if (event.type === 'submitted') return [`${event.document.type}:${event.document.uid}:${event.revision}`]
  return event.type === 'partnerRecorded' ? [`partners:${event.partner}:${event.revision}`] : []
}

interface Wrong {
  readonly kind: Damage
  /** Fingerprint of the key that opened the ledger. */
  readonly opening: string
}

/** A row that is damaged but readable still moves the state, so that the rows after it are judged for themselves. */
function takeAnyway(replay: Replay, row: LedgerRow, wrong: Wrong): void {
  const event = readable(row)
  if (!event || (namesKey(event) && !mayNameKey(row, event.data, { ...wrong, guide: replay.guide }))) return
  try {
    replay.passOver(event)
  } catch {
    // It says not what its type promises: already reported.
  }
}

/**
 * A key is taken from a row that is signed as it must be, from a first one that names the key we know, or from one that
 * is reported for its key alone.
 */
function mayNameKey(
  row: LedgerRow,
  { publicKey }: { publicKey: string },
  { kind, opening, guide }: Wrong & { guide: Guide },
): boolean {
  if (kind === 'lost_key') return true
  if (row.id === 1) return kind === 'key' || keyIdOf(publicKey) === opening
  const key = keyInForce(guide)
  return key !== null && digestOf(row) === row.digest && verifierOf(key).verify(row.digest, row.signature)
}
