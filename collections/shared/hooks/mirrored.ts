import { APIError, type CollectionBeforeOperationHook } from 'payload'

const WRITING = new Set<string>(['create', 'update', 'updateByID', 'restoreVersion'])

interface Args {
  draft?: boolean
  data?: Record<string, unknown>
  publishSpecificLocale?: unknown
  publishAllLocales?: unknown
  unpublishAllLocales?: unknown
}

/**
 * Working copies are mirrored: every save goes to the main row and to the newest version alike, `_status` is constant and
 * means nothing. So lists, filters, pickers and REST all show the newest text, and Payload's own ways to publish lead
 * nowhere: what the public reads is on the shelf.
 */
export const mirrored: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (!WRITING.has(operation)) return args
  const write = args as Args
  // `restoreVersion` reads `draft` before any hook runs: it cannot be rewritten, only refused. See endpoints/restore.ts.
  if (operation === 'restoreVersion' && write.draft) throw new APIError('restore_as_draft', 409, undefined, true)
  write.draft = false
  write.publishSpecificLocale = undefined
  write.publishAllLocales = undefined
  write.unpublishAllLocales = undefined
  if (write.data) write.data._status = 'published'
  return args
}
