import type { ChangeList } from '#domain/delivered/changes.ts'
import { now } from '#platform/clock.ts'
import { readCursor, writeCursor } from '../feed/cursor.ts'
import { feedPage, placeAt } from '../feed/page.ts'
import type { Place } from '../feed/place.ts'
import { toldOf } from '../feed/told.ts'
import { leavesNext } from '../live.ts'
import type { Reading } from './handlers.ts'
import { ApiProblem } from './problems.ts'
import type { Query } from './query.ts'
import type { Answer } from './snapshots.ts'

/** What changed since a place. There is a place for everybody who follows: none is kept. @throws ApiProblem as `placeOf` */
export function changes(reading: Reading, { since, limit }: Query<'changes'>): Answer {
  return {
    body: JSON.stringify(changesSince(reading, { place: placeOf(reading, since), limit })),
    contentType: 'application/json; charset=utf-8',
    validUntil: leavesNext(reading.delivered, now()),
    isKept: false,
  }
}

/** A page of the feed, as it is served. */
export function changesSince(reading: Reading, { place, limit }: { place: Place; limit: number }): ChangeList {
  const { delivered, positions, history } = reading
  const at = now()
  const page = feedPage(positions, { place, limit, at })
  return {
    items: page.told.flatMap(({ entry }) => toldOf(entry, delivered, at) ?? []),
    next: writeCursor(page.place, (seq) => history.digestAt(seq)),
    more: page.isMore,
    ledger: history.anchor(),
  }
}

/**
 * What `since` names: a position of the ledger, or what was handed out as `next`.
 * @throws ApiProblem 409 when this ledger has not come so far, or is another than it was
 */
export function placeOf({ delivered, positions, history }: Reading, since: string): Place {
  const cursor = readCursor(since)
  const place = cursor ?? placeAt(positions, Number(since))
  const head = Math.max(delivered.guide.seq, positions.head)
  if (place.seq > head)
    throw new ApiProblem(409, 'since_ahead', `The ledger is at ${head}. ${LATER}`, {
      parameter: 'since',
      headers: ['Retry-After', '1'],
    })
  const digest = history.digestAt(place.seq)
  if (cursor?.mark && digest && !digest.startsWith(cursor.mark))
    throw new ApiProblem(409, 'since_other_history', `This is not the ledger “since” speaks of. ${ANEW}`, {
      parameter: 'since',
    })
  return place
}

const ANEW = 'The guide was restored from a backup: read it anew, from since=0.'
const LATER = `Ask again in a second if you were told of more; if it stays so: ${ANEW}`
