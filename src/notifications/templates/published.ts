import type { LedgerEvent } from '#domain/events.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { STATE_WORDS } from '#words/review.ts'
import { say } from '#words/say.ts'
import type { Facts } from '../facts.ts'
import { footer, frame, readingPage, standingOf, versionOf } from './common.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** To everybody who took part: the text is on the site. */
export function published(facts: Facts, event: Extract<LedgerEvent, { type: 'published' }>): Omit<Letter, 'subject'> {
  const { actor, change, documents, language } = facts
  const date = day(event.at, language)
  const round = change.after.live?.round
  const version = round ? versionOf(facts, round) : ''
  const isAlone = documents.length === 1
  const lead = isAlone
    ? say(MAIL_WORDS.publishedLead, language, { actor, date, version })
    : say(MAIL_WORDS.publishedTogether, language, { actor, date, count: documents.length })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(STATE_WORDS.published, language),
    lead,
    panels: [],
    button: { label: say(MAIL_WORDS.seeText, language), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, say(MAIL_WORDS.whyTakingPart, language)),
  }
}
