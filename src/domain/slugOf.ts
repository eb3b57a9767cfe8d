import { plainly } from './plainly.ts'

/** A text as an address writes it: lower-case ASCII words joined by hyphens, at most `longest` characters. May be empty. */
export function slugOf(text: string, { longest = 80 } = {}): string {
  const words = plainly(text).replace(/[^a-z0-9]+/g, '-')
  return words.slice(0, longest).replace(/^-+|-+$/g, '')
}
