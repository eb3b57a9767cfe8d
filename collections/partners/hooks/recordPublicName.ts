import type { CollectionAfterChangeHook } from 'payload'
import { afterCommit } from '#platform/outbox.ts'

/** Hooks run before the commit, and the ledger is not part of any transaction: the record follows right after it. */
export const recordPublicName: CollectionAfterChangeHook = async ({ doc, req }) => {
  await afterCommit(req, { kind: 'recordPartner', subject: String(doc.id) })
  return doc
}
