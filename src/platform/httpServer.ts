import type { Server } from 'node:http'

/**
 * Longer than proxies keep theirs (60 s): whoever closes an idle connection first may meet a request on its way, which is then
 * lost, and Node's 5 s are about what an author pauses.
 */
const KEPT_ALIVE_MS = 75_000
const DRAIN_WITHIN_MS = 8000

/** Has a server listen. @throws what the system says */
export function listening(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/** Has a server keep idle connections long enough. */
export function keepsConnections(server: Server): void {
  server.keepAliveTimeout = KEPT_ALIVE_MS
}

/** Takes no connection any more, and lets requests in flight end, within a while. */
export async function drained(server: Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeIdleConnections()
  setTimeout(() => server.closeAllConnections(), DRAIN_WITHIN_MS).unref()
  await closed
}
