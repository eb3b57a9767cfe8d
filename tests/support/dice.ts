import { RUN_SEED } from './seed.ts'

/** Seeded chance: the same dice of the same run roll the same history, so a failure names what shows it again. */
export interface Dice {
  /** From 0 to `sides` - 1. */
  roll(sides: number): number
  pick<T>(from: readonly T[]): T
  /** True once in so many times. */
  oneIn(times: number): boolean
  some<T>(from: readonly T[]): T[]
  /** Of small letters. */
  word(length?: number): string
}

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

/** The dice of a number: other ones in a run with another COPLUME_TEST_SEED. */
export function diceOf(number: number): Dice {
  let state = (number + Math.imul(RUN_SEED, 0x9e3779b1)) >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const roll = (sides: number) => Math.floor(next() * sides)
  const pick = <T>(from: readonly T[]): T => from[roll(from.length)]!
  return {
    roll,
    pick,
    oneIn: (times) => roll(times) === 0,
    some: (from) => from.filter(() => roll(2) === 0),
    word: (length = 8) => Array.from({ length }, () => pick(LETTERS)).join(''),
  }
}
