import type { PayloadRequest } from 'payload'
import { nowIso } from './clock.ts'
import { newId } from './hash.ts'
import { storageIn } from './storage/payloadStorage.ts'

/** What may have to follow a save. */
export type TaskKind = 'invite' | 'factorTakenAway' | 'recordPartner'

/**
 * Leaves something to be done once the save of this request is stored: it is written in the same transaction, so that it is
 * done after the commit, and never for a save that failed, nor forgotten when the process ends in between.
 * @param task `subject`: id of what it is about
 */
export function afterCommit(req: PayloadRequest, task: { kind: TaskKind; subject: string }): Promise<void> {
  const at = nowIso()
  return storageIn(req).append('outbox', { id: newId(), ...task, at, dueAt: at, attempts: 0 })
}
