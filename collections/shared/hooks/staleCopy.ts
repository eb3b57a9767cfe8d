import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook, PayloadRequest } from 'payload'
import { refuse } from '../refuse.ts'

/**
 * A caller that writes a whole document (a script) says which one it read: its `updatedAt`, or the same as `If-Match`; whoever
 * says nothing is not compared. Read here, before Payload replaces it…
 */
export const rememberSeenCopy: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, data } = args as { id?: string; data?: { updatedAt?: string } }
  // A form says what each of its fields is based on and is compared field by field (fieldSave.ts).
  if (operation === 'create' || !id || !data || req.headers?.has('x-form-bases')) return args
  const based = req.headers?.get('if-match')?.replaceAll('"', '') ?? data.updatedAt
  const time = based ? Date.parse(based) : Number.NaN
  if (!Number.isNaN(time)) mapOf(req).set(String(id), time)
  return args
}

/** … and compared at the write itself, inside its transaction. */
export const refuseStaleCopy: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  const based = operation === 'update' ? mapOf(req).get(String(originalDoc?.id)) : undefined
  if (based !== undefined && Date.parse(originalDoc?.updatedAt) > based) refuse(req, 'stale_copy')
  return data
}

/** Milliseconds, by document. Kept on the context itself: Payload copies the context object between hooks, but not what it holds. */
function mapOf(req: PayloadRequest): Map<string, number> {
  const context = req.context as { seenCopies?: Map<string, number> }
  return (context.seenCopies ??= new Map())
}
