import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { actorOf } from '#access/actor.ts'
import { NEVER_SUBMITTED, stateOf } from '#domain/review.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'

type Loader = PayloadRequest['payloadDataLoader']
const taught = new WeakSet<Loader>()

/**
 * Where a document is shown, Payload asks the database for its review twice, once for its state and once for whether it is live,
 * and twice more after a save. Both are in memory: what else is asked of a review, and conditions and orders, go to its row.
 */
export const reviewsInMemory: CollectionBeforeOperationHook = ({ args, req }) => {
  const loader = req.payloadDataLoader
  if (!loader || taught.has(loader)) return args
  taught.add(loader)
  const load = loader.load.bind(loader)
  loader.load = (key) => {
    const asked = askedOf(key)
    if (!asked || !(asked.overrideAccess || actorOf(req))) return load(key)
    const review = ledgerOf(req.payload).guide.reviews.get(asked.uid)?.review ?? NEVER_SUBMITTED
    const known: Record<string, unknown> = { state: stateOf(review), isLive: review.live !== null }
    const told = asked.names.map((name) => [name, known[name]])
    return Promise.resolve({ id: asked.uid, ...Object.fromEntries(told) } as Awaited<ReturnType<Loader['load']>>)
  }
  return args
}

/** The review a key of Payload's loader asks one or both of these of; null when it asks anything else. */
function askedOf(key: unknown): { uid: string; overrideAccess: boolean; names: string[] } | null {
  if (typeof key !== 'string' || !key.includes('"reviews"')) return null
  const [, collection, uid, , , , , overrideAccess, , , select] = JSON.parse(key) as unknown[]
  const names = Object.keys((select ?? {}) as object)
  const isKnown =
    (overrideAccess === null || typeof overrideAccess === 'boolean') &&
    names.length > 0 &&
    Object.entries(select as object).every(([name, is]) => is === true && (name === 'state' || name === 'isLive'))
  return collection === 'reviews' && isKnown
    ? { uid: String(uid), overrideAccess: overrideAccess === true, names }
    : null
}
