import type { IncomingMessage, ServerResponse } from 'node:http'
import { now } from '#platform/clock.ts'
import type { Encoding, Snapshot } from './snapshots.ts'
import type { SnapshotStore } from './store.ts'

/**
 * Answers known canonical addresses before Express sees them (Express swaps the prototypes of req and res: that alone costs
 * 60 %). Returns false for everything else. What it skips, logging and limits aside, lives in the snapshot's headers.
 */
export function lane(store: SnapshotStore): (req: IncomingMessage, res: ServerResponse) => boolean {
  return (req, res) => {
    const { method, url } = req
    if ((method !== 'GET' && method !== 'HEAD') || !url?.startsWith('/v1/')) return false
    const snapshot = store.get(url, now().getTime())
    if (!snapshot) return false
    answer(req, res, snapshot)
    return true
  }
}

/** Writes a prepared answer: the right encoding, 304 when the reader has it, no body for HEAD. */
export function answer(req: IncomingMessage, res: ServerResponse, snapshot: Snapshot): void {
  const variant = snapshot.variants[negotiate(req.headers['accept-encoding'])]
  const known = req.headers['if-none-match']
  if (known !== undefined && isMatch(known, variant.etag)) {
    res.writeHead(304, variant.headers304).end()
    return
  }
  res.writeHead(200, variant.headers)
  if (req.method === 'HEAD') res.end()
  else res.end(variant.body)
}

const negotiated = new Map<string, Encoding>()

/** RFC 9110 §12.5.3: the reader's weights, and at equal weight br, then gzip, then none. */
export function negotiate(header: string | string[] | undefined): Encoding {
  if (header === undefined) return 'identity'
  const text = Array.isArray(header) ? header.join(',') : header
  const known = negotiated.get(text)
  if (known) return known
  const best = bestOf(weightsOf(text))
  // Bounded: hostile headers are parsed, not kept.
  if (negotiated.size < 500 && text.length < 200) negotiated.set(text, best)
  return best
}

function weightsOf(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name, ...parameters] = part.split(';').map((piece) => piece.trim())
    if (!name) continue
    const q = parameters.find((parameter) => parameter.startsWith('q='))
    const value = q ? Number(q.slice(2)) : 1
    weights.set(name === 'x-gzip' ? 'gzip' : name, value >= 0 && value <= 1 ? value : 0)
  }
  return weights
}

function bestOf(weights: Map<string, number>): Encoding {
  const others = weights.get('*') ?? 0
  let best: Encoding = 'identity'
  let weight = weights.get('identity') ?? (weights.has('*') ? others : 0.001)
  for (const encoding of ['gzip', 'br'] as const) {
    const value = weights.get(encoding) ?? others
    if (value > 0 && value >= weight) {
      best = encoding
      weight = value
    }
  }
  return best
}

/** If-None-Match: one tag, a list, `*`; compared weakly as RFC 9110 wants. */
function isMatch(header: string, etag: string): boolean {
  if (header === etag || header === '*') return true
  return header.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
}
