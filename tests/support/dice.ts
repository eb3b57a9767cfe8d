/** Seeded chance: the same seed rolls the same history, so a failure names the seed that shows it. */
export interface Dice {
  /** From 0 to `sides` - 1. */
  roll(sides: number): number
  pick<T>(from: readonly T[]): T
  /** True once in so many times. */
  oneIn(times: number): boolean
  some<T>(from: readonly T[]): T[]
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const roll = (sides: number) => Math.floor(next() * sides)
  return {
    roll,
    pick: (from) => from[roll(from.length)]!,
    oneIn: (times) => roll(times) === 0,
    some: (from) => from.filter(() => roll(2) === 0),
  }
}
