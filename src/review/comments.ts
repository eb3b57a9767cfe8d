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
import { rowAt, type Conditions } from '#platform/storage/storage.ts'
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
  /** The organisation it was written for, where it is for one: whoever changed organisation since is asked again. */
  readonly partner?: string | undefined
  readonly text: string
  readonly locale?: Locale | undefined
  readonly field?: string | undefined
  readonly anchor?: Anchor | undefined
  readonly revision?: string | undefined
  readonly suggestion?: string | undefined
}

/** @throws Refusal forbidden, circle_changed, comments_full, unknown_reference, id_taken, already_said */
export async function begin(place: Place, { circle: asked, partner, anchor, ...said }: Beginning): Promise<void> {
  const { payload, actor, document } = place
  const circle = circleOf(actor, asked)
  if (!circle) throw new Refusal('forbidden')
  if (asked === 'mine' && partner !== undefined && partner !== circle) throw new Refusal('circle_changed')
  const storage = storageOf(payload)
  if (said.revision) {
    const shelved = await rowAt(storage, 'revisions', `${document.type}:${document.uid}:${said.revision}`)
    if (!shelved) throw new Refusal('unknown_reference')
  }
  await add(place, { ...said, thread: said.id, circle, anchor: anchor && stable(anchor) })
}

/** @throws Refusal not_found, circle_changed, comments_full, id_taken, already_said */
export async function answer(
  place: Place,
  { id, thread, text, circle }: { id: string; thread: string; text: string; circle: Circle },
): Promise<void> {
  const head = await headOf(place, thread)
  // What was written for few is never told to many.
  if (circleOf(place.actor, circle) !== head.circle) throw new Refusal('circle_changed')
  await add(place, { id, thread, text, circle: head.circle })
}

/** Its author puts other words in its place. @throws Refusal not_found, forbidden, circle_changed */
export async function reword(
  place: Place,
  { id, text, circle }: { id: string; text: string; circle: Circle },
): Promise<void> {
  const row = await own(place, id)
  if (circleOf(place.actor, circle) !== row.circle) throw new Refusal('circle_changed')
  await change(place, row, { text, editedAt: nowIso() })
}

/** Its author takes it back, unless somebody answered. @throws Refusal not_found, forbidden, comment_answered */
export async function takeBack(place: Place, id: string): Promise<void> {
  const row = await own(place, id)
  const said = (await commentsOf(place)).filter(({ thread }) => thread === id)
  if (said.some((each) => each.id !== id && !each.deletedAt)) throw new Refusal('comment_answered')
  await change(place, row, { text: '', suggestion: null, deletedAt: nowIso() })
}

/** Whoever may comment settles a thread, or takes it up again. @throws Refusal not_found */
export async function settle(place: Place, { id, isResolved }: { id: string; isResolved: boolean }): Promise<void> {
  const head = await headOf(place, id)
  const set = isResolved ? { resolvedAt: nowIso(), resolvedBy: place.actor.id } : { resolvedAt: null, resolvedBy: null }
  await change(place, head, set)
}

/**
 * Whoever may edit the text says that the suggested wording stands in its working copy, or no longer does: beside the text, so
 * that nothing of it is sealed. The caller has checked that they may. @throws Refusal not_found, no_suggestion
 */
export async function noteApplied(place: Place, { id, isApplied }: { id: string; isApplied: boolean }): Promise<void> {
  const head = await headOf(place, id)
  if (!head.suggestion) throw new Refusal('no_suggestion')
  const set = isApplied ? { appliedAt: nowIso(), appliedBy: place.actor.id } : { appliedAt: null, appliedBy: null }
  await change(place, head, set)
}

/**
 * A coordinator gives a thread of their organisation to all who read the document: what stands in it now, not what is being
 * written meanwhile. The first goes first: what breaks in between has given less, and is done by asking again.
 * `seen`: when each of them was last worded, as they read it.
 * @throws Refusal not_found, forbidden, conflict
 */
