import type { Delivered } from '../live.ts'
import type { Place } from './place.ts'
import type { Entry, Positions } from './positions.ts'

/** Some of what changed, and where its reader stands after each. */
export interface FeedPage {
  readonly told: readonly { readonly entry: Entry; readonly place: Place }[]
  /** After all of them. */
  readonly place: Place
  /** Whether more has changed already. */
  readonly isMore: boolean
}

/** Where somebody stands who knows all that readers have at an instant. */
export const placeNow = (positions: Positions, { guide }: Delivered, at: Date): Place => ({
  seq: Math.max(guide.seq, positions.head),
  after: null,
  clockMs: positions.clockAt(at),
  clockAfter: null,
})

/** Where somebody stands who knows all that was there at a position, and nothing of what time changed since. */
export const placeAt = (positions: Positions, seq: number): Place => ({
  seq,
  after: null,
  clockMs: positions.eventMsAt(seq),
  clockAfter: null,
})

/**
 * What changed since a place, each once: first what time alone changed of what was told already, then what events changed, in the
 * order of the ledger.
 */
export function feedPage(
  positions: Positions,
  { place, limit, at }: { place: Place; limit: number; at: Date },
): FeedPage {
  const lapsed = positions.lapsed(place, at)
  const ofTime = lapsed.slice(0, limit).map(({ entry, ms }) => ({
    entry,
    place: { ...place, clockMs: ms, clockAfter: entry.name },
  }))
  if (lapsed.length > limit) return { told: ofTime, place: ofTime.at(-1)!.place, isMore: true }
  const clock = { clockMs: Math.max(place.clockMs, positions.clockAt(at)), clockAfter: null }
  const room = limit - ofTime.length
  const changed = positions.changed(place, room + 1)
  const ofEvents = changed.slice(0, room).map((entry) => ({
    entry,
    place: { seq: entry.seq, after: entry.name, ...clock },
  }))
  const told = [...ofTime, ...ofEvents]
  if (changed.length > room) return { told, place: ofEvents.at(-1)?.place ?? { ...place, ...clock }, isMore: true }
  return { told, place: { seq: Math.max(place.seq, positions.head), after: null, ...clock }, isMore: false }
}
