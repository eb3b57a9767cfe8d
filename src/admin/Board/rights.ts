import { isBarred } from '#domain/decide.ts'
import { can, type Action } from '#domain/permissions.ts'
import { everyOwner, type Owners } from '#domain/policy.ts'
import type { Review, Round } from '#domain/review.ts'
import type { Actor } from '#domain/roles.ts'

/** Why this person may not answer for their organisation, or null when they may. */
export function whyMayNotAnswer(
  actor: Actor,
  { review, round }: { review: Review; round: Round },
): 'role' | 'four_eyes' | null {
  if (!can(actor, 'answer', { partner: actor.partner })) return 'role'
  return isBarred(actor, review, round) ? 'four_eyes' : null
}

/** What was submitted once is shared: the roles decide, not the owners of the day. */
export function mayRead(actor: Actor, { leadPartner, coPartners }: Owners): boolean {
  return can(actor, 'read', { leadPartner, coPartners, isSubmitted: true })
}

/** Mine is what my role lets me do for my own organisation; a chief editor may do all, and owns nothing. */
export function isMine(actor: Actor, act: Action, owners: Owners): boolean {
  const isOwner = actor.partner !== null && everyOwner(owners).includes(actor.partner)
  return isOwner && can(actor, act, owners)
}
