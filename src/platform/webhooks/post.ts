import { request as http } from 'node:http'
import { request as https } from 'node:https'
import { addressFault, publicLookup, Unreachable } from './reachable.ts'

/** All of it: resolving, connecting, the answer's first line. */
const WITHIN_MS = 10_000

interface Posting {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Whether private addresses may be sent to. */
  isAnyAllowed: boolean
  readonly withinMs?: number
}

/**
 * Sends a body and answers the status of what came back. Nothing of the answer is read but its first lines; no redirect is
 * followed.
 * @throws Unreachable for a private address; whatever the network says; AbortError past the deadline
 */
export function post({ url, headers, body, isAnyAllowed, withinMs = WITHIN_MS }: Posting): Promise<number> {
  if (addressFault(url, isAnyAllowed)) return Promise.reject(new Unreachable())
  return new Promise((resolve, reject) => {
    const sent = (url.startsWith('https:') ? https : http)(
      url,
      {
        method: 'POST',
        agent: false,
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(withinMs),
        maxHeaderSize: 16_384,
        ...(isAnyAllowed ? {} : { lookup: publicLookup }),
      },
      (answer) => {
        answer.on('error', () => undefined)
        answer.destroy()
        resolve(answer.statusCode ?? 0)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
