import type { CollectionSlug, Payload, PayloadRequest } from 'payload'
import { readRow } from '#platform/database/readRows.ts'

export type RawDocument = Record<string, unknown> & { id: string; deletedAt?: string | null; updatedAt?: string }

/**
 * The newest working copy as stored: every locale, no hooks, no access, no population, one statement. Never hash what a
 * hook was given: that is one locale with its fallback filled in.
 */
export async function workingCopy(
  payload: Payload,
  type: CollectionSlug,
  uid: string,
  req?: PayloadRequest,
): Promise<RawDocument | null> {
  return readRow<RawDocument>(payload, { collection: type, id: uid, locale: 'all', req })
}
