import type { State } from '#domain/review.ts'

/** What the tree says of a chapter. */
export interface Chapter {
  readonly uid: string
  readonly title: string
  readonly state: State
  readonly isLive: boolean
}
