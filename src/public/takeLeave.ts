import type { IncomingMessage } from 'node:http'

/** How long what is still being sent is taken and thrown away after a refusal, before the connection ends. */
const PATIENCE_MS = 5000

/**
 * A connection closed on somebody who is still sending is reset, and the answer is lost with it: what comes is read and
 * thrown away for a while. Who stops sending without hanging up is not waited for.
 */
export function takeLeave(req: IncomingMessage): void {
  if (req.complete) return
  req.resume()
  const timer = setTimeout(() => !req.complete && req.socket.destroySoon(), PATIENCE_MS)
  timer.unref()
  req.once('close', () => clearTimeout(timer))
}
