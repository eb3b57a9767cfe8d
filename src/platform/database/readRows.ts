import type { CollectionSlug, Payload, PayloadRequest, Where } from 'payload'

interface Query {
  collection: CollectionSlug
  where?: Where
  sort?: string
  /** `all` gives every language of localised fields, as `{ fr, en }`. */
  locale?: 'all'
  select?: Record<string, true>
  limit?: number
  req?: PayloadRequest
}

/**
 * Rows as stored: no hooks, no access rules, no population, one statement. For the core's own reading, never for what a
 * person asked for.
 */
export async function readRows<T>(payload: Payload, { limit = 0, where = {}, ...query }: Query): Promise<T[]> {
  const { docs } = await payload.db.find<T>({ ...query, where, limit, pagination: false })
  return docs
}

/** One row by its id, or null. */
export async function readRow<T extends object>(
  payload: Payload,
  query: Omit<Query, 'where' | 'limit' | 'sort'> & { id: string },
): Promise<T | null> {
  const { id, ...rest } = query
  return payload.db.findOne<T & { id: string }>({ ...rest, where: { id: { equals: id } } })
}
