import type { Payload } from 'payload'
import { now } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { accountLetter, sendAccountLetter, type AccountWords } from './accountLetter.ts'

/** Why somebody is sent a link to choose a password: they asked for it, or an account was made for them. */
type Why = 'asked' | 'invited'

const HOUR_MS = 3600 * 1000
/** Whoever asks is at their desk; whoever is invited may be away for some days. */
const GOOD_FOR_MS: Readonly<Record<Why, number>> = { asked: HOUR_MS, invited: 7 * 24 * HOUR_MS }

/**
 * Sends it, in the language of the person. Nothing for an address that no account has, nor for one that is closed. Opening the
 * link changes nothing.
 */
export async function sendPasswordLink(payload: Payload, asked: { email: string; why: Why }): Promise<void> {
  const { email, why } = asked
  const where = { email: { equals: email.trim().toLowerCase() } }
  const query = { collection: 'users', where, limit: 1, depth: 0, pagination: false, showHiddenFields: true } as const
  const [person] = (await payload.find(query)).docs
  if (!person?.isActive) return
  const expiration = Math.max(GOOD_FOR_MS[why], leftOf(person.resetPasswordExpiration))
  const token = await payload.forgotPassword({ collection: 'users', data: { email }, disableEmail: true, expiration })
  if (!token) return
  const url = `${env().PUBLIC_URL}/admin/reset/${encodeURIComponent(token)}`
  const letter = accountLetter(person, { ...WORDS[why], button: 'passwordChoose', url })
  await sendAccountLetter(payload, person.email, letter)
}

/** Milliseconds a letter is still good for, whose link the new one takes the place of: an invitation is shortened by nobody. */
const leftOf = (until: string | null | undefined): number => (until ? Date.parse(until) - now().getTime() : 0)

const WORDS: Readonly<Record<Why, Omit<AccountWords, 'url' | 'button'>>> = {
  asked: { subject: 'passwordSubject', heading: 'passwordHeading', lead: 'passwordLead', why: 'passwordWhy' },
  invited: { subject: 'invitedSubject', heading: 'invitedHeading', lead: 'invitedLead', why: 'invitedWhy' },
}
