import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { EVERYBODY, readersOf } from '#domain/readers.ts'

/** A new medium is read by the organisation that added it; by everybody where whoever adds it belongs to none. */
export const nameReaders: CollectionBeforeChangeHook = ({ data, operation, req }) => {
  if (operation !== 'create') return data
  const leadPartner = actorOf(req)?.partner ?? null
  data.readers = leadPartner ? readersOf({ leadPartner, coPartners: [] }) : EVERYBODY
  return data
}
