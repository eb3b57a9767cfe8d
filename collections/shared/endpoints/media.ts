import type { Endpoint, PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import type { ReviewableType } from '#domain/content/index.ts'
import { Refusal } from '#domain/errors.ts'
import { env } from '#platform/env.ts'
import { bytesOf } from '#platform/mediaBytes.ts'
import { mediumIn } from '#review/mediaIn.ts'
import { languageOf, refusalResponse } from '../refuse.ts'
import { mustBeReadable } from './mustBeReadable.ts'

/**
 * `GET` a picture, or a document to download, of the texts that a reading page shows, live or not, to whoever may read the
 * document. Whatever else is asked is not found.
 */
export const mediaEndpoint = (type: ReviewableType): Endpoint => ({
  path: '/:id/revisions/:revisions/media/:sha256',
  method: 'get',
  handler: (req) => mediumOf(req, type).catch((error: unknown) => refusalResponse(error, languageOf(req))),
})

async function mediumOf(req: PayloadRequest, type: ReviewableType): Promise<Response> {
  if (!actorOf(req)) throw new Refusal('unauthenticated')
  const { id, revisions, sha256 } = req.routeParams as Record<string, string>
  await mustBeReadable(req, type, id ?? '')
  const medium = await mediumIn(req.payload, { type, uid: id ?? '' }, { revisions: revisions ?? '', sha256: sha256 ?? '' }) // prettier-ignore
  const bytes = medium && (await bytesOf(medium, env().DATA_DIR))
  if (!bytes) throw new Refusal('not_found')
  return new Response(new Uint8Array(bytes), {
    headers: { 'Content-Type': medium.mimeType, 'Cache-Control': 'private, max-age=300' },
  })
}
