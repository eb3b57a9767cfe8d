import type { PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import { isUid } from '#domain/content/shared.ts'
import { Refusal } from '#domain/errors.ts'
import { can } from '#domain/permissions.ts'
import { readRow } from '#platform/database/readRows.ts'
import { languageOf, refusalResponse } from '../../shared/refuse.ts'

/** A webhook, as far as it concerns its secret. */
interface Row {
  readonly id: string
  readonly generation?: number | null
  readonly begin?: number | null
}

/** An endpoint of one webhook, for administrators. Errors: `unauthenticated`, `forbidden`, `not_found`. */
export function ofOneWebhook(answer: (req: PayloadRequest, webhook: Row) => Promise<object>) {
  return async (req: PayloadRequest): Promise<Response> => {
    try {
      const actor = actorOf(req)
      if (!actor) throw new Refusal('unauthenticated')
      if (!can(actor, 'manageInstallation')) throw new Refusal('forbidden')
      const id = req.routeParams?.id
      const row = isUid(id) ? await readRow<Row>(req.payload, { collection: 'webhooks', id, req }) : null
      if (!row) throw new Refusal('not_found')
      return Response.json(await answer(req, row), { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      return refusalResponse(error, languageOf(req))
    }
  }
}
