import type { Payload, PayloadRequest, Where } from 'payload'

interface Query {
  collection: string
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
  const found = await payload.db.find({ ...query, where, limit, pagination: false, joins: false } as never)
  return found.docs as unknown as T[]
}

/** One row by its id, or null. */
export async function readRow<T>(
  payload: Payload,
  query: Omit<Query, 'where' | 'limit' | 'sort'> & { id: string },
): Promise<T | null> {
  const { id, ...rest } = query
  return (await payload.db.findOne({ ...rest, where: { id: { equals: id } }, joins: false } as never)) as T | null
}
