import type { Payload } from 'payload'
import { sendPasswordLink } from '#notifications/passwordLink.ts'
import { now, nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { readRow } from '#platform/database/readRows.ts'
import type { TaskKind } from '#platform/outbox.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Stored } from '#platform/storage/records.ts'
import { recordPartners } from '#review/recordPartners.ts'
import { ACCOUNT_WORDS } from '#words/account.ts'
import { say } from '#words/say.ts'
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
  factorTakenAway,
  recordPartner: (payload) => recordPartners(payload),
}

/** Does what saves left to be done, oldest first. Resolves when nothing is due; what fails is tried again later. */
export async function workOutbox(payload: Payload): Promise<void> {
  const storage = storageOf(payload)
  for (let tasks: Task[]; (tasks = await due(payload)).length > 0;)
    for (const task of tasks) {
      if (!(await taken(payload, task))) continue
      try {
        await DONE[task.kind as TaskKind]?.(payload, task.subject)
        await storage.change('outbox', { where: { id: { in: [task.id] } }, set: { dueAt: null, doneAt: nowIso() } })
      } catch (error) {
        payload.logger.error({ err: error, task: task.kind }, 'what follows a save failed, will be tried again')
      }
    }
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

/** Somebody learns that an administrator took their second factor away, which somebody else may have asked for. */
async function factorTakenAway(payload: Payload, id: string): Promise<void> {
  const query = { collection: 'users', id } as const
  const person = await readRow<{ email?: string; name?: string; language?: string; isActive?: boolean }>(payload, query)
  if (!person?.email || !person.isActive) return
  const language = person.language === 'en' ? 'en' : 'fr'
  await payload.sendEmail({
    to: person.email,
    subject: say(ACCOUNT_WORDS.factorTakenSubject, language),
    text: say(ACCOUNT_WORDS.factorTakenMail, language, { name: person.name, address: env().PUBLIC_URL }),
  })
}
