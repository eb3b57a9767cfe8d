import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuse } from '../refuse.ts'

/**
 * Two people in one form never silently overwrite each other: the form sends the `updatedAt` it was loaded with, a script
 * may send it as `If-Match`. Read here, before Payload replaces it…
 */
export const rememberSeenCopy: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, data } = args as { id?: string; data?: { updatedAt?: string } }
  if (operation === 'create' || !id || !data) return args
  const based = req.headers?.get('if-match')?.replaceAll('"', '') ?? data.updatedAt
  const time = based ? Date.parse(based) : Number.NaN
  if (!Number.isNaN(time)) mapOf(req).set(String(id), time)
  return args
}

/** … and compared at the write itself, inside its transaction. */
export const refuseStaleCopy: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const based = mapOf(req).get(String(originalDoc?.id))
  if (based !== undefined && Date.parse(originalDoc?.updatedAt) > based) refuse(req, 'stale_copy')
  return data
}

/** Kept on the context itself: Payload copies the context object between hooks, but not what it holds. */
function mapOf(req: PayloadRequest): Map<string, number> {
  const context = req.context as { seenCopies?: Map<string, number> }
  return (context.seenCopies ??= new Map())
}
