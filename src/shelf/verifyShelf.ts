import type { Payload } from 'payload'
import { sha256 } from '#platform/hash.ts'

export interface ShelfProblem {
  readonly key: string
  readonly kind: 'altered' | 'lost'
}

/** Every row hashes to its key; every revision the ledger speaks of (`expected` keys) is there. */
export async function verifyShelf(
  payload: Payload,
  expected: readonly string[],
): Promise<{ count: number; problems: ShelfProblem[] }> {
  const problems: ShelfProblem[] = []
  const seen = new Set<string>()
  for (let page = 1, isMore = true; isMore; page++) {
    const query = { collection: 'revisions', where: {}, sort: 'id', limit: 500, page, joins: false }
    const { docs } = await payload.db.find(query as never)
    for (const { id, type, uid, content } of docs as { id: string; type: string; uid: string; content?: string }[]) {
      seen.add(id)
      if (id !== `${type}:${uid}:${sha256(content ?? '')}`) problems.push({ key: id, kind: 'altered' })
    }
    isMore = docs.length === 500
  }
  for (const key of new Set(expected)) if (!seen.has(key)) problems.push({ key, kind: 'lost' })
  return { count: seen.size, problems }
}
