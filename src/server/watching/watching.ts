import type { Request, Router } from 'express'
import type { Payload, User } from 'payload'
import { actorOf } from '#access/actor.ts'
import { livingSessions } from '#access/sessions.ts'
import { circlesOf } from '#domain/comments.ts'
import type { DocumentRef } from '#domain/events.ts'
import { reviewOf } from '#domain/guide.ts'
import { repeat } from '#jobs/repeat.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { lastSaid } from '#review/said.ts'
import { now } from '#platform/clock.ts'
import { isMongo } from '#platform/database/isMongo.ts'
import { readRows } from '#platform/database/readRows.ts'
import { lastStored } from '#platform/database/storedWrites.ts'
import { env } from '#platform/env.ts'
import { headersOf } from '../headersOf.ts'
import { Rooms, type Row } from './rooms.ts'
import { watchRouter } from './router.ts'

/** How soon somebody else's bar shows it. */
const TICK_MS = 250

/** The news of open documents, with Payload's own authentication and access rules. */
export function watching(payload: Payload, isDraining: () => boolean): Watching {
  const rooms = new Rooms({
    review: (document) => reviewOf(ledgerOf(payload).guide, document).seq,
    said: ({ uid }, circles) => lastSaid(payload, uid, circles),
    guide: () => ledgerOf(payload).guide.seq,
    stored: ({ type, uid }) => lastStored(payload, type, uid),
    accounts: () => lastStored(payload, 'sessions') + lastStored(payload, 'users'),
    rows: (documents) => rowsOf(payload, documents),
    alive: (sessions) => livingSessions(payload, sessions),
    isShared: isMongo(env().DATABASE_URI),
    nowMs: () => now().getTime(),
  })
  const router = watchRouter({
    rooms,
    config: payload.config,
    isDraining,
    async callerOf(req: Request) {
      const { user } = await payload.auth({ headers: headersOf(req) })
      const actor = actorOf({ user })
      if (!user || !actor) return null
      const { name, _sid } = user as User & { name?: string; _sid?: string }
      return {
        session: _sid ?? '',
        person: actor.id,
        name: name ?? '',
        circles: circlesOf(actor),
        mayRead: (document) => mayRead(payload, user, document),
      }
    },
  })
  const ticking = repeat({
    everyMs: TICK_MS,
    work: () => rooms.tick(),
    failed: (error) => payload.logger.warn({ err: error }, 'news not read'),
  })
  return { router, close: () => rooms.close(), stop: () => ticking.stop() }
}

export interface Watching {
  readonly router: Router
  /** Lets everybody go: their browsers ask again elsewhere. */
  close(): void
  stop(): Promise<void>
}

async function mayRead(payload: Payload, user: User, { type, uid }: DocumentRef): Promise<boolean> {
  const query = { where: { id: { equals: uid } }, limit: 1, depth: 0, pagination: false } as const
  const found = await payload.find({ ...query, collection: type, select: {}, overrideAccess: false, user })
  return found.docs.length > 0
}

async function rowsOf(payload: Payload, documents: readonly DocumentRef[]): Promise<Map<string, Row>> {
  const types = [...new Set(documents.map(({ type }) => type))]
  const found = await Promise.all(
    types.map((collection) =>
      readRows<{ id: string; updatedAt: string | Date; readers?: string | null; deletedAt?: unknown }>(payload, {
        collection,
        where: { id: { in: documents.filter(({ type }) => type === collection).map(({ uid }) => uid) } },
        select: { updatedAt: true, readers: true, deletedAt: true },
      }),
    ),
  )
  return new Map(
    found
      .flat()
      .filter(({ deletedAt }) => !deletedAt)
      .map((row) => [row.id, { saved: new Date(row.updatedAt).toISOString(), readers: row.readers ?? '' }]),
  )
}
