import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'

/**
 * A second Payload on the database of this file, with nothing in memory: what a restart finds. One process, so that it is
 * quick; `close` it.
 */
export async function reopen(): Promise<{ payload: Payload; close(): Promise<void> }> {
  const { getPayload } = await import('payload')
  const { default: config } = await import('#config')
  const payload = await getPayload({ config, key: randomUUID() })
  return { payload, close: () => payload.destroy() }
}
