import type { Snapshot } from './snapshots.ts'

/** Distinct answers kept, and bytes they may hold together; the oldest leave first. */
const MAX_ENTRIES = 20_000
const MAX_BYTES = 256 * 1024 * 1024

/**
 * Prepared answers by canonical address. Emptied in one assignment when what is live changes. Unknown addresses never
 * enter, nor other spellings of known ones: nobody can fill it with rubbish.
 */
export class SnapshotStore {
  #entries = new Map<string, Snapshot>()
  #bytes = 0
  #generation = 0

  constructor(
    readonly limits: { maxEntries: number; maxBytes: number } = { maxEntries: MAX_ENTRIES, maxBytes: MAX_BYTES },
  ) {}

  get generation(): number {
    return this.#generation
  }

  /** How many answers are kept, and the bytes of their bodies. */
  get size(): { entries: number; bytes: number } {
    return { entries: this.#entries.size, bytes: this.#bytes }
  }

  get(address: string, nowMs: number): Snapshot | undefined {
    const found = this.#entries.get(address)
    return found && found.keptUntilMs > nowMs ? found : undefined
  }

  /** Keeps an answer, unless the guide moved on while it was being made or it alone is larger than the store. */
  keep(address: string, snapshot: Snapshot, generation: number): void {
    if (generation !== this.#generation || !snapshot.isKept) return
    this.#drop(address)
    if (snapshot.bytes > this.limits.maxBytes) return
    while (this.#entries.size >= this.limits.maxEntries || this.#bytes + snapshot.bytes > this.limits.maxBytes)
      this.#drop(this.#entries.keys().next().value as string)
    this.#entries.set(address, snapshot)
    this.#bytes += snapshot.bytes
  }

  clear(): void {
    this.#generation++
    this.#entries = new Map()
    this.#bytes = 0
  }

  #drop(address: string): void {
    this.#bytes -= this.#entries.get(address)?.bytes ?? 0
    this.#entries.delete(address)
  }
}
