import type { Payload } from 'payload'
import { now, nowIso } from '#platform/clock.ts'
import { permit } from '#platform/database/appendOnly.ts'
import { insertIfAbsent } from '#platform/database/insertIfAbsent.ts'
import type { Kind } from './kinds.ts'

/**
 * `pending`: to be sent when due. `sending`: an SMTP conversation was begun; if it is found so after its lease, nobody
 * knows how it ended. `sent`, `failed` (refused, or tried too often) and `dropped` (the person left) are final.
 */
export type Status = 'pending' | 'sending' | 'sent' | 'failed' | 'dropped'

/** One mail to one person about one event. What it says is composed from the ledger each time it is shown or sent. */
export interface Row {
  /** `<seq>.<kind>.<user>`. */
  readonly id: string
  readonly seq: number
  readonly kind: Kind
  readonly user: string
  readonly address: string
  readonly language: string
  readonly docType: string
  readonly uid: string
  readonly subject: string
  /** Kept as it was first made, so that a change of public address does not make another mail of it. */
  readonly messageId: string
  readonly at: string
  readonly status: Status
  readonly attempts: number
  /** When it may be tried next; while `sending`, until when its sender holds it. */
  readonly nextAttemptAt: string
  readonly sentAt?: string | null
  readonly error?: string | null
  readonly file?: string | null
}

const COLLECTION = 'notifications'

/** Adds mails to be sent, in one statement. An id is the event and the person, so doing it twice adds one. */
export const addRows = (payload: Payload, rows: readonly Row[]): Promise<void> =>
  insertIfAbsent(payload, COLLECTION, rows)

export async function rowById(payload: Payload, id: string): Promise<Row | null> {
  return (await payload.db.findOne({
    collection: COLLECTION,
    where: { id: { equals: id } },
    joins: false,
  } as never)) as Row | null
}

/** The first mails that may be tried now, in the order of the ledger. */
export async function dueRows(payload: Payload, limit: number): Promise<Row[]> {
  const where = { and: [{ status: { in: ['pending', 'sending'] } }, { nextAttemptAt: { less_than_equal: nowIso() } }] }
  const { docs } = await payload.db.find({
    collection: COLLECTION,
    where,
    sort: ['seq', 'id'],
    limit,
    pagination: false,
    joins: false,
  } as never)
  return docs as unknown as Row[]
}

/** A page of all mails, newest first, for the administrator. */
export async function rowsPage(
  payload: Payload,
  { page, limit }: { page: number; limit: number },
): Promise<{ rows: Row[]; pages: number; total: number }> {
  const query = { collection: COLLECTION, where: {}, sort: ['-seq', 'id'], page, limit, pagination: true, joins: false }
  const { docs, totalPages, totalDocs } = await payload.db.find(query as never)
  return { rows: docs as unknown as Row[], pages: Math.max(1, totalPages), total: totalDocs }
}

/**
 * Takes a due mail for this sender, for the length of its lease. Null when another process was faster: the row is
 * changed only if it still is as it was read, in one statement on either engine.
 */
export async function claim(payload: Payload, row: Row, leaseMs: number): Promise<Row | null> {
  const unchanged = [
    { id: { equals: row.id } },
    { status: { equals: row.status } },
    { attempts: { equals: row.attempts } },
  ]
  const held = { status: 'sending' as const, attempts: row.attempts + 1, nextAttemptAt: later(leaseMs) }
  const claimed = await payload.db.updateOne({
    collection: COLLECTION,
    where: { and: unchanged },
    data: permit({ ...held }),
  } as never)
  return claimed ? { ...row, ...held } : null
}

/** Writes how an attempt ended. */
export async function settle(
  payload: Payload,
  row: Row,
  end: Partial<Pick<Row, 'status' | 'nextAttemptAt' | 'sentAt' | 'error' | 'file' | 'address'>>,
): Promise<void> {
  await payload.db.updateOne({
    collection: COLLECTION,
    id: row.id,
    data: permit({ ...end }),
    returning: false,
  } as never)
}

/** The instant so many milliseconds from now, ISO 8601. */
export const later = (ms: number): string => new Date(now().getTime() + ms).toISOString()
