import type { Actor } from '#domain/roles.ts'
import type { AuthorTask, Board, Task } from '../Board/board.ts'
import type { Listing } from '../Board/sheaves.ts'
import { pageOf, type Page } from '../Pages/pageOf.ts'

export type Whose = 'mine' | 'others'

/** Tasks of one kind, a page of them. */
export interface TaskList {
  readonly kind: Task['kind']
  readonly page: Page<Task>
}

/** The most urgent kind first. */
const AUTHORS: readonly AuthorTask[] = ['changes', 'approved', 'newer']
/** Texts on a page of each kind. */
const SIZE = 20

interface Asked {
  board: Board
  actor: Actor
  whose: Whose
  query: Readonly<Record<string, unknown>> | undefined
}

/** What waits for this person, or for other authors, by kind; a text to review is its reviewers' business alone. */
export function tasksOf({ board, actor, whose, query }: Asked): TaskList[] {
  const paged = (kind: Task['kind'], listing: Listing<Task>): TaskList => ({
    kind,
    page: pageOf(listing, { size: SIZE, name: listNameOf(whose, kind) }, query),
  })
  const answers = whose === 'mine' ? [paged('review', toReview(board, actor))] : []
  const authors = AUTHORS.map((kind) => paged(kind, board.tasks(kind, actor, whose)))
  return [...answers, ...authors].filter(({ page }) => page.total > 0)
}

/** What a list is called in an address. */
export const listNameOf = (whose: Whose, kind: Task['kind']): string => `${whose}-${kind}`

function toReview(board: Board, actor: Actor): Listing<Task> {
  const listing = board.toAnswer(actor)
  const page = (from: number, size: number) =>
    listing.page(from, size).map(({ ref, round }): Task => ({
      kind: 'review',
      ref,
      round,
      lead: round.leadPartner,
      since: round.submittedAt,
    }))
  return { ...listing, page }
}
