import { now } from '#platform/clock.ts'
import type { Stored } from '#platform/storage/records.ts'
import type { Storage, StorageReader } from '#platform/storage/storage.ts'

/**
 * One message to one endpoint: its id and its body stay the same however often it is sent. Its `status`: `pending`, to be sent when
 * due; `sending`, begun, and found so after its lease nobody knows how it ended; `sent` and `dead` (refused too often), final until
 * somebody has it sent again.
 */
export type Delivery = Readonly<Stored<'deliveries'>>

const TABLE = 'deliveries'

/** The last one of an endpoint, or null. */
export async function lastOf(storage: StorageReader, webhook: string): Promise<Delivery | null> {
  const [row] = await storage.find(TABLE, { where: { webhook: { in: [webhook] } }, sort: ['-rank'], limit: 1 })
  return row ?? null
}

/** Those of an endpoint that may be sent now, the oldest first. */
export const dueOf = (storage: StorageReader, webhook: string): Promise<Delivery[]> =>
  storage.find(TABLE, {
    where: { webhook: { in: [webhook] }, nextAttemptAt: { upTo: now().toISOString() } },
    sort: ['rank'],
    limit: 10,
  })

/** Takes one for as long as its lease; null when another process was faster. */
export async function claim(storage: Storage, row: Delivery, leaseMs: number): Promise<Delivery | null> {
  const { id, status, attempts } = row
  const held = { status: 'sending' as const, attempts: attempts + 1, nextAttemptAt: inMs(leaseMs) }
  const where = { id: { in: [id] }, status: { in: [status] }, attempts: { in: [attempts] } }
  return (await storage.change(TABLE, { where, set: held })) ? { ...row, ...held } : null
}

/** Writes how an attempt ended. */
export const settle = (
  storage: Storage,
  { id }: Delivery,
  end: Partial<Pick<Delivery, 'status' | 'nextAttemptAt' | 'sentAt' | 'error'>>,
): Promise<boolean> => storage.change(TABLE, { where: { id: { in: [id] } }, set: end })

/** The instant so many milliseconds from now, ISO 8601. */
export const inMs = (ms: number): string => new Date(now().getTime() + ms).toISOString()
