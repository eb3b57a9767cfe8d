import type { CollectionBeforeChangeHook } from 'payload'
import { targetOf } from '#access/fromTable.ts'
import { EVERYBODY, readersOf } from '#domain/readers.ts'

/**
 * Who reads what is saved: its owners as they will be, until the first submission gave it to everybody (`reviewsProjection`).
 * That is read from the stored row, in the transaction that writes it again: the two cannot pass each other.
 */
export const tellReaders: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { leadPartner = null, coPartners } = targetOf({ ...originalDoc, ...data })
  data.readers =
    originalDoc?.readers === EVERYBODY ? EVERYBODY : readersOf({ leadPartner, coPartners: coPartners ?? [] })
  return data
}
