import { readCursor, writeCursor } from '#delivery/feed/cursor.ts'
import { feedPage, placeAt } from '#delivery/feed/page.ts'
import type { Place } from '#delivery/feed/place.ts'
import { toldOf } from '#delivery/feed/told.ts'
import type { Reading } from '#delivery/http/handlers.ts'
import { changedKeys } from '#delivery/http/surrogateKeys.ts'
import type { Change } from '#domain/delivered/changes.ts'
import { now, nowIso } from '#platform/clock.ts'

/** Changes told in one message: whoever is told of more asks `/v1/changes`, or waits for the next. */
const MOST = 100

interface Message {
  readonly body: string
  /** Where the next one begins. */
  readonly next: string
}

/** What changed since, for an endpoint that is told of some kinds; null when nothing of them did. */
export function messageSince(
  reading: Reading,
  { since, kinds }: { since: string; kinds: readonly string[] },
): Message | null {
  const { delivered, positions, history } = reading
  const at = now()
  const cursor = (place: Place) => writeCursor(place, (seq) => history.digestAt(seq))
  const items: Change[] = []
  let place: Place = readCursor(since) ?? placeAt(positions, Number(since))
  for (let isMore = true; isMore;) {
    const page = feedPage(positions, { place, limit: MOST, at })
    for (const { entry } of page.told) {
      const change = toldOf(entry, delivered, at)
      if (change && (kinds.length === 0 || kinds.includes(change.type))) items.push(change)
    }
    ;({ place, isMore } = page)
    if (items.length > 0) {
      const names = delivered.guide.partnersMoved
      const hasNames = names !== null && names.seq > (readCursor(since)?.seq ?? Number(since))
      const data = { since, next: cursor(place), more: isMore, items, keys: changedKeys(items, hasNames) }
      return { body: JSON.stringify({ type: 'changes', timestamp: nowIso(), data }), next: data.next }
    }
  }
  return null
}
