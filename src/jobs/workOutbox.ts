import type { Payload } from 'payload'
import { sendAccountChange } from '#notifications/accountChanges.ts'
import { sendPasswordLink } from '#notifications/passwordLink.ts'
import { now, nowIso } from '#platform/clock.ts'
import { fateOf } from '#platform/mailer.ts'
import { readRow } from '#platform/database/readRows.ts'
import type { AccountChange, TaskKind } from '#platform/outbox.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Stored } from '#platform/storage/records.ts'
import { recordPartners } from '#review/recordPartners.ts'
import { repeat } from './repeat.ts'

const EVERY_MS = 1000
/** Tasks looked for at a time. */
const PAGE = 20
/** How long whoever took a task has it alone; then as long after each failure, twice as long each time, up to a day. */
const LEASE_MS = 60_000
const LONGEST_MS = 24 * 3600 * 1000

type Task = Stored<'outbox'>

/** What is done for each kind, once or, after a crash, twice. */
const DONE: Readonly<Record<TaskKind, (payload: Payload, subject: string) => Promise<unknown>>> = {
  invite,
  factorTakenAway: told('factorTakenAway'),
  passwordChanged: told('passwordChanged'),
  addressChanged: told('addressChanged'),
  addressLeft: told('addressLeft'),
  recordPartner: (payload) => recordPartners(payload),
}

/** Does what saves left to be done, oldest first. Resolves when nothing is due; what fails is tried again later. */
export async function workOutbox(payload: Payload): Promise<void> {
  const storage = storageOf(payload)
  for (let tasks: Task[]; (tasks = await due(payload)).length > 0;)
    for (const task of tasks) {
      if (!(await taken(payload, task))) continue
      // Of a newer version of the program, which will do it.
      const work = DONE[task.kind as TaskKind]
      if (!work) continue
      try {
        await work(payload, task.subject)
        await end(storage, task)
      } catch (error) {
        const { code, responseCode } = error as { code?: string; responseCode?: number }
        const isOver = task.kind !== 'recordPartner' && (fateOf(error) === 'refused' || isTooOld(task))
        if (isOver) await end(storage, task)
        // What a mail server answers names addresses.
        const detail = task.kind === 'recordPartner' ? { err: error } : { code, responseCode }
        payload.logger.error({ ...detail, task: task.kind }, isOver ? NOT_DONE : NOT_YET_DONE)
      }
    }
}

const NOT_YET_DONE = 'what follows a save failed, will be tried again'
const NOT_DONE = 'a mail about an account was refused, or could not be sent for a week'
/** A mail about an account that is older tells nothing that helps. */
const MOST_MS = 7 * 24 * 3600 * 1000
const isTooOld = ({ at }: Task): boolean => now().getTime() - Date.parse(at) > MOST_MS

/** Nothing is left of it but what it was about. */
async function end(storage: ReturnType<typeof storageOf>, { id, subject }: Task): Promise<void> {
  const set = { dueAt: null, doneAt: nowIso(), subject: subject.split(' ')[0]! }
  await storage.change('outbox', { where: { id: { in: [id] } }, set })
}

const due = (payload: Payload): Promise<Task[]> =>
  storageOf(payload).find('outbox', { where: { dueAt: { upTo: nowIso() } }, sort: ['at', 'id'], limit: PAGE })

/** False when another process was faster. */
function taken(payload: Payload, { id, attempts, dueAt }: Task): Promise<boolean> {
  const waitMs = Math.min(LEASE_MS * 2 ** attempts, LONGEST_MS)
  const until = new Date(now().getTime() + waitMs).toISOString()
  const where = { id: { in: [id] }, dueAt: { in: [dueAt!] }, attempts: { in: [attempts] } }
  return storageOf(payload).change('outbox', { where, set: { dueAt: until, attempts: attempts + 1 } })
}

/** Every second, and now, which is when what a former process left is found. `stop` waits for the run in flight. */
export function keepWorkingOutbox(payload: Payload): { stop(): Promise<void> } {
  const working = repeat({
    everyMs: EVERY_MS,
    work: () => workOutbox(payload),
    failed: (error) => payload.logger.warn({ err: error }, 'what follows saves was not looked for'),
  })
  working.runNow()
  return working
}

/** Somebody an account was made for chooses a password of their own. */
async function invite(payload: Payload, id: string): Promise<void> {
  const person = await readRow<{ email?: string; isActive?: boolean }>(payload, { collection: 'users', id })
  if (person?.email && person.isActive) await sendPasswordLink(payload, { email: person.email, why: 'invited' })
}

function told(change: AccountChange) {
  return (payload: Payload, subject: string) => sendAccountChange(payload, change, subject)
}
