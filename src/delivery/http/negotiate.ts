import { LRUCache } from 'lru-cache'
import Negotiator from 'negotiator'
import type { Encoding } from './snapshots.ts'

/** At equal weight the earlier one. */
const PREFERRED: readonly Encoding[] = ['br', 'gzip', 'identity']
/** No reader asks at greater length, in characters; what does is not parsed, and gets the text as it is. */
const LONGEST = 200

/** Browsers send a handful of different headers: each is understood once. */
const negotiated = new LRUCache<string, Encoding>({ max: 500 })

/** RFC 9110 §12.5.3: the reader's weights, and at equal weight br, then gzip, then none; none when nothing is acceptable. */
export function negotiate(header: string | undefined): Encoding {
  if (header === undefined || header.length > LONGEST) return 'identity'
  const known = negotiated.get(header)
  if (known) return known
  const asking = new Negotiator({ headers: { 'accept-encoding': header } })
  const best = asking.encoding(PREFERRED, { preferred: PREFERRED }) ?? 'identity'
  negotiated.set(header, best)
  return best
}
