/** A value that takes more characters than this as JSON is kept as bytes. */
const LONG = 2000

/**
 * The same content, its long values (bodies) kept as UTF-8 and read each time they are asked for. Thousands of live texts as
 * objects take twice the memory and are walked by every collection of garbage; a body is asked for when its page is made.
 */
export function lean<T extends object>(content: T): T {
  const kept: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(content) as [string, unknown][]) {
    const text = JSON.stringify(value) ?? ''
    if (text.length <= LONG) kept[key] = value
    else {
      const bytes = Buffer.from(text)
      Object.defineProperty(kept, key, { enumerable: true, get: () => JSON.parse(bytes.toString()) as unknown })
    }
  }
  return kept as T
}
