/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Picks from lists and makes numbers, from one seed. */
export function dice(seed: number) {
  const random = seeded(seed)
  const upTo = (max: number): number => Math.floor(random() * max)
  return {
    upTo,
    pick: <T>(from: readonly T[]): T => from[upTo(from.length)] as T,
    word: (length = 8): string => Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz'[upTo(26)]).join(''),
  }
}
export type Dice = ReturnType<typeof dice>
