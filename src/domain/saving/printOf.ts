import { canonicalText } from '../content/canonical.ts'

/** 2 × 53 bits in hexadecimal digits. */
const DIGITS = 14

/**
 * The print of what a field holds, the same wherever it is taken: 28 hexadecimal digits. Nothing, '' and an empty list are
 * one, and so is what an editor adds by itself. It tells two texts apart that people wrote; it is no proof against whoever
 * looks for two of the same print, and a page on a plain-http address has nothing better.
 */
export function printOf(value: unknown): string {
  const text = canonicalText({ value: value === '' || value === false ? null : value })
  return `${hash(text, 0x2545f491)}${hash(text, 0x9e3779b9)}`
}

/** cyrb53. */
function hash(text: string, seed: number): string {
  let [high, low] = [0xdeadbeef ^ seed, 0x41c6ce57 ^ seed]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(16).padStart(DIGITS, '0')
}
