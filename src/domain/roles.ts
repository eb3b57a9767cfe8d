/** What a person may be. The first three belong to a partner; the last three are installation-wide. */
export const ROLES = ['author', 'reviewer', 'coordinator', 'chief-editor', 'observer', 'admin'] as const
export type Role = (typeof ROLES)[number]

/** A role in an event: a person's, or that of the installation itself, which carries out what was decided for a time. */
export type ActorRole = Role | 'system'

/** Roles a coordinator may hand out in their own organisation. */
const ORDINARY_ROLES: readonly Role[] = ['author', 'reviewer']

export const ROLE_LABELS: Record<Role, { fr: string; en: string }> = {
  author: { fr: 'Auteur', en: 'Author' },
  reviewer: { fr: 'Relecteur', en: 'Reviewer' },
  coordinator: { fr: 'Coordination', en: 'Coordinator' },
  'chief-editor': { fr: 'Rédaction en chef', en: 'Chief editor' },
  observer: { fr: 'Observateur', en: 'Observer' },
  admin: { fr: 'Administration technique', en: 'Technical administrator' },
}

/**
 * Somebody, or the system, about to do something. `partner` is the uid of their organisation, null without one.
 * A deactivated person has no role left: `actorOf` (access/actor.ts) gives null for them.
 */
export interface Actor {
  readonly id: string
  readonly partner: string | null
  readonly roles: readonly ActorRole[]
}

/** Only ordinary roles: the accounts a coordinator may manage. */
export function isOrdinary(roles: readonly ActorRole[]): boolean {
  return roles.every((role) => (ORDINARY_ROLES as readonly ActorRole[]).includes(role))
}
