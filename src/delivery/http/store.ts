import type { Snapshot } from './snapshots.ts'

/** Distinct answers kept; the oldest leaves first. Unknown addresses never enter, so nobody can fill it with rubbish. */
const MAX_ENTRIES = 20_000

/** Prepared answers by canonical address. Emptied in one assignment when what is live changes. */
export class SnapshotStore {
  #entries = new Map<string, Snapshot>()
  #generation = 0

  get generation(): number {
    return this.#generation
  }

  get(address: string, nowMs: number): Snapshot | undefined {
    const found = this.#entries.get(address)
    return found && found.validUntilMs > nowMs ? found : undefined
  }

  /** Keeps an answer, unless the guide moved on while it was being made. */
  keep(address: string, snapshot: Snapshot, generation: number): void {
    if (generation !== this.#generation) return
    if (this.#entries.size >= MAX_ENTRIES) this.#entries.delete(this.#entries.keys().next().value as string)
    this.#entries.set(address, snapshot)
  }

  clear(): void {
    this.#generation++
    this.#entries = new Map()
  }
}
