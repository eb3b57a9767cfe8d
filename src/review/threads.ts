import type { Payload } from 'payload'
import type { Anchor } from '#domain/anchor.ts'
import { ALL, type Circle } from '#domain/comments.ts'
import type { DocumentRef } from '#domain/events.ts'
import { can } from '#domain/permissions.ts'
import type { Actor } from '#domain/roles.ts'
import { directoryOf, type Directory } from '#directory/directory.ts'
import { commentsOf, isHead, type CommentRow } from './comments.ts'

/** One comment, as it is read. */
export interface Said {
  readonly id: string
  readonly person: string
  readonly at: string
  readonly editedAt: string | null
  /** Empty where it was taken back. */
  readonly text: string
  readonly isTakenBack: boolean
  /** Its own: an answer for few may stand below what was opened to all meanwhile. */
  readonly circle: Circle
  readonly isMine: boolean
}

/** A comment with its answers, as one person reads them. */
export interface Thread {
  readonly id: string
  readonly circle: Circle
  readonly locale: string | null
  readonly field: string | null
  readonly anchor: Anchor | null
  readonly revision: string | null
  readonly suggestion: string | null
  /** Who put the suggested wording into the working copy. */
  readonly applied: { readonly at: string; readonly person: string } | null
  readonly resolved: { readonly at: string; readonly person: string } | null
  /** Whether this person may give it to all. */
  readonly mayOpen: boolean
  /** The first is what began it. */
  readonly said: readonly Said[]
}

interface Asked {
  payload: Payload
  actor: Actor
  document: DocumentRef
}

/** The threads of a document this person reads, oldest first. The caller has checked that they read the document. */
export async function threadsOf({ payload, actor, document }: Asked): Promise<Thread[]> {
  const [rows, directory] = await Promise.all([commentsOf({ payload, actor, document }), directoryOf(payload)])
  const answers = new Map<string, CommentRow[]>()
  for (const row of rows) if (!isHead(row) && !row.deletedAt) answers.set(row.thread, [...(answers.get(row.thread) ?? []), row]) // prettier-ignore
  return rows
    .filter((row) => isHead(row) && (!row.deletedAt || answers.has(row.id)))
    .map((head) => threadOf(head, answers.get(head.id) ?? [], { actor, directory }))
}

function threadOf(
  head: CommentRow,
  answers: readonly CommentRow[],
  { actor, directory: { people } }: { actor: Actor; directory: Directory },
): Thread {
  const all = [head, ...answers]
  const deedOf = (at: string | null, by: string | null) => (at ? { at, person: people.get(by ?? '') ?? '' } : null)
  const { id, locale, field, revision, suggestion, resolvedAt, resolvedBy, appliedAt, appliedBy } = head
  return {
    id,
    circle: head.circle === ALL ? 'all' : 'mine',
    locale,
    field,
    revision,
    suggestion,
    anchor: head.anchor ? (JSON.parse(head.anchor) as Anchor) : null,
    applied: deedOf(appliedAt, appliedBy),
    resolved: deedOf(resolvedAt, resolvedBy),
    mayOpen: all.some(({ circle }) => circle !== ALL) && can(actor, 'openComments', { partner: actor.partner }),
    said: all.map(({ id: of, author, at, editedAt, deletedAt, text, circle }) => ({
      id: of,
      circle: circle === ALL ? 'all' : 'mine',
      person: people.get(author) ?? '',
      at,
      editedAt,
      text,
      isTakenBack: deletedAt !== null,
      isMine: author === actor.id,
    })),
  }
}
