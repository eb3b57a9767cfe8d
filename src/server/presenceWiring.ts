import type { Request, Router } from 'express'
import type { Payload } from 'payload'
import { actorOf } from '#access/actor.ts'
import { headersOf } from './headersOf.ts'
import { presenceRouter } from './presence.ts'

/** Presence with Payload's own authentication and access rules. */
export function presence(payload: Payload): Router {
  const userOf = async (req: Request) => (await payload.auth({ headers: headersOf(req) })).user
  return presenceRouter({
    async authenticate(req) {
      const user = await userOf(req)
      const actor = actorOf({ user })
      return actor && { actor, name: String((user as { name?: string } | null)?.name ?? '') }
    },
    async canRead(type, id, req) {
      const user = await userOf(req)
      const query = {
        collection: type,
        where: { id: { equals: id } },
        limit: 1,
        depth: 0,
        pagination: false,
        overrideAccess: false,
        user,
      }
      return (await payload.find(query)).docs.length > 0
    },
  })
}
