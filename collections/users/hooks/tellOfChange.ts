import type { PayloadRequest } from 'payload'
import type { Ended } from '#platform/database/accountWrites.ts'
import { afterCommit } from '#platform/outbox.ts'

/** Whoever's password or address a request has changed is written to, at the address of before too. In its transaction. */
export async function tellOfChange(req: PayloadRequest, { id, changed, email }: Ended): Promise<void> {
  if (changed.includes('hash')) await afterCommit(req, { kind: 'passwordChanged', subject: id })
  if (!changed.includes('email')) return
  await afterCommit(req, { kind: 'addressChanged', subject: id })
  await afterCommit(req, { kind: 'addressLeft', subject: `${id} ${email}` })
}
