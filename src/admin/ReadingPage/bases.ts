import type { Review } from '#domain/review.ts'

/** What a text may be compared with. */
export type BaseName = 'approuve' | 'en-ligne' | 'copie' | 'rien'

/** One choice of the comparison switch. `revision` is null for the working copy and for no comparison. */
export interface Base {
  readonly name: BaseName
  readonly revision: string | null
  /** When my organisation approved it. */
  readonly at: string | null
}

interface Shown {
  review: Review
  /** Uid of the reader's partner. */
  partner: string | null
  revision: string
  workingRevision: string | null
}

/** The choices that would show a difference, the default first; always « rien ». */
export function basesOf({ review, partner, revision, workingRevision }: Shown): Base[] {
  const mine = partner ? review.lastApproved[partner] : undefined
  const live = review.live?.revision
  const bases: (Base | false)[] = [
    mine !== undefined && mine.revision !== revision && { name: 'approuve', revision: mine.revision, at: mine.at },
    live !== undefined &&
      live !== revision &&
      live !== mine?.revision && { name: 'en-ligne', revision: live, at: null },
    workingRevision !== null && workingRevision !== revision && { name: 'copie', revision: null, at: null },
    { name: 'rien', revision: null, at: null },
  ]
  return bases.filter((base) => base !== false)
}

/** What was asked for, if it is a choice; else the best of those that compare with a frozen text; else nothing. */
export function chosenBase(bases: readonly Base[], asked: string | null): Base {
  const wanted = bases.find(({ name }) => name === asked) ?? bases.find(({ revision }) => revision !== null)
  return wanted ?? { name: 'rien', revision: null, at: null }
}
