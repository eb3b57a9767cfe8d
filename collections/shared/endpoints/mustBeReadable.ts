import type { PayloadRequest } from 'payload'
import type { ReviewableType } from '#domain/content/index.ts'
import { isUid } from '#domain/content/shared.ts'
import { Refusal } from '#domain/errors.ts'

/**
 * Whoever may not read the working copy learns nothing of its review, not even that it exists.
 * Returns when it was saved.
 * @throws Refusal not_found
 */
export async function mustBeReadable(req: PayloadRequest, type: ReviewableType, id: string): Promise<string> {
  if (!isUid(id)) throw new Refusal('not_found')
  const found = await req.payload.find({
    collection: type,
    where: { id: { equals: id } },
    select: { updatedAt: true },
    limit: 1,
    pagination: false,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const [row] = found.docs
  if (!row) throw new Refusal('not_found')
  return new Date(row.updatedAt).toISOString()
}
