import type { CollectionBeforeChangeHook } from 'payload'

/** On an empty installation the first visit creates the administrator, whatever the form says. */
export const firstAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user) return data
  // With a condition it counts documents; without, MongoDB is asked for an estimate, which no transaction may contain.
  const where = { id: { exists: true } }
  const { totalDocs } = await req.payload.count({ collection: 'users', where, overrideAccess: true, req })
  if (totalDocs === 0 && req.payloadAPI === 'REST')
    Object.assign(data, { roles: ['admin'], partner: null, isActive: true })
  return data
}
