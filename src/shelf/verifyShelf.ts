import { pagesOf, type StorageReader } from '#platform/storage/storage.ts'
import { revisionOf } from './revisionOf.ts'

export interface ShelfProblem {
  readonly key: string
  readonly kind: 'altered' | 'lost'
}

/** Every row hashes to its key; every revision the ledger speaks of (`expected` keys) is there. */
export async function verifyShelf(
  storage: StorageReader,
  expected: readonly string[],
): Promise<{ count: number; problems: ShelfProblem[] }> {
  const problems: ShelfProblem[] = []
  const seen = new Set<string>()
  for await (const rows of pagesOf(storage, 'revisions')) {
    for (const { id, type, uid, content } of rows) {
      seen.add(id)
      if (id !== `${type}:${uid}:${revisionOf(type, content)}`) problems.push({ key: id, kind: 'altered' })
    }
  }
  for (const key of new Set(expected)) if (!seen.has(key)) problems.push({ key, kind: 'lost' })
  return { count: seen.size, problems }
}
