import type { PayloadRequest } from 'payload'
import { ENDED, type Ended } from '#platform/database/accountWrites.ts'
import { afterCommit } from '#platform/outbox.ts'

/** Whoever's password or address this request has changed is written to, at the address of before too. */
export async function tellOfChange(req: PayloadRequest): Promise<void> {
  const ended = req.context[ENDED] as Ended | undefined
  if (!ended) return
  const { id, changed, email } = ended
  if (changed.includes('hash')) await afterCommit(req, { kind: 'passwordChanged', subject: id })
  if (!changed.includes('email')) return
  await afterCommit(req, { kind: 'addressChanged', subject: id })
  await afterCommit(req, { kind: 'addressLeft', subject: `${id} ${email}` })
}
