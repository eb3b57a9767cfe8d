import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { shareStrings } from '#platform/sharedStrings.ts'

/** A value that takes more characters than this as JSON is kept as bytes. */
const LONG = 2000

/**
 * The same content, its long values (bodies) kept deflated and read each time they are asked for; the others share their
 * strings. Thousands of live texts as objects take ten times the memory and are walked by every collection of garbage; a body
 * is asked for when its page is made.
 * @param strings those of the texts before
 */
export function lean<T extends object>(content: T, strings = new Map<string, string>()): T {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(content) as [string, unknown][]) {
    const text = JSON.stringify(value) ?? ''
    if (text.length <= LONG) kept[key] = shareStrings(value, strings)
    else {
      const bytes = packed(text)
      const get = () => JSON.parse(inflateRawSync(bytes).toString()) as unknown
      Object.defineProperty(kept, key, { enumerable: true, get })
    }
  }
  return kept as T
}

/** In memory of its own: what zlib hands over is a piece of something larger. */
const packed = (text: string): Uint8Array => new Uint8Array(deflateRawSync(text, { level: 1 }))
