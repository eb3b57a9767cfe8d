import type { Payload } from 'payload'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import type { Message } from '#platform/mailer.ts'
import { factsOf, type Facts, type ReadRemarks } from './facts.ts'
import { oneLine } from './plain.ts'
import type { Person } from './recipients.ts'
import type { Row } from './rows.ts'
import { stepAt } from './steps.ts'
import { approvedByAll } from './templates/approvedByAll.ts'
import { changesRequested } from './templates/changesRequested.ts'
import { toHtml } from './templates/html.ts'
import type { Letter } from './templates/letter.ts'
import { published } from './templates/published.ts'
import { reviewRequested } from './templates/reviewRequested.ts'
import { toText } from './templates/text.ts'

interface Composing {
  payload: Payload
  row: Row
  reader: Person
  readRemarks: ReadRemarks
}

/**
 * The mail of a row, from what the ledger said on the day of its event: tried again, it says the same. Only a comment
 * that was erased since is gone from it.
 */
export async function compose({ payload, row, reader, readRemarks }: Composing): Promise<Message> {
  const ledger = ledgerOf(payload)
  await ledger.follow()
  const step = await stepAt(ledger, row.seq)
  if (!step) throw new Error(`the ledger holds no event ${row.seq} about a document`)
  const letter = letterOf(await factsOf(payload, { step, reader, readRemarks }), row.subject)
  return {
    to: { name: reader.name, address: reader.email },
    subject: oneLine(row.subject),
    text: toText(letter),
    html: toHtml(letter),
    messageId: row.messageId,
    name: row.id,
  }
}

/** The letter an event calls for. The subject is the row's: the list of mails shows it too. */
export function letterOf(facts: Facts, subject: string): Letter {
  return { ...bodyOf(facts), subject: oneLine(subject) }
}

function bodyOf(facts: Facts): Omit<Letter, 'subject'> {
  const { event } = facts
  switch (event.type) {
    case 'submitted':
      return reviewRequested(facts, event)
    case 'answered':
      return event.data.verdict === 'requestChanges' ? changesRequested(facts, event) : approvedByAll(facts, event)
    case 'published':
      return published(facts, event)
    default:
      throw new Error(`nobody is written to about an event of type ${event.type}`)
  }
}
