import type { Payload } from 'payload'
import { env } from '#platform/env.ts'
import { readRow } from '#platform/database/readRows.ts'
import type { AccountChange } from '#platform/outbox.ts'
import { accountLetter, sendAccountLetter, type AccountWords } from './accountLetter.ts'

type Words = Omit<AccountWords, 'url' | 'button'>

const ADDRESS: Words = {
  subject: 'addressSubject',
  heading: 'addressHeading',
  lead: 'addressLead',
  why: 'changeNotAsked',
}
const WORDS: Readonly<Record<AccountChange, Words>> = {
  factorTakenAway: {
    subject: 'factorTakenSubject',
    heading: 'factorTakenHeading',
    lead: 'factorTakenLead',
    why: 'changeNotAsked',
  },
  passwordChanged: {
    subject: 'passwordChangedSubject',
    heading: 'passwordChangedHeading',
    lead: 'passwordChangedLead',
    why: 'changeNotAsked',
  },
  addressChanged: ADDRESS,
  addressLeft: ADDRESS,
}

/**
 * Somebody learns what was changed of their account, by themselves or by somebody else, who may be a thief: of a closed one too,
 * which may have been closed to keep it quiet, and may be opened again.
 * @param subject the person's id, and an address after a space where it is not theirs any more
 */
export async function sendAccountChange(payload: Payload, kind: AccountChange, subject: string): Promise<void> {
  const [id = '', former] = subject.split(' ')
  const query = { collection: 'users', id } as const
  const person = await readRow<{ email?: string; name?: string; language?: string }>(payload, query)
  const to = former ?? person?.email
  if (!to || !person) return
  const url = `${env().PUBLIC_URL}/admin/account`
  const letter = accountLetter(person, { ...WORDS[kind], button: 'openAccount', url })
  await sendAccountLetter(payload, to, letter)
}
