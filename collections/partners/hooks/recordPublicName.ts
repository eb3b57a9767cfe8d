import type { CollectionAfterChangeHook } from 'payload'
import { recordPartnersSoon } from '#review/recordPartners.ts'

/** Hooks run before the commit, and the ledger is not part of any transaction: the record follows right after it. */
export const recordPublicName: CollectionAfterChangeHook = ({ doc, req }) => {
  recordPartnersSoon(req.payload)
  return doc
}
