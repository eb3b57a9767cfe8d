import type { LedgerEvent } from '#domain/events.ts'
import { SINCE_ANSWER } from '#words/common.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import type { Facts } from '../facts.ts'
import { linesOf } from '../plain.ts'
import { footer, frame, readingPage, standingOf } from './common.ts'
import { day, weekday } from './dates.ts'
import type { Letter } from './letter.ts'

/** To those who may answer: which round, what changed since their organisation answered last, and by when. */
export function reviewRequested(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'submitted' }>,
): Omit<Letter, 'subject'> {
  const { language, actor, change, reader } = facts
  const date = day(event.at, language)
  const changed = whatChanged(facts, event)
  const due = say(MAIL_WORDS.dueBefore, language, { due: weekday(event.data.dueAt, language) })
  const { partner } = reader
  const asked = say(MAIL_WORDS.reviewLead, language, { actor, date, round: event.round })
  const forWhom = partner ? [say(MAIL_WORDS.reviewFor, language, { partner })] : []
  const round = change.after.open[event.track]
  return {
    ...frame(facts),
    preheader: `${changed} ${due}`,
    heading: say(MAIL_WORDS.reviewHeading, language),
    lead: [asked, ...forWhom, due].join(' '),
    panels: [
      ...(facts.comment
        ? [{ title: say(MAIL_WORDS.noteFrom, language, { actor }), lines: linesOf(facts.comment), isQuote: true }]
        : []),
      { title: say(MAIL_WORDS.whatChanged, language), lines: [changed], isQuote: false },
    ],
    button: { label: say(MAIL_WORDS.readAndAnswer, language), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: [
      say(MAIL_WORDS.onThisVersion, language, { date, round: event.round }),
      ...footer(
        facts,
        say(MAIL_WORDS.whyReviewing, language, { partner: partner ?? say(MAIL_WORDS.yourOrganisation, language) }),
      ),
    ],
  }
}

/** One sentence, from the last text the reader's organisation answered on to the one it is asked about. */
function whatChanged(
  { change: { before }, reader, language }: Facts,
  event: Extract<LedgerEvent, { type: 'submitted' }>,
): string {
  const mine = reader.partnerUid ? before.lastAnswered[reader.partnerUid] : undefined
  if (!mine) return say(before.lastRound === 0 ? MAIL_WORDS.firstSubmission : MAIL_WORDS.neverAnswered, language)
  const words = SINCE_ANSWER[`${mine.verdict}${mine.revision === event.revision ? 'Same' : 'Changed'}`]
  return say(words, language, { partner: reader.partner ?? '', date: day(mine.at, language) })
}
