/** Seconds a shared cache that is purged may keep an answer; the longest one may be shown after it left here. */
const SHARED_SECONDS = 60
const WINDOW_MS = SHARED_SECONDS * 1000

/** Whoever reads asks each time: what left the site is shown by no browser again. */
export const ASKING_EACH_TIME = 'public, max-age=0, must-revalidate'
/** The address is a hash: other bytes have another one. */
export const IMMUTABLE = 'public, max-age=31536000, immutable'

export interface Freshness {
  /** RFC 9213: for caches of ours alone, who are told what to forget. */
  readonly cdnCacheControl: string
  /** Milliseconds since 1970 after which the answer, or what its headers promise, is no longer true; Infinity for never. */
  readonly keptUntilMs: number
}

/**
 * How long a shared cache may keep what changes by itself at `untilMs` (a person's term, a contact that lapses). Within a
 * window of that instant none may answer without asking, so that the last one who was allowed to has finished by then.
 */
export function freshFor(untilMs: number, nowMs: number): Freshness {
  if (untilMs - nowMs > WINDOW_MS)
    return { cdnCacheControl: `max-age=${SHARED_SECONDS}`, keptUntilMs: untilMs - WINDOW_MS }
  return { cdnCacheControl: 'max-age=0, must-revalidate', keptUntilMs: untilMs }
}
