import type { Payload } from 'payload'
import { documentsOf } from '#domain/guide.ts'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import type { Projection } from '#ledger/projection.ts'
import { nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { storageOf } from '#platform/storage/payloadStorage.ts'
import type { Fresh } from '#platform/storage/records.ts'
import { peopleOf } from './people.ts'
import { noticeOf, type Notice } from './recipients.ts'
import { addRows } from './rows.ts'
import { stepOf, type Step } from './steps.ts'
import { subjectOf, titlesOf, type Titled } from './titles.ts'

/** The name of the cursor. */
export const NAME = 'notifications'

/**
 * Turns each event into the mails it calls for, one per person, to be sent by somebody else: a ledger that is applied
 * twice, or by two processes, gives the same rows.
 */
export function notificationsProjection(payload: Payload): Projection {
  return {
    name: NAME,
    async apply(events) {
      const told = events.filter((event) => documentsOf(event).length > 0)
      if (told.length === 0) return
      const ledger = ledgerOf(payload)
      const people = await peopleOf(payload)
      for (const event of told) {
        const step = await stepOf(ledger, event)
        const notice = step && noticeOf(step, people)
        if (!notice || notice.to.length === 0) continue
        await addRows(storageOf(payload), rowsOf(step, notice, await titlesOf(payload, step)))
      }
    },
  }
}

function rowsOf({ event, changes }: Step, { kind, to }: Notice, titles: readonly Titled[]): Fresh<'notifications'>[] {
  const ref = changes[0]?.ref
  return to.map(({ id: user, email, language }) => {
    const id = `${event.seq}.${kind}.${user}`
    return {
      id,
      seq: event.seq,
      kind,
      user,
      address: email,
      language,
      docType: ref?.type ?? '',
      uid: ref?.uid ?? '',
      subject: subjectOf(kind, titles, language),
      messageId: `${id}@${mailDomain()}`,
      at: event.at,
      status: 'pending',
      attempts: 0,
      nextAttemptAt: nowIso(),
    }
  })
}

/** The right side of Message-IDs: no host of its own, so that it cannot clash with what a mail server makes. */
const mailDomain = (): string => `coplume.${new URL(env().PUBLIC_URL).hostname.replace(/[^\w.-]/g, '-')}`
