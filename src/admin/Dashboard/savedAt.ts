import type { Payload } from 'payload'
import type { DocumentRef } from '#domain/events.ts'
import { readRows } from '#platform/database/readRows.ts'

/** When the working copies were last saved, by uid: one query per type. Dates only, so nobody's access is asked. */
export async function savedAt(payload: Payload, refs: readonly DocumentRef[]): Promise<Map<string, string>> {
  const types = [...new Set(refs.map(({ type }) => type))].sort()
  const found = await Promise.all(
    types.map(async (type) => {
      const ids = refs.filter((ref) => ref.type === type).map(({ uid }) => uid)
      return readRows<{ id: string; updatedAt: string | Date }>(payload, {
        collection: type,
        where: { id: { in: ids } },
        select: { updatedAt: true },
      })
    }),
  )
  return new Map(found.flat().map(({ id, updatedAt }) => [id, new Date(updatedAt).toISOString()]))
}
