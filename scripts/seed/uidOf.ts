import { createHash } from 'node:crypto'

/** The stable uid of a demonstration document, partner or person: the same on every machine and every engine. */
export function uidOf(type: string, slug: string): string {
  const bytes = createHash('sha256').update(`coplume-demo:${type}:${slug}`).digest().subarray(0, 16)
  bytes[6] = (bytes[6]! & 0x0f) | 0x50
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
