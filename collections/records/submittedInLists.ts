import type { CollectionBeforeOperationHook, Where } from 'payload'
import { actorOf } from '#access/actor.ts'
import { scopesOf } from '#domain/permissions.ts'

/**
 * What was submitted once is shared; that an unsubmitted text exists is its owners' business. So the list of reviews leaves
 * those rows out, while the state of one's own drafts still shows, sorts and filters in the list of documents.
 */
export const submittedInLists: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const isAskedFor = operation === 'read' && req.routeParams?.collection === 'reviews'
  if (!isAskedFor || scopesOf(actorOf(req), 'read').has('any')) return args
  const { where } = args as { where?: Where }
  const submitted: Where = { isSubmitted: { equals: true } }
  return { ...args, where: where ? { and: [where, submitted] } : submitted }
}
