import {
  addDataAndFileToRequest,
  commitTransaction,
  initTransaction,
  killTransaction,
  type Endpoint,
  type PayloadRequest,
} from 'payload'
import { generatePayloadCookie } from 'payload/shared'
import { actorOf } from '#access/actor.ts'
import type { Issued } from '#access/sessions.ts'
import { Refusal } from '#domain/errors.ts'
import { languageOf, refusalResponse } from '../../shared/refuse.ts'

/** What an endpoint about accounts answers; what it refuses is answered with its code. */
export function endpoint(
  method: Endpoint['method'],
  path: string,
  answer: (req: PayloadRequest) => Promise<object>,
): Endpoint {
  return {
    method,
    path,
    handler: async (req) => {
      try {
        if (method !== 'get') await addDataAndFileToRequest(req)
        return Response.json(await answer(req), { headers: { 'Cache-Control': 'no-store' } })
      } catch (error) {
        return refusalResponse(error, languageOf(req))
      }
    },
  }
}

/** One's own id and session. */
export interface Own {
  readonly user: string
  readonly sid: string
}

/** @throws Refusal `unauthenticated` */
export function ownOf(req: PayloadRequest): Own {
  const actor = actorOf(req)
  const { _sid: sid = '' } = (req.user ?? {}) as { _sid?: string }
  if (!actor) throw new Refusal('unauthenticated')
  return { user: actor.id, sid }
}

/** What is done is stored as a whole or not at all. */
export async function inOneGo<T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> {
  const isOurs = await initTransaction(req)
  try {
    const done = await work()
    if (isOurs) await commitTransaction(req)
    return done
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

/** Hands a session to the browser that asks, as Payload's own login does. */
export function handOver(req: PayloadRequest, { token }: Issued): void {
  const { config } = req.payload.collections.users
  const cookie = generatePayloadCookie({
    collectionAuthConfig: config.auth,
    cookiePrefix: req.payload.config.cookiePrefix,
    token,
  })
  req.responseHeaders ??= new Headers()
  req.responseHeaders.append('Set-Cookie', cookie as string)
}
