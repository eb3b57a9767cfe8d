import type { CollectionBeforeChangeHook } from 'payload'

/** On an empty installation the first visit creates the administrator, whatever the form says. */
export const firstAdministrator: CollectionBeforeChangeHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || req.user) return data
  const { totalDocs } = await req.payload.count({ collection: 'users', overrideAccess: true, req })
  if (totalDocs === 0 && req.payloadAPI === 'REST')
    Object.assign(data, { roles: ['admin'], partner: null, isActive: true })
  return data
}
