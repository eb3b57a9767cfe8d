import type { Access, FieldAccess, Where } from 'payload'
import { can, scopesOf, type Action, type Scope, type Target } from '#domain/permissions.ts'
import { asReader, EVERYBODY } from '#domain/readers.ts'
import type { Actor } from '#domain/roles.ts'
import { actorOf } from './actor.ts'

/**
 * The permission table as a condition on stored documents. Positive operators only: negative ones differ between the
 * engines. `prefix` is `version.` for the versions of a document.
 */
export function byScope(action: Action, prefix = ''): Access {
  return ({ req }) => {
    const actor = actorOf(req)
    if (!actor) return false
    const scopes = scopesOf(actor, action)
    if (scopes.has('any')) return true
    const conditions = [...scopes].flatMap((scope) => conditionsOf(scope, actor, prefix))
    return conditions.length > 0 ? { or: conditions } : false
  }
}

function conditionsOf(scope: Scope, actor: Actor, prefix: string): Where[] {
  const partner = actor.partner
  const lead: Where[] = partner ? [{ [`${prefix}leadPartner`]: { equals: partner } }] : []
  const owned: Where[] = partner ? [...lead, { [`${prefix}coPartners`]: { in: [partner] } }] : []
  switch (scope) {
    case 'any':
      return []
    case 'own':
      return [{ [`${prefix}createdBy`]: { equals: actor.id } }]
    case 'lead':
      return lead
    case 'owned':
      return owned
    case 'shared':
      // One column and no other table, so that a list is one walk through an index.
      return partner
        ? [{ [`${prefix}readers`]: { equals: EVERYBODY } }, { [`${prefix}readers`]: { contains: asReader(partner) } }]
        : []
    case 'partner':
      return partner ? [{ [`${prefix}partner`]: { equals: partner } }] : []
  }
}

/** Whether the action is possible at all for this person, before any document is known. */
export function byRole(action: Action): Access {
  return ({ req }) => scopesOf(actorOf(req), action).size > 0
}

/** Anyone logged in and active. */
export const members: Access = ({ req }) => actorOf(req) !== null

/** Nobody, whatever the role or the API. */
export const nobody: Access = () => false

/** A field's access asked of the table, on the document as stored. */
export function fieldByScope(action: Action): FieldAccess {
  return ({ req, doc }) => can(actorOf(req), action, targetOf(doc as Record<string, unknown> | undefined))
}

/** What the table needs to know of a document as Payload hands it over, relations populated or not. */
export function targetOf(doc: Record<string, unknown> | null | undefined): Target {
  const idOf = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? String((value as { id: unknown }).id)
      : ((value as string | null) ?? null)
  const review = doc?.review as { isSubmitted?: boolean } | string | null | undefined
  return {
    leadPartner: idOf(doc?.leadPartner),
    coPartners: ((doc?.coPartners as unknown[] | undefined) ?? []).map((each) => idOf(each) ?? ''),
    partner: idOf(doc?.partner),
    createdBy: (doc?.createdBy as string | null | undefined) ?? null,
    isSubmitted: typeof review === 'object' && review?.isSubmitted === true,
  }
}
