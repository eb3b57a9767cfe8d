import { LRUCache } from 'lru-cache'
import type { Snapshot } from './snapshots.ts'

/** Distinct answers kept, and bytes they may hold together; what was not asked for longest leaves first. */
const MAX_ENTRIES = 20_000
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Prepared answers by canonical address. Emptied when what is live changes. Unknown addresses never enter, nor other
 * spellings of known ones: nobody can fill it with rubbish.
 */
export class SnapshotStore {
  readonly #entries: LRUCache<string, Snapshot>
  #generation = 0

  constructor({ maxEntries, maxBytes } = { maxEntries: MAX_ENTRIES, maxBytes: MAX_BYTES }) {
    // An answer without a body takes no room, and the cache wants a size above 0.
    const sizeCalculation = ({ bytes }: Snapshot) => bytes || 1
    this.#entries = new LRUCache({ max: maxEntries, maxSize: maxBytes, sizeCalculation })
  }

  get generation(): number {
    return this.#generation
  }

  /** How many answers are kept, and the bytes of their bodies. */
  get size(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#entries.calculatedSize }
  }

  get(address: string, nowMs: number): Snapshot | undefined {
    const found = this.#entries.get(address)
    return found && found.keptUntilMs > nowMs ? found : undefined
  }

  /** Keeps an answer, unless the guide moved on while it was being made or it alone is larger than the store. */
  keep(address: string, snapshot: Snapshot, generation: number): void {
    if (generation !== this.#generation || !snapshot.isKept) return
    this.#entries.set(address, snapshot)
  }

  clear(): void {
    this.#generation++
    this.#entries.clear()
  }
}
