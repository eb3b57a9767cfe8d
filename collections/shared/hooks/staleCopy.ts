import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook, Payload, PayloadRequest } from 'payload' // prettier-ignore
import { formSaveOf, type FormSave } from '#domain/formSave.ts'
import { refuse } from '../refuse.ts'

/** What a save is based on, and which save of which open form it is. */
interface Based {
  /** Milliseconds; undefined when the caller does not say. */
  on?: number
  by: FormSave | null
}

/**
 * Two people in one form never silently overwrite each other: the form sends the `updatedAt` it was loaded with, a script
 * may send it as `If-Match`. Read here, before Payload replaces it…
 */
export const rememberSeenCopy: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, data } = args as { id?: string; data?: { updatedAt?: string } }
  // A save that says what each of its fields is based on is compared field by field (fieldSave.ts).
  if (operation === 'create' || !id || !data || req.headers?.has('x-form-bases')) return args
  const based = req.headers?.get('if-match')?.replaceAll('"', '') ?? data.updatedAt
  const time = based ? Date.parse(based) : Number.NaN
  const sent = formSaveOf(req.headers?.get('x-form-save'))
  // A form belongs to who opened it: its number in somebody else's hands is another form.
  const by = sent && { ...sent, form: `${req.user?.id} ${sent.form}` }
  mapOf(req).set(String(id), { by, ...(Number.isNaN(time) ? {} : { on: time }) })
  return args
}

/**
 * … and compared at the write itself, inside its transaction. What this very form stored last is no conflict, even when
 * its answer was late or lost: its next save holds everything of it. Its earlier saves, arriving late, are.
 */
export const refuseStaleCopy: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const based = mapOf(req).get(String(originalDoc?.id))
  if (!based) return data
  const storedAt = Date.parse(originalDoc?.updatedAt)
  const last = savesOf(req.payload)
    .get(String(originalDoc?.id))
    ?.find(({ at }) => at === storedAt)
  if (based.by && last?.by.form === based.by.form) {
    if (based.by.number <= last.by.number) refuse(req, 'stale_copy')
    return data
  }
  if (based.on !== undefined && storedAt > based.on) refuse(req, 'stale_copy')
  return data
}

/** Which form stored this text. Should the write be rolled back, its time is in no row, and what was before is still known. */
export const rememberSave: CollectionAfterChangeHook = ({ doc, previousDoc, req }) => {
  const by = mapOf(req).get(String(doc.id))?.by
  const saves = savesOf(req.payload)
  const replaced = Date.parse(previousDoc?.updatedAt)
  const before = (saves.get(String(doc.id)) ?? []).filter(({ at }) => at === replaced)
  saves.set(String(doc.id), by ? [...before, { by, at: Date.parse(doc.updatedAt) }] : before)
  return doc
}

/** Kept on the context itself: Payload copies the context object between hooks, but not what it holds. */
function mapOf(req: PayloadRequest): Map<string, Based> {
  const context = req.context as { seenCopies?: Map<string, Based> }
  return (context.seenCopies ??= new Map())
}

type Saves = Map<string, { by: FormSave; at: number }[]>

/**
 * The last save of each document, by id, and the one it replaced, in memory: there is one process that writes. After a
 * restart the times decide alone, as for a script.
 */
const memory = new WeakMap<Payload, Saves>()
function savesOf(payload: Payload): Saves {
  const saves: Saves = memory.get(payload) ?? new Map()
  memory.set(payload, saves)
  return saves
}