export async function openToAll(
  place: Place,
  { thread, seen }: { thread: string; seen: Readonly<Record<string, string>> },
): Promise<void> {
  await headOf(place, thread)
  if (!can(place.actor, 'openComments', { partner: place.actor.partner })) throw new Refusal('forbidden')
  const rows = (await commentsOf(place)).filter((row) => row.thread === thread && row.circle !== ALL)
  // Nobody's words are told to all unread.
  const isSeen = ({ id, at, editedAt, deletedAt }: CommentRow) => deletedAt !== null || seen[id] === (editedAt ?? at)
  if (!rows.every(isSeen)) throw new Refusal('conflict')
  const inOrder = [...rows.filter(isHead), ...rows.filter((row) => !isHead(row))]
  for (const row of inOrder) await change(place, row, { circle: ALL }, { text: { in: [row.text] } })
  noteSaid(place.payload, { uid: place.document.uid, circle: ALL })
}

export const isHead = ({ id, thread }: Pick<CommentRow, 'id' | 'thread'>): boolean => id === thread

const full = (limit: number) => new Refusal('comments_full', { limit })

/** The row, if this person reads it. */
async function readable({ payload, actor, document }: Place, id: string): Promise<CommentRow> {
  const row = await rowAt(storageOf(payload), 'comments', id)
  const isTheirs = row?.uid === document.uid && circlesOf(actor).includes(row.circle)
  if (!isTheirs) throw new Refusal('not_found')
  return row
}

/** What begins a thread; one that was taken back too, for what was answered meanwhile. */
async function headOf(place: Place, id: string): Promise<CommentRow> {
  const row = await readable(place, id)
  if (!isHead(row)) throw new Refusal('not_found')
  return row
}

async function own(place: Place, id: string): Promise<CommentRow> {
  const row = await readable(place, id)
  if (row.deletedAt) throw new Refusal('not_found')
  if (row.author !== place.actor.id) throw new Refusal('forbidden')
  return row
}

/**
 * Each circle is counted by itself, so that nobody learns how much is said in another. Of one person all count, those taken
 * back too, so that rows stay bounded; of the circle, what still says something: nobody takes the word from all for good.
 */
async function mustHaveRoom({ payload, actor, document }: Place, { id, circle, thread }: Said): Promise<void> {
  const where = { uid: { in: [document.uid] }, circle: { in: [circle] } }
  const rows = await storageOf(payload).find('comments', { where })
  const standing = rows.filter(({ deletedAt }) => !deletedAt)
  const counts = [
    [rows.filter(({ author }) => author === actor.id).length, COMMENT_LIMITS.ofOne],
    [standing.length, COMMENT_LIMITS.number],
    [
      id === thread ? 0 : standing.filter((row) => row.thread === thread && !isHead(row)).length,
      COMMENT_LIMITS.answers,
    ],
  ] as const
  for (const [count, limit] of counts) if (count >= limit) throw full(limit)
}

type Said = Omit<Fresh<'comments'>, 'docType' | 'uid' | 'author' | 'at'>

/** Sent twice under one id, it is said once; other words under it are refused, so that nobody takes them for stored. */
async function add(place: Place, said: Said): Promise<void> {
  const { payload, actor, document } = place
  const storage = storageOf(payload)
  const before = await rowAt(storage, 'comments', said.id)
  if (before) return mustBeSame(place, { said, before })
  await mustHaveRoom(place, said)
  const row = { ...said, docType: document.type, uid: document.uid, author: actor.id, at: nowIso() }
  try {
    await storage.append('comments', row)
  } catch (error) {
    if (outcomeOf(error) !== 'clash') throw error
    mustBeSame(place, { said, before: await rowAt(storage, 'comments', said.id) })
  }
  noteSaid(payload, { uid: document.uid, circle: said.circle })
}

function mustBeSame({ actor, document }: Place, { said, before }: { said: Said; before: CommentRow | null }): void {
  const isOurs = before?.uid === document.uid && before.author === actor.id && before.thread === said.thread
  if (!isOurs) throw new Refusal('id_taken')
  const isSame =
    !before.deletedAt &&
    before.circle === said.circle &&
    before.text === said.text &&
    before.suggestion === (said.suggestion ?? null) &&
    before.anchor === (said.anchor ?? null)
  if (!isSame) throw new Refusal('already_said')
}

async function change(
  { payload }: Place,
  { id, uid, circle }: CommentRow,
  set: Partial<CommentRow>,
  more: Conditions<'comments'> = {},
): Promise<void> {
  // Of the circle it was read in: what was opened meanwhile is looked at again first.
  const where = { ...more, id: { in: [id] }, circle: { in: [circle] } }
  if (!(await storageOf(payload).change('comments', { where, set }))) throw new Refusal('conflict')
  noteSaid(payload, { uid, circle })
}
