import type { PayloadRequest } from 'payload'
import { afterCommit } from '#platform/outbox.ts'
import { removeFactor } from './factors.ts'
import { endAllSessions } from './sessions.ts'

/** Takes somebody's second factor away, ends their sessions and has them mailed. In the transaction of the request. */
export async function takeFactorAway(req: PayloadRequest, user: string): Promise<void> {
  await removeFactor(req, user)
  await endAllSessions(req, user)
  await afterCommit(req, { kind: 'factorTakenAway', subject: user })
}
