/** Longer ones are words people wrote, and seldom said twice. */
const LONGEST = 100

/**
 * Lets equal short strings (ids, hashes, instants) of what was read from a file or a database be one string in memory: a
 * reader makes a new one each time it meets it, a guide of ten years says the same dozen of organisations a hundred thousand
 * times. Objects, lists, maps and sets are changed in place and keep their order; keys of objects are one already.
 * @param known what was met so far, where several values are read one after the other
 */
export function shareStrings<T>(value: T, known = new Map<string, string>()): T {
  if (typeof value === 'string') return shared(value, known) as T
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) value[at] = shareStrings(value[at] as unknown, known)
  } else if (value instanceof Map) {
    const entries = [...value]
    value.clear()
    for (const [key, each] of entries) value.set(shareStrings(key, known), shareStrings(each, known))
  } else if (value instanceof Set) {
    const members = [...value]
    value.clear()
    for (const member of members) value.add(shareStrings(member, known))
  } else {
    const fields = value as Record<string, unknown>
    for (const key of Object.keys(fields)) fields[key] = shareStrings(fields[key], known)
  }
  return value
}

function shared(text: string, known: Map<string, string>): string {
  if (text.length > LONGEST) return text
  const found = known.get(text)
  if (found !== undefined) return found
  known.set(text, text)
  return text
}
