import type { Endpoint } from 'payload'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { now } from '#platform/clock.ts'
import { OVERLAP_MS, webhookSecret } from '#platform/webhooks/signed.ts'
import { ofOneWebhook } from './administrators.ts'

/**
 * `POST /api/webhooks/:id/secret` makes another secret and answers it, this once: `{secret}`. The one before signs beside it for a
 * day. The first one begins the messages: what changed before is not told.
 */
export const secretEndpoint: Endpoint = {
  path: '/:id/secret',
  method: 'post',
  handler: ofOneWebhook(async (req, { id, generation, begin }) => {
    const next = (generation ?? 0) + 1
    const data = {
      generation: next,
      previousUntil: new Date(now().getTime() + OVERLAP_MS).toISOString(),
      begin: begin ?? ledgerOf(req.payload).guide.seq,
    }
    await req.payload.update({ collection: 'webhooks', id, data, overrideAccess: true, depth: 0, req })
    return { secret: webhookSecret(id, next) }
  }),
}
