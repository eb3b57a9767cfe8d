import type { Actor, ActorRole } from './roles.ts'

/**
 * How far a permission reaches. `own`: I created or submitted it. `lead`: my partner leads. `owned`: my partner leads or
 * co-owns. `shared`: owned, or submitted at least once. `partner`: of my own organisation. `any`: everywhere.
 */
export type Scope = 'own' | 'lead' | 'owned' | 'shared' | 'partner' | 'any'

export const ACTIONS = [
  'read', 'create', 'edit', 'setOwners', 'submit', 'answer', 'withdraw', 'publish', 'verifyContact', 'recordObjection',
  'preview', 'redact', 'delete', 'comment', 'commentInPrivate', 'openComments', 'uploadMedia', 'manageUsers', 'manageInstallation', 'keepLedger',
] as const // prettier-ignore
export type Action = (typeof ACTIONS)[number]

/** Who may do what: a role that is not listed may never. */
export type Permissions = Readonly<Record<Action, Partial<Record<ActorRole, Scope>>>>

/** product.md §5 as data. Everything that asks « who may » asks this table. */
export const PERMISSIONS: Permissions = {
  read: {
    author: 'shared',
    reviewer: 'shared',
    coordinator: 'shared',
    'chief-editor': 'any',
    observer: 'any',
    admin: 'any',
  },
  create: { author: 'lead', coordinator: 'lead', 'chief-editor': 'any' },
  edit: { author: 'owned', coordinator: 'owned', 'chief-editor': 'any' },
  setOwners: { coordinator: 'lead', 'chief-editor': 'any' },
  submit: { author: 'owned', coordinator: 'owned', 'chief-editor': 'any' },
  answer: { reviewer: 'partner', coordinator: 'partner' },
  withdraw: { author: 'own', coordinator: 'lead', 'chief-editor': 'any' },
  publish: { coordinator: 'lead', 'chief-editor': 'any' },
  verifyContact: { author: 'owned', coordinator: 'owned', 'chief-editor': 'any' },
  recordObjection: { author: 'owned', coordinator: 'owned', 'chief-editor': 'any', admin: 'any' },
  preview: { author: 'owned', coordinator: 'owned', 'chief-editor': 'any' },
  redact: { 'chief-editor': 'any', admin: 'any' },
  delete: { author: 'own', coordinator: 'lead', 'chief-editor': 'any' },
  comment: { author: 'shared', reviewer: 'shared', coordinator: 'shared', 'chief-editor': 'any' },
  // Among the members of one's own organisation, and giving what was said there to all.
  commentInPrivate: { author: 'partner', reviewer: 'partner', coordinator: 'partner' },
  openComments: { coordinator: 'partner' },
  uploadMedia: { author: 'any', coordinator: 'any', 'chief-editor': 'any' },
  manageUsers: { coordinator: 'partner', admin: 'any' },
  manageInstallation: { admin: 'any' },
  // Opening it, recording a partner's public name, naming the next key.
  keepLedger: { system: 'any' },
}

/** What is known of the thing an action is about. Absent knowledge never grants anything. */
export interface Target {
  readonly leadPartner?: string | null
  readonly coPartners?: readonly string[]
  /** The partner a verdict or an account belongs to. */
  readonly partner?: string | null
  /** Who created it, or submitted the round. */
  readonly createdBy?: string | null
  /** It has been submitted at least once. */
  readonly isSubmitted?: boolean
}

/** The scopes the actor's roles give for an action: what `access/` turns into a database condition. */
export function scopesOf(
  actor: Actor | null,
  action: Action,
  permissions: Permissions = PERMISSIONS,
): ReadonlySet<Scope> {
  const granted = actor?.roles.map((role) => permissions[action][role]) ?? []
  return new Set(granted.filter((scope) => scope !== undefined))
}

/** Whether the actor may do this to that. Pure; the button and the server ask the same function. */
export function can(
  actor: Actor | null,
  action: Action,
  target: Target = {},
  permissions: Permissions = PERMISSIONS,
): boolean {
  if (!actor) return false
  return [...scopesOf(actor, action, permissions)].some((scope) => isWithin(scope, actor, target))
}

function isWithin(scope: Scope, actor: Actor, target: Target): boolean {
  const mine = actor.partner
  const isLead = mine !== null && target.leadPartner === mine
  const isOwner = isLead || (mine !== null && Boolean(target.coPartners?.includes(mine)))
  switch (scope) {
    case 'any':
      return true
    case 'own':
      return target.createdBy === actor.id
    case 'lead':
      return isLead
    case 'owned':
      return isOwner
    case 'shared':
      return isOwner || (mine !== null && target.isSubmitted === true)
    case 'partner':
      return mine !== null && target.partner === mine
  }
}
