import type { PayloadRequest } from 'payload'
import { nowIso } from './clock.ts'
import { newId } from './hash.ts'
import { storageIn } from './storage/payloadStorage.ts'

/** What may have to follow a save. */
export type TaskKind = 'invite' | AccountChange | 'recordPartner'

/** What a person is told of their account. `addressLeft` goes to the address of before, which follows their id in `subject`. */
export type AccountChange = 'factorTakenAway' | 'passwordChanged' | 'addressChanged' | 'addressLeft'

/**
 * Leaves something to be done once the save of this request is stored: it is written in the same transaction, so that it is
 * done after the commit, and never for a save that failed, nor forgotten when the process ends in between.
 * @param task `subject`: id of what it is about; what follows a space is gone once it is done
 */
export function afterCommit(req: PayloadRequest, task: { kind: TaskKind; subject: string }): Promise<void> {
  const at = nowIso()
  return storageIn(req).append('outbox', { id: newId(), ...task, at, dueAt: at, attempts: 0 })
}
