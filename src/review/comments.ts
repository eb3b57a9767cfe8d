import type { Payload } from 'payload'
import type { Anchor } from '#domain/anchor.ts'
import { ALL, circleOf, circlesOf, COMMENT_LIMITS, type Circle } from '#domain/comments.ts'
import { stable } from '#domain/content/canonical.ts'
import type { Locale } from '#domain/content/shared.ts'
import { Refusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { can } from '#domain/permissions.ts'
import type { Actor } from '#domain/roles.ts'
import { nowIso } from '#platform/clock.ts'
import { outcomeOf } from '#platform/database/outcome.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Fresh, Stored } from '#platform/storage/records.ts'
import { rowAt } from '#platform/storage/storage.ts'
import { noteSaid } from './said.ts'

/**
 * What people say to each other of a text, beside the ledger: it decides nothing. Each row names its circle, and every question
 * names the circles of who asks: what is said among one organisation is never read for another.
 */

export type CommentRow = Readonly<Stored<'comments'>>

interface Place {
  readonly payload: Payload
  readonly actor: Actor
  readonly document: DocumentRef
}

/** Of a document, as far as this person reads them, in the order they were written. */
export function commentsOf({ payload, actor, document }: Place): Promise<CommentRow[]> {
  const where = { uid: { in: [document.uid] }, circle: { in: circlesOf(actor) } }
  return storageOf(payload).find('comments', { where, sort: ['at', 'id'] })
}

/** What is said anew of a text. */
export interface Beginning {
  readonly id: string
  readonly circle: Circle
  readonly text: string
  readonly locale?: Locale | undefined
  readonly field?: string | undefined
  readonly anchor?: Anchor | undefined
  readonly revision?: string | undefined
  readonly suggestion?: string | undefined
}

/** @throws Refusal forbidden, comments_full, unknown_reference, id_taken */
export async function begin(place: Place, { circle: asked, anchor, ...said }: Beginning): Promise<void> {
  const { payload, actor, document } = place
  const circle = circleOf(actor, asked)
  if (!circle) throw new Refusal('forbidden')
  const storage = storageOf(payload)
  if (said.revision) {
    const shelved = await rowAt(storage, 'revisions', `${document.type}:${document.uid}:${said.revision}`)
    if (!shelved) throw new Refusal('unknown_reference')
  }
  await mustHaveRoom(place, { circle })
  await add(place, { ...said, thread: said.id, circle, anchor: anchor && stable(anchor) })
}

/** @throws Refusal not_found, circle_changed, comments_full, id_taken */
export async function answer(
  place: Place,
  { id, thread, text, circle }: { id: string; thread: string; text: string; circle: Circle },
): Promise<void> {
  const head = await readable(place, thread)
  if (!isHead(head)) throw new Refusal('not_found')
  // What was written for few is never told to many.
  if (circleOf(place.actor, circle) !== head.circle) throw new Refusal('circle_changed')
  await mustHaveRoom(place, head)
  await add(place, { id, thread, text, circle: head.circle })
}

/** Its author puts other words in its place. @throws Refusal not_found, forbidden */
export async function reword(place: Place, { id, text }: { id: string; text: string }): Promise<void> {
  await changeOwn(place, id, { text, editedAt: nowIso() })
}

/** Its author takes it back, unless somebody answered. @throws Refusal not_found, forbidden, comment_answered */
export async function takeBack(place: Place, id: string): Promise<void> {
  const { thread } = await readable(place, id)
  const said = await storageOf(place.payload).find('comments', { where: { thread: { in: [thread] } } })
  const isAnswered = thread === id && said.some((each) => each.id !== id && !each.deletedAt)
  if (isAnswered) throw new Refusal('comment_answered')
  await changeOwn(place, id, { text: '', suggestion: null, deletedAt: nowIso() })
}

/** Whoever may comment settles a thread, or takes it up again. @throws Refusal not_found */
export async function settle(place: Place, { id, isResolved }: { id: string; isResolved: boolean }): Promise<void> {
  const head = await readable(place, id)
  if (!isHead(head)) throw new Refusal('not_found')
  const set = isResolved ? { resolvedAt: nowIso(), resolvedBy: place.actor.id } : { resolvedAt: null, resolvedBy: null }
  await change(place, head, set)
}

/**
 * A coordinator gives a thread of their organisation to all who read the document: what stands in it now, not what is being
 * written meanwhile. The first goes first: what breaks in between has given less, and is done by asking again.
 * @throws Refusal not_found, forbidden
 */
export async function openToAll(place: Place, thread: string): Promise<void> {
  const head = await readable(place, thread)
  if (!isHead(head)) throw new Refusal('not_found')
  if (!can(place.actor, 'openComments', { partner: place.actor.partner })) throw new Refusal('forbidden')
  const rows = (await commentsOf(place)).filter((row) => row.thread === thread && row.circle !== ALL)
  const inOrder = [...rows.filter(isHead), ...rows.filter((row) => !isHead(row))]
  for (const row of inOrder) await change(place, row, { circle: ALL })
  noteSaid(place.payload, { uid: place.document.uid, circle: ALL })
}

export const isHead = ({ id, thread }: Pick<CommentRow, 'id' | 'thread'>): boolean => id === thread

const full = (limit: number) => new Refusal('comments_full', { limit })

/** The row, if this person reads it. */
async function readable({ payload, actor, document }: Place, id: string): Promise<CommentRow> {
  const row = await rowAt(storageOf(payload), 'comments', id)
  const isTheirs = row?.uid === document.uid && circlesOf(actor).includes(row.circle) && !row.deletedAt
  if (!isTheirs) throw new Refusal('not_found')
  return row
}

/** Each circle is counted by itself, so that nobody learns how much is said in another. */
async function mustHaveRoom({ payload, document }: Place, { circle, thread }: { circle: string; thread?: string }) {
  const storage = storageOf(payload)
  const inCircle = { uid: { in: [document.uid] }, circle: { in: [circle] } }
  if ((await storage.count('comments', inCircle)) >= COMMENT_LIMITS.number) throw full(COMMENT_LIMITS.number)
  if (!thread) return
  const inThread = { thread: { in: [thread] }, circle: { in: [circle] } }
  if ((await storage.count('comments', inThread)) > COMMENT_LIMITS.answers) throw full(COMMENT_LIMITS.answers)
}

type Said = Omit<Fresh<'comments'>, 'docType' | 'uid' | 'author' | 'at'>

/** Sent twice under one id, it is said once. */
async function add({ payload, actor, document: { type, uid } }: Place, said: Said): Promise<void> {
  const storage = storageOf(payload)
  const row = { ...said, docType: type, uid, author: actor.id, at: nowIso() }
  try {
    await storage.append('comments', row)
  } catch (error) {
    if (outcomeOf(error) !== 'clash') throw error
    const before = await rowAt(storage, 'comments', said.id)
    const isSame = before?.uid === uid && before.author === actor.id && before.thread === said.thread
    if (!isSame) throw new Refusal('id_taken')
  }
  noteSaid(payload, { uid, circle: said.circle })
}

async function changeOwn(place: Place, id: string, set: Partial<CommentRow>): Promise<void> {
  const row = await readable(place, id)
  if (row.author !== place.actor.id) throw new Refusal('forbidden')
  await change(place, row, set)
}

async function change({ payload }: Place, { id, uid, circle }: CommentRow, set: Partial<CommentRow>): Promise<void> {
  // Of the circle it was read in: what was opened meanwhile is looked at again first.
  const where = { id: { in: [id] }, circle: { in: [circle] } }
  if (!(await storageOf(payload).change('comments', { where, set }))) throw new Refusal('conflict')
  noteSaid(payload, { uid, circle })
}
