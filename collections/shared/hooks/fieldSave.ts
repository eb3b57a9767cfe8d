import { LRUCache } from 'lru-cache'
import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionBeforeOperationHook, Payload, PayloadRequest } from 'payload' // prettier-ignore
import { formSaveOf, type FormSave } from '#domain/formSave.ts'
import { basesOf, type Bases } from '#domain/saving/bases.ts'
import { clashing, type KnownForm } from '#domain/saving/clashing.ts'
import { printOf } from '#domain/saving/printOf.ts'
import { refuse } from '../refuse.ts'
import { shownValue } from './shownValue.ts'

interface FieldSave {
  readonly by: FormSave
  readonly bases: Bases
}

/** Payload writes it, or the form's own knowledge of a date: nobody compares it. */
const OUTSIDE = ['_status', 'updatedAt']

/**
 * A form sends the fields that changed in it, and what each is based on (`X-Form-Bases`). Read here, whole or not at all: of
 * a field without a base nobody could say whether it goes over somebody else's words…
 */
export const readFieldSave: CollectionBeforeOperationHook = ({ args, collection, operation, req }) => {
  const { id, data } = args as { id?: string; data?: Record<string, unknown> }
  const [save, bases] = [req.headers?.get('x-form-save') ?? null, req.headers?.get('x-form-bases') ?? null]
  if (operation !== 'update' || !id || !data || (save === null && bases === null)) return args
  const by = formSaveOf(save)
  const read = basesOf(bases ?? '')
  if (!by || !read) refuse(req, 'bad_request')
  const sent = Object.keys(data).filter((name) => !OUTSIDE.includes(name))
  const isField = (name: string) => collection.flattenedFields.some((field) => field.name === name)
  const isWhole = Object.keys(read).length === sent.length && sent.every((name) => read[name] && isField(name))
  if (!isWhole) refuse(req, 'bad_request')
  fieldSavesOf(req).set(String(id), { by, bases: read })
  return args
}

/**
 * … and compared at the write itself, inside its transaction: one write at a time, so that nobody comes in between. Two people
 * in two fields, or in two languages of one, both succeed; in the same one the later is told what the other wrote.
 */
export const refuseClash: CollectionBeforeChangeHook = ({ collection, data, originalDoc, operation, req }) => {
  const uid = String(originalDoc?.id)
  const save = operation === 'update' ? fieldSavesOf(req).get(uid) : undefined
  if (!save) return data
  const shown = (values: unknown) => shownOf(collection, save.bases, values as Record<string, unknown>)
  const [wanted, stored] = [shown(data), shown(originalDoc)]
  const known = knownOf(req, uid, save, collection)
  const fields = clashing({ number: save.by.number, bases: save.bases, wanted, stored, known })
  if (fields.length === 0) return data
  return refuse(req, 'stale_copy', {
    fields: fields.map((field) => ({ field, stored: stored[field] ?? null })),
    updatedAt: originalDoc?.updatedAt,
  })
}

/** What this form has stored. Should the write be rolled back, its print is of nothing, and what it was based on still holds. */
export const rememberFieldSave: CollectionAfterChangeHook = ({ collection, doc, operation, req }) => {
  const uid = String(doc?.id)
  const save = operation === 'update' ? fieldSavesOf(req).get(uid) : undefined
  if (!save) return doc
  const key = keyOf(req, uid, save.by)
  const stored = shownOf(collection, save.bases, doc as Record<string, unknown>)
  const prints = Object.keys(save.bases).map((field) => [placeOf(collection, field, req), printOf(stored[field])])
  const before = formsOf(req.payload).get(key)
  formsOf(req.payload).set(key, {
    number: Math.max(save.by.number, before?.number ?? 0),
    prints: { ...before?.prints, ...Object.fromEntries(prints) },
  })
  return doc
}

/** What is remembered of a form, by the fields of this save in its language. */
function knownOf(req: PayloadRequest, uid: string, { by, bases }: FieldSave, fields: Fields): KnownForm | undefined {
  const known = formsOf(req.payload).get(keyOf(req, uid, by))
  const prints = Object.keys(bases).flatMap((name) => {
    const print = known?.prints[placeOf(fields, name, req)]
    return print ? [[name, print]] : []
  })
  return known && { number: known.number, prints: Object.fromEntries(prints) as Record<string, string> }
}

/** A form belongs to who opened it: its number in somebody else's hands is another form. */
const keyOf = (req: PayloadRequest, uid: string, by: FormSave): string => `${uid} ${req.user?.id} ${by.form}`

/** A field of one language is another field. */
function placeOf({ flattenedFields }: Fields, name: string, req: PayloadRequest): string {
  const field = flattenedFields.find((each) => each.name === name)
  return field && 'localized' in field && field.localized ? `${name} ${req.locale}` : name
}

/** The fields of a save as forms have them. */
const shownOf = ({ flattenedFields }: Fields, bases: Bases, values: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(bases).map((name) => [
      name,
      shownValue(
        flattenedFields.find((field) => field.name === name),
        values[name],
      ),
    ]),
  )

type Fields = Pick<Parameters<CollectionBeforeChangeHook>[0]['collection'], 'flattenedFields'>

/** Kept on the context itself: Payload copies the context object between hooks, but not what it holds. */
function fieldSavesOf(req: PayloadRequest): Map<string, FieldSave> {
  const context = req.context as { fieldSaves?: Map<string, FieldSave> }
  return (context.fieldSaves ??= new Map())
}

/** In memory: there is one process that writes. After a restart what a form says it is based on decides alone. */
const memory = new WeakMap<Payload, LRUCache<string, KnownForm>>()
const MOST_FORMS = 5000
function formsOf(payload: Payload): LRUCache<string, KnownForm> {
  const forms = memory.get(payload) ?? new LRUCache<string, KnownForm>({ max: MOST_FORMS })
  memory.set(payload, forms)
  return forms
}
