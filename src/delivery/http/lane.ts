import type { IncomingMessage, ServerResponse } from 'node:http'
import fresh from 'fresh'
import { now } from '#platform/clock.ts'
import { negotiate } from './negotiate.ts'
import type { Snapshot } from './snapshots.ts'
import type { SnapshotStore } from './store.ts'

/**
 * Answers known canonical addresses before anything else sees them (Express swaps the prototypes of req and res: that alone
 * costs 60 %). Returns false for everything else. What it skips, logging and limits aside, lives in the snapshot's headers.
 */
export function lane(store: SnapshotStore): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const { method, url } = req
    if ((method !== 'GET' && method !== 'HEAD') || !url) return false
    const snapshot = store.get(url, now().getTime())
    if (!snapshot) return false
    answer(req, res, snapshot)
    return true
  }
}

/** Writes a prepared answer: the right encoding, 304 when the reader has it, no body for HEAD. */
export function answer(req: IncomingMessage, res: ServerResponse, snapshot: Snapshot): void {
  const variant = snapshot.variants[negotiate(req.headers['accept-encoding'])]
  const { etag, lastModified } = variant
  if (snapshot.status === 200 && fresh(conditionsOf(req), { etag, 'last-modified': lastModified })) {
    res.writeHead(304, variant.headers304).end()
    return
  }
  res.writeHead(snapshot.status, variant.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(variant.body)
}

/**
 * `Cache-Control: no-cache` is for caches between: who shows the ETag of what is here has it (RFC 9110 §13.2.2). `fetch` sends
 * both whenever it is given an `If-None-Match`.
 */
const conditionsOf = ({ headers }: IncomingMessage) => ({
  'if-none-match': headers['if-none-match'],
  'if-modified-since': headers['if-modified-since'],
})
