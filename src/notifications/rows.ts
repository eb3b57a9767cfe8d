import { now, nowIso } from '#platform/clock.ts'
import type { Fresh, Stored } from '#platform/storage/records.ts'
import { rowAt, type Storage, type StorageReader } from '#platform/storage/storage.ts'
import type { Kind } from './kinds.ts'

/**
 * `pending`: to be sent when due. `sending`: an SMTP conversation was begun; if it is found so after its lease, nobody
 * knows how it ended. `sent`, `failed` (refused, or tried too often) and `dropped` (the person left) are final.
 */
type Status = 'pending' | 'sending' | 'sent' | 'failed' | 'dropped'

/** One mail to one person about one event. What it says is composed from the ledger each time it is shown or sent. */
export type Row = Readonly<Stored<'notifications'>> & { readonly kind: Kind; readonly status: Status }

const TABLE = 'notifications'

/** Adds mails to be sent, in one statement. An id is the event and the person, so doing it twice adds one. */
export const addRows = (storage: Storage, rows: readonly Fresh<'notifications'>[]): Promise<void> =>
  storage.putIfAbsent(TABLE, rows)

export async function rowById(storage: StorageReader, id: string): Promise<Row | null> {
  return (await rowAt(storage, TABLE, id)) as Row | null
}

/** The first mails that may be tried now, in the order of the ledger. */
export async function dueRows(storage: StorageReader, limit: number): Promise<Row[]> {
  const where = { status: { in: ['pending', 'sending'] }, nextAttemptAt: { upTo: nowIso() } }
  return (await storage.find(TABLE, { where, sort: ['seq', 'id'], limit })) as Row[]
}

/** A page of all mails, newest first, for the administrator. */
export async function rowsPage(
  storage: StorageReader,
  { page, limit }: { page: number; limit: number },
): Promise<{ rows: Row[]; pages: number; total: number }> {
  const rows = (await storage.find(TABLE, { sort: ['-seq', 'id'], page, limit })) as Row[]
  const total = await storage.count(TABLE)
  return { rows, pages: Math.max(1, Math.ceil(total / limit)), total }
}

/**
 * Takes a due mail for this sender, for the length of its lease. Null when another process was faster: the row is
 * changed only if it still is as it was read, in one statement on either engine.
 */
export async function claim(storage: Storage, row: Row, leaseMs: number): Promise<Row | null> {
  const { id, status, attempts } = row
  const held = { status: 'sending' as const, attempts: attempts + 1, nextAttemptAt: later(leaseMs) }
  const where = { id: { in: [id] }, status: { in: [status] }, attempts: { in: [attempts] } }
  return (await storage.change(TABLE, { where, set: held })) ? { ...row, ...held } : null
}

/** Writes how an attempt ended. */
export async function settle(
  storage: Storage,
  { id }: Row,
  end: Partial<Pick<Row, 'status' | 'nextAttemptAt' | 'sentAt' | 'error' | 'file' | 'address'>>,
): Promise<void> {
  await storage.change(TABLE, { where: { id: { in: [id] } }, set: end })
}

/** The instant so many milliseconds from now, ISO 8601. */
export const later = (ms: number): string => new Date(now().getTime() + ms).toISOString()
