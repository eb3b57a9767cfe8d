import { restoreVersionOperation, type CollectionSlug, type Endpoint } from 'payload'

/** Payload's restore takes `?draft=true`, which would leave the main row behind: our own door has no such parameter. */
export const restoreEndpoint = (collection: CollectionSlug): Endpoint => ({
  path: '/versions/:id',
  method: 'post',
  handler: async (req) => {
    const doc = await restoreVersionOperation({
      collection: req.payload.collections[collection],
      id: String(req.routeParams?.id),
      depth: 0,
      draft: false,
      req,
    })
    return Response.json({ ...doc, doc, message: req.t('version:restoredSuccessfully') })
  },
})
