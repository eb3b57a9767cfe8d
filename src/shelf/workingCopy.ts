import type { Payload, PayloadRequest } from 'payload'

export type RawDocument = Record<string, unknown> & { id: string; deletedAt?: string | null; updatedAt?: string }

/**
 * The newest working copy as stored: every locale, no hooks, no access, no population, one statement. Never hash what a
 * hook was given: that is one locale with its fallback filled in.
 */
export async function workingCopy(
  payload: Payload,
  type: string,
  uid: string,
  req?: PayloadRequest,
): Promise<RawDocument | null> {
  const where = { id: { equals: uid } }
  const found = await payload.db.findOne({ collection: type, where, locale: 'all', joins: false, req } as never)
  return (found as RawDocument | null) ?? null
}
