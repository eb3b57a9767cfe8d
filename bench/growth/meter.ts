import { setImmediate } from 'node:timers/promises'

/** Times after which what has taken so long in all is measured no more. */
const ENOUGH = 40
const SLOW_MS = 20_000

/** Gathers the processor time of pieces of work, by name, in milliseconds. */
export class Meter {
  readonly #spent = new Map<string, number[]>()
  #isWarm = false

  /** What was measured so far warmed up only. */
  warm(): void {
    this.#isWarm = true
  }

  /** What comes next warms up again. */
  cool(): void {
    this.#isWarm = false
  }

  async of<T>(name: string, work: () => Promise<T>): Promise<T> {
    // As between two requests: what is no longer held by anybody is let go of when the loop turns.
    await setImmediate()
    const before = process.cpuUsage()
    const result = await work()
    const { user, system } = process.cpuUsage(before)
    if (this.#isWarm) this.#spent.set(name, [...(this.#spent.get(name) ?? []), (user + system) / 1000])
    return result
  }

  /** False for what is slow and was measured often enough. */
  wants(name: string): boolean {
    const spent = this.#spent.get(name) ?? []
    return spent.length < ENOUGH || spent.reduce((sum, each) => sum + each, 0) < SLOW_MS
  }

  /** All that was measured, by name. */
  spent(): Record<string, readonly number[]> {
    return Object.fromEntries(this.#spent)
  }
}
