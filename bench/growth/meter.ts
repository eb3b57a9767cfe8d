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

  medians(): Record<string, Median> {
    const entries = [...this.#spent].map(
      ([name, spent]) => [name, { ms: medianOf(spent), count: spent.length }] as const,
    )
    return Object.fromEntries(entries)
  }
}

export interface Median {
  readonly ms: number
  /** Times it was measured. */
  readonly count: number
}

const medianOf = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
