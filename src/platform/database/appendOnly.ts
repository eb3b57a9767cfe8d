import type { DatabaseAdapterObj } from 'payload'
import { Refusal } from '#domain/errors.ts'
import { decorate, replace, WRITES } from './decorate.ts'

/**
 * Data objects minted by the core in this process. Permission goes by identity, so it cannot be sent over HTTP, copied
 * (`payload.create` copies) or serialised. Shared by the two copies of this module that Next and Express hold.
 */
const PERMITS = Symbol.for('coplume.permits')
const shared = globalThis as { [PERMITS]?: WeakSet<object> }
const permits = (shared[PERMITS] ??= new WeakSet())

/** Marks the data of one write, or the condition of a deletion, as the core's own. Only `payloadStorage.ts` calls it. */
export function permit<T extends object>(data: T): T {
  permits.add(data)
  return data
}

/** What even the core may do to each guarded collection: nobody writes them through Payload, whatever the role or the API. */
export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  ledger: ['create'],
  revisions: ['create'],
  reviews: ['create', 'updateOne'],
  remarks: ['create'],
  comments: ['create', 'updateOne'],
  contributions: ['create'],
  projections: ['create', 'updateOne'],
  outbox: ['create', 'updateOne'],
  deliveries: ['create', 'updateOne'],
  notifications: ['create', 'updateOne'],
  sessions: ['create', 'updateOne', 'deleteMany'],
  factors: ['create', 'updateOne', 'deleteMany'],
  pending: ['create', 'updateOne', 'deleteMany'],
}

/** The guard at the adapter: below Payload's operations and access rules, it holds even in process. */
export function appendOnly<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    for (const name of WRITES)
      replace<{ collection?: string; data?: object; where?: object }>(db, name, async ({ args, next }) => {
        const allowed = Object.hasOwn(ALLOWED, args?.collection ?? '') ? ALLOWED[args.collection as string] : undefined
        const marked = name.startsWith('delete') ? args.where : args.data
        const isOurs = !allowed || (allowed.includes(name) && Boolean(marked) && permits.has(marked as object))
        if (!isOurs) throw new Refusal('append_only', { collection: args.collection })
        return next(args)
      })
  })
}
