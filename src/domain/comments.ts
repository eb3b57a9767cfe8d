import { scopesOf } from './permissions.ts'
import type { Actor } from './roles.ts'

/** The circle of those who may read the document. */
export const ALL = '*'

/** Who reads a comment beside its author: all who read the document, or the members of one organisation. */
export type Circle = 'all' | 'mine'

/** The circles whose comments somebody reads, as rows say them. */
export const circlesOf = (actor: Actor): string[] =>
  actor.partner && scopesOf(actor, 'commentInPrivate').has('partner') ? [ALL, actor.partner] : [ALL]

/** The circle as a row says it; null where this person has none of the kind. */
export function circleOf(actor: Actor, circle: Circle): string | null {
  if (circle === 'all') return ALL
  return circlesOf(actor).find((each) => each !== ALL) ?? null
}

/**
 * What a comment holds, in characters; how many there are of a document in one circle, how many answers to one, and how many
 * one person says, those taken back among them.
 */
export const COMMENT_LIMITS = { text: 4000, suggestion: 4000, number: 500, answers: 100, ofOne: 150 } as const
