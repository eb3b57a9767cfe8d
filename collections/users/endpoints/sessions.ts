import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import { endSession, sessionsOf } from '#access/sessions.ts'
import { Refusal } from '#domain/errors.ts'
import { languageOf, refusalResponse } from '../../shared/refuse.ts'

/**
 * `GET /api/users/sessions`: one's own sessions, the last renewed first, fifty at most: `{sessions: [{id, device, startedAt,
 * renewedAt, isThis}]}`, times in ISO 8601 UTC. `DELETE /api/users/sessions/:id` ends one of them, and says no more of one that
 * is not there or somebody else's. Errors: `unauthenticated`.
 */
export const sessionEndpoints: Endpoint[] = [
  {
    path: '/sessions',
    method: 'get',
    handler: ownOnly(async (req, person) =>
      Response.json({ sessions: await sessionsOf(req, person) }, { headers: { 'Cache-Control': 'no-store' } }),
    ),
  },
  {
    path: '/sessions/:id',
    method: 'delete',
    handler: ownOnly(async (req, { id }) => {
      await endSession(req, { user: id, sid: String(req.routeParams?.id) })
      return Response.json({}, { headers: { 'Cache-Control': 'no-store' } })
    }),
  },
]

function ownOnly(answer: (req: PayloadRequest, person: { id: string; sid: string }) => Promise<Response>) {
  return async (req: PayloadRequest): Promise<Response> => {
    const actor = actorOf(req)
    const { _sid: sid = '' } = (req.user ?? {}) as { _sid?: string }
    if (!actor) return refusalResponse(new Refusal('unauthenticated'), languageOf(req))
    return answer(req, { id: actor.id, sid })
  }
}
