/**
 * The one text two databases agree on for the same content. Pure; hashing is `platform/hash.ts`.
 * Rules (measured on SQLite and MongoDB, 51 of 51 storable shapes alike): keys sorted; null, undefined, `{}` and `[]` are
 * absent; nested row and node ids dropped; Lexical's caret state and defaults dropped; dates ISO; strings well-formed,
 * stream-safe NFC; numbers as 15 significant digits.
 */
const NOISE = new Set(['version', 'textFormat', 'textStyle'])
const DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  mode: ['normal'],
  style: [''],
  detail: [0],
  indent: [0],
  format: [0, ''],
  direction: ['ltr', null],
}

/** The canonical value, or undefined when nothing is left of it. */
export function canonical(value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) return value.length ? value.map((item) => canonical(item) ?? null) : undefined
  if (typeof value === 'string') return normal(value)
  if (typeof value === 'number') return value === 0 ? 0 : Number(value.toPrecision(15))
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .filter(([key, item]) => key !== 'id' && !isNoise(value as Record<string, unknown>, key, item))
    .map(([key, item]) => [key, canonical(item)] as const)
    .filter(([, item]) => item !== undefined)
  return entries.length ? Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))) : undefined
}

/** The canonical text of a content: what is hashed, stored on the shelf and signed by every approval. */
export const canonicalText = (content: unknown): string => JSON.stringify(canonical(content) ?? {})

/** JSON with sorted keys and nothing dropped but undefined: the text of a ledger row. */
export function stable(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null)
  if (Array.isArray(value)) return `[${value.map(stable).join(',')}]`
  const entries = Object.entries(value).filter(([, item]) => item !== undefined)
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${stable(item)}`)
    .join(',')}}`
}

function isNoise(node: Record<string, unknown>, key: string, value: unknown): boolean {
  const isLexicalNode = typeof node.type === 'string' && typeof node.version === 'number'
  return isLexicalNode && (NOISE.has(key) || Boolean(DEFAULTS[key]?.includes(value)))
}

const normal = (text: string): string => streamSafe(streamSafe(wellFormed(text)).normalize('NFC'))

/**
 * Never more than thirty accents on one letter (UAX 15, « Stream-Safe Text »): a joiner that is not seen stands between
 * them. NFC puts accents in order one by one: 100,000 on one letter took 8 s. No language writes more than a few.
 */
const streamSafe = (text: string): string => text.replace(/(?:(?!\u034f)\p{M}){30}(?=(?!\u034f)\p{M})/gu, '$&\u034f')

/** BSON stores a lone surrogate as U+FFFD; so do we, everywhere. */
const wellFormed = (text: string): string =>
  text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
