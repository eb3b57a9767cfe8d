import type { CollectionBeforeChangeHook, Where } from 'payload'
import { byScope, targetOf } from '#access/fromTable.ts'
import { mediaOf } from '#domain/content/references.ts'
import { isUid, LOCALES } from '#domain/content/shared.ts'
import { isRichText } from '#domain/content/visit.ts'
import { readersOf, withReaders } from '#domain/readers.ts'
import { readRows } from '#platform/database/readRows.ts'

type Content = Record<string, unknown>

/**
 * What is put in a working copy is read by its owners from then on, if whoever puts it there may read it: in the
 * transaction of the save. A save that puts nothing in asks nothing.
 */
export const showMedia: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Content
  const after: Content = { ...before, ...data }
  const owners = ownersOf(after)
  const known = readersOf(owners) === readersOf(ownersOf(before)) ? new Set(mediaIn(before)) : new Set()
  const put = mediaIn(after).filter((uid) => !known.has(uid))
  const mine = put.length > 0 && (await byScope('read')({ req }))
  if (!mine) return data
  const where: Where = { and: [{ id: { in: put } }, ...(mine === true ? [] : [mine])] }
  const rows = await readRows<Medium>(req.payload, { collection: 'media', where, select: { readers: true, updatedAt: true }, req }) // prettier-ignore
  for (const { id, readers, updatedAt } of rows) {
    const told = withReaders(readers ?? '', owners)
    if (told !== readers)
      await req.payload.db.updateOne({ collection: 'media', id, data: { readers: told, updatedAt }, req, returning: false }) // prettier-ignore
  }
  return data
}

interface Medium {
  id: string
  readers: string | null
  updatedAt: string
}

function ownersOf(doc: Content) {
  const { leadPartner = null, coPartners = [] } = targetOf(doc)
  return { leadPartner, coPartners }
}

/** A hook is given the body in the language that is saved; a draft may hold anything. */
function mediaIn(doc: Content): string[] {
  const body = isRichText(doc.body) ? { [LOCALES[0]]: doc.body } : doc.body
  return mediaOf({ ...doc, body: body ?? undefined }).filter(isUid)
}
