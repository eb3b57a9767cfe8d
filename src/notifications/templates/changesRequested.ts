import type { LedgerEvent } from '#domain/events.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import type { Facts } from '../facts.ts'
import { linesOf } from '../plain.ts'
import { footer, frame, readingPage, standingOf, versionOf } from './common.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** To those who hold the pen: what an organisation wants corrected, in its own words. */
export function changesRequested(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'answered' }>,
): Omit<Letter, 'subject'> {
  const { actor, change, language } = facts
  const partner = facts.partnerName(event.partner)
  const date = day(event.at, language)
  const round = change.after.open[event.track]
  const version = round ? versionOf(facts, round) : ''
  const asked = say(MAIL_WORDS.changesAsked, language, { partner })
  const lead = say(MAIL_WORDS.changesLead, language, { actor, date, partner, version })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(MAIL_WORDS.changesHeading, language),
    lead,
    panels: [
      facts.comment
        ? { title: asked, lines: linesOf(facts.comment), isQuote: true }
        : { title: asked, lines: [say(MAIL_WORDS.commentGone, language)], isQuote: false },
    ],
    button: { label: say(MAIL_WORDS.readAndCorrect, language), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, say(MAIL_WORDS.whyWriting, language)),
  }
}
