import type { Place } from './place.ts'

/** A uid and a language, as entries are named. */
const NAME = '[0-9a-f-]{36}_(?:fr|en)'
const CURSOR = new RegExp(`^(\\d{1,15})(?:_(${NAME}))?\\.(\\d{1,15})(?:_(${NAME}))?\\.([0-9a-f]{8}|0)$`)
/** Of the digest of a row, in hexadecimal digits. */
const MARK = 8

/** What a follower of the feed hands back: where it stands, and in which history. */
export interface Cursor extends Place {
  /** The beginning of the digest of the row at `seq`; null where it is not known. */
  readonly mark: string | null
}

/** A cursor as it is handed out. */
export function writeCursor(
  { seq, after, clockMs, clockAfter }: Place,
  digestAt: (seq: number) => string | null,
): string {
  const part = (number: number, name: string | null) => (name === null ? String(number) : `${number}_${name}`)
  return [part(seq, after), part(clockMs, clockAfter), digestAt(seq)?.slice(0, MARK) ?? '0'].join('.')
}

/** A cursor as it was handed out; null for what none is. */
export function readCursor(text: string): Cursor | null {
  const found = CURSOR.exec(text)
  if (!found) return null
  const [, seq, after = null, clockMs, clockAfter = null, mark] = found
  return { seq: Number(seq), after, clockMs: Number(clockMs), clockAfter, mark: mark === '0' ? null : mark! }
}
