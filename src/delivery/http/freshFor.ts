/** Seconds a shared cache may keep an answer, and seconds more it may hand it out while it asks for a new one. */
const SHARED_SECONDS = 60
const STALE_SECONDS = 600
/** The longest an answer may be shown after it left here. */
const WINDOW_MS = (SHARED_SECONDS + STALE_SECONDS) * 1000

export interface Freshness {
  readonly cacheControl: string
  /** Milliseconds since 1970 after which the answer, or what its headers promise, is no longer true; Infinity for never. */
  readonly keptUntilMs: number
}

/**
 * How long anybody may keep what changes by itself at `untilMs` (a person's term, a contact that lapses). Within a window
 * of that instant no cache may answer without asking, so that the last one who was allowed to has finished by then.
 */
export function freshFor(untilMs: number, nowMs: number): Freshness {
  if (untilMs - nowMs > WINDOW_MS)
    return {
      cacheControl: `public, max-age=0, s-maxage=${SHARED_SECONDS}, stale-while-revalidate=${STALE_SECONDS}`,
      keptUntilMs: untilMs - WINDOW_MS,
    }
  return { cacheControl: 'public, max-age=0, s-maxage=0, must-revalidate', keptUntilMs: untilMs }
}
