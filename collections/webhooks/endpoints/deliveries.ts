import type { Endpoint } from 'payload'
import { Refusal } from '#domain/errors.ts'
import { nowIso } from '#platform/clock.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'
import { ofOneWebhook } from './administrators.ts'

/** Messages shown of one webhook. */
const SHOWN = 50

/**
 * `GET /api/webhooks/:id/deliveries`: its last messages, the last first: `{deliveries: [{id, at, status, attempts, sentAt, error,
 * changes}]}`, times in ISO 8601 UTC. `POST /api/webhooks/:id/deliveries/:delivery/resend` has one sent again, under its id.
 */
export const deliveryEndpoints: Endpoint[] = [
  {
    path: '/:id/deliveries',
    method: 'get',
    handler: ofOneWebhook(async (req, { id }) => {
      const where = { webhook: { in: [id] } }
      const rows = await storageOf(req.payload).find('deliveries', { where, sort: ['-rank'], limit: SHOWN })
      return {
        deliveries: rows.map(({ id: of, at, status, attempts, sentAt, error, body }) => ({
          id: of,
          at,
          status,
          attempts,
          sentAt,
          error,
          changes: (JSON.parse(body) as { data: { items: unknown[] } }).data.items.length,
        })),
      }
    }),
  },
  {
    path: '/:id/deliveries/:delivery/resend',
    method: 'post',
    handler: ofOneWebhook(async (req, { id }) => {
      const storage = storageOf(req.payload)
      const delivery = String(req.routeParams?.delivery)
      const row = await rowAt(storage, 'deliveries', delivery)
      if (row?.webhook !== id) throw new Refusal('not_found')
      const where = { id: { in: [delivery] }, status: { in: [row.status] }, attempts: { in: [row.attempts] } }
      const set = { status: 'pending', attempts: 0, nextAttemptAt: nowIso(), error: null }
      if (!(await storage.change('deliveries', { where, set }))) throw new Refusal('conflict')
      return {}
    }),
  },
]
