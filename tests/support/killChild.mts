import { writeSync } from 'node:fs'
import { getPayload, type Payload } from 'payload'
import config from '#config'
import { isRefusal } from '#domain/errors.ts'
import type { DocumentRef } from '#domain/events.ts'
import { openRound } from '#domain/review.ts'
import { reviewOf } from '#domain/guide.ts'
import type { Actor } from '#domain/roles.ts'
import { followLedger } from '#jobs/followLedger.ts'
import { recogniseLedger } from '#jobs/recogniseLedger.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { newId } from '#platform/hash.ts'
import type { Wish } from '#domain/commands.ts'
import { execute } from '#review/execute.ts'
import { workingCase } from '#review/judge.ts'
import { openReviewing } from '#review/openReviewing.ts'

/** What the parent gives: who writes, who answers, who publishes, and the documents, one writer each. */
export interface Work {
  author: Actor
  reviewers: Actor[]
  coordinator: Actor
  documents: DocumentRef[]
}

/** Saves, submits, approves and publishes without end, until it is killed; says the title or command id of all it saw succeed. */
process.once('message', (work: Work) => void begin(work))
const payload = await getPayload({ config })
process.send!('loaded')

async function begin(work: Work): Promise<void> {
  await recogniseLedger(payload)
  await openReviewing(payload)
  await followLedger(payload)
  await Promise.all(work.documents.map((document) => writeForEver(payload, document, work)))
}

async function writeForEver(payload: Payload, document: DocumentRef, work: Work): Promise<never> {
  // Straight to the pipe: what is written here was acknowledged, whatever happens next.
  const say = (acknowledged: string) => writeSync(1, `${acknowledged}\n`)
  const send = async (actor: Actor, wish: Wish) => {
    const id = newId()
    await execute({ payload, actor, document, wish, id })
    say(id)
  }
  for (;;) {
    const title = `Titre ${newId()}`
    while (!(await isSaved(payload, document, title)));
    say(title)
    const { guide } = ledgerOf(payload)
    const working = await workingCase(payload, guide, document)
    const revision = working?.revision ?? ''
    await send(work.author, { command: 'submit', round: reviewOf(guide, document).lastRound, revision })
    const round = openRound(reviewOf(guide, document))?.number ?? 0
    for (const reviewer of work.reviewers) await send(reviewer, { command: 'approve', round, revision })
    await send(work.coordinator, { command: 'publish', round, revision })
  }
}

/** Whether a save was acknowledged. MongoDB lets the transaction of a process that was killed stand in the way for a while. */
async function isSaved(payload: Payload, { type, uid }: DocumentRef, title: string): Promise<boolean> {
  const save = { collection: type, id: uid, data: { title }, locale: 'fr', overrideAccess: true }
  try {
    await payload.update(save as never)
    return true
  } catch (error) {
    if (isRefusal(error) && error.status === 503) return false
    throw error
  }
}
