import { decoded } from './decoded.ts'

/**
 * Whether a path can be decoded and does not go back on itself, looked at with its escapes read twice: whoever reads it after us
 * may read them once more. A crooked one would be taken for one room's here and for another's by Next, which resolves the dots:
 * `/_next/../admin` passed no guard of the workshop.
 */
export function isStraight(path: string): boolean {
  const once = decoded(path)
  if (once === null) return false
  const twice = decoded(once)
  // Read once it may hold a `%` of its own.
  return twice === null ? !/%2e|%2f|%5c|\.\./i.test(path) : !/(?:^|[\\/])\.{1,2}(?:[\\/]|$)|\\/.test(twice)
}
