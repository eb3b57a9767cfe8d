import type { LedgerEvent } from '#domain/events.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { STATE_WORDS } from '#words/review.ts'
import { say } from '#words/say.ts'
import type { Facts } from '../facts.ts'
import { footer, frame, readingPage, standingOf, versionOf } from './common.ts'
import type { Letter } from './letter.ts'

/** To those who may publish, and to whoever submitted: nothing is missing any more. */
export function approvedByAll(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'answered' }>,
): Omit<Letter, 'subject'> {
  const { language } = facts
  const round = facts.change.after.open[event.track]
  const version = round ? versionOf(facts, round) : ''
  const lead = say(MAIL_WORDS.approvedLead, language, { version })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(STATE_WORDS.approved, language),
    lead,
    panels: [],
    button: { label: say(MAIL_WORDS.seeText, language), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, say(MAIL_WORDS.whyTakingPart, language)),
  }
}
