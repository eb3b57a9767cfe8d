import { LRUCache } from 'lru-cache'
import type { LedgerEvent } from '#domain/events.ts'
import { keyAt, type Guide } from '#domain/guide.ts'
import { verifierOf } from '#platform/signer.ts'
import type { StorageReader } from '#platform/storage/storage.ts'
import type { Damage } from './check.ts'
import { digestOf, eventOf, type LedgerRow } from './row.ts'

/** Rows kept whole in memory: what projections and followers ask for next; and as many that were read back. */
const RECENT = 2000
/** Rows read back at a time. */
const PAGE = 1000
/** Of a digest, in bytes. */
const DIGEST = 32

export interface Verified {
  readonly event: LedgerEvent
  /** Hexadecimal. */
  readonly digest: string
  readonly signature: string
  readonly publicKey: string
}

interface Wanted {
  readonly guide: Guide
  /** The signature too is asked for: it is shown to somebody. */
  readonly isSigned: boolean
}

/**
 * The rows that were verified in their place. The last ones are kept; of all others their digest alone, so that one that is
 * read back is known again: chained, signed and decided as it was.
 */
export class VerifiedRows {
  readonly #recent = new Map<number, Verified>()
  /** What was read back last: who asks for a document’s history asks again. */
  readonly #readBack = new LRUCache<number, Verified>({ max: RECENT })
  #digests: Buffer<ArrayBuffer>
  #count: number

  constructor(
    readonly storage: StorageReader,
    digests: Uint8Array = new Uint8Array(),
  ) {
    this.#digests = Buffer.from(digests)
    this.#count = digests.byteLength / DIGEST
  }

  /** Takes the next row. */
  take(event: LedgerEvent, { digest, signature }: LedgerRow, publicKey: string): void {
    if ((this.#count + 1) * DIGEST > this.#digests.length)
      this.#digests = Buffer.concat([this.#digests, Buffer.alloc(Math.max(PAGE * DIGEST, this.#digests.length))])
    this.#digests.write(digest, this.#count * DIGEST, 'hex')
    this.#count++
    this.#recent.set(event.seq, { event, digest, signature, publicKey })
    this.#recent.delete(event.seq - RECENT)
  }

  /** The digests of all of them, 32 bytes each. */
  get digests(): Buffer {
    return this.#digests.subarray(0, this.#count * DIGEST)
  }

  /** Hexadecimal; null for a number that is none of theirs. */
  digestAt(seq: number): string | null {
    return seq >= 1 && seq <= this.#count ? this.#digests.toString('hex', (seq - 1) * DIGEST, seq * DIGEST) : null
  }

  /** Rows by number, and the first one that is not what it was: those are left out. */
  async at(
    seqs: readonly number[],
    wanted: Wanted,
  ): Promise<[Map<number, Verified>, { seq: number; kind: Damage } | null]> {
    const known = seqs.filter((seq) => seq >= 1 && seq <= this.#count)
    // Of what was read back the signature may not have been looked at.
    const kept = (seq: number) => this.#recent.get(seq) ?? (wanted.isSigned ? undefined : this.#readBack.get(seq))
    const missing = known.filter((seq) => !kept(seq))
    const read = new Map<number, LedgerRow>()
    for (let at = 0; at < missing.length; at += PAGE)
      for (const row of await this.storage.find('ledger', { ids: missing.slice(at, at + PAGE) })) read.set(row.id, row)
    const found = new Map<number, Verified>()
    let damage: { seq: number; kind: Damage } | null = null
    for (const seq of known) {
      const verified = kept(seq) ?? this.#again(read.get(seq), seq, wanted)
      if (typeof verified === 'string') damage ??= { seq, kind: verified }
      else {
        found.set(seq, verified)
        if (read.has(seq)) this.#readBack.set(seq, verified)
      }
    }
    return [found, damage]
  }

  #again(row: LedgerRow | undefined, seq: number, { guide, isSigned }: Wanted): Verified | Damage {
    const publicKey = keyAt(guide, seq)
    if (!row) return 'gap'
    // The digest was signed when it was verified: what has it still is what was decided, whatever stands as its signature.
    if (row.digest !== this.digestAt(seq) || digestOf(row) !== row.digest) return 'digest'
    if (!publicKey || (isSigned && !verifierOf(publicKey).verify(row.digest, row.signature))) return 'signature'
    return { event: eventOf(row), digest: row.digest, signature: row.signature, publicKey }
  }
}
