import type { IncomingMessage } from 'node:http'

/** Of the connection, not of the message: they say nothing of the request that is made from it. */
const OF_THE_CONNECTION = new Set(['connection', 'content-length', 'transfer-encoding'])

/** The headers of a request of Node's as those of a web request, which is what Payload reads. */
export function headersOf(req: Pick<IncomingMessage, 'headers'>): Headers {
  const headers = new Headers()
  for (const [name, value] of Object.entries(req.headers)) {
    if (value === undefined || OF_THE_CONNECTION.has(name)) continue
    for (const each of Array.isArray(value) ? value : [value]) headers.append(name, each)
  }
  return headers
}
