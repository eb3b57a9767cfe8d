import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'
import { keptWhile } from '#platform/database/keptWhile.ts'
import { readRows } from '#platform/database/readRows.ts'
import { webhookSecret } from '#platform/webhooks/signed.ts'

/** Where changes are sent. */
export interface Endpoint {
  readonly id: string
  readonly url: string
  /** Kinds it is told of; all of them when there is none. */
  readonly kinds: readonly string[]
  /** Of its secret; 0 before it was given one. */
  readonly generation: number
  /** Until when the secret before signs too, ISO 8601, or null. */
  readonly previousUntil: string | null
  /** Where its first message begins: a position of the ledger. */
  readonly begin: number
}

type Row = { id: string; isActive?: boolean } & { [K in keyof Omit<Endpoint, 'id'>]?: Endpoint[K] | null }

/** Those that are told: switched on, and given a secret. */
export async function endpointsOf(payload: Payload): Promise<readonly Endpoint[]> {
  return keptWhile(payload, {
    name: 'webhooks',
    stored: ['webhooks'],
    read: async () => {
      const rows = await readRows<Row>(payload, { collection: 'webhooks', sort: 'id' })
      return rows.flatMap(({ id, url, kinds, isActive, generation, previousUntil, begin }) =>
        isActive && url && generation
          ? [{ id, url, kinds: kinds ?? [], generation, previousUntil: previousUntil ?? null, begin: begin ?? 0 }]
          : [],
      )
    },
  })
}

/** The secrets that sign for it now, the one in force first. */
export function secretsOf({ id, generation, previousUntil }: Endpoint): string[] {
  const overlaps = generation > 1 && previousUntil !== null && new Date(previousUntil) > now()
  return [generation, ...(overlaps ? [generation - 1] : [])].map((each) => webhookSecret(id, each))
}
