import type { LedgerEvent } from '#domain/events.ts'
import type { Facts } from '../facts.ts'
import { footer, frame, readingPage, say, standingOf, versionOf, WHY_TAKING_PART } from './common.ts'
import type { Letter } from './letter.ts'

/** To those who may publish, and to whoever submitted: nothing is missing any more. */
export function approvedByAll(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'answered' }>,
): Omit<Letter, 'subject'> {
  const round = facts.change.after.open[event.track]
  const version = round ? versionOf(facts, round) : ''
  const lead = say(facts, {
    fr: `Toutes les organisations sollicitées ont approuvé la ${version}. Elle peut être mise en ligne.`,
    en: `Every organisation that was asked has approved the ${version}. It may go live.`,
  })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(facts, { fr: 'Approuvé par tous', en: 'Approved by all' }),
    lead,
    panel: null,
    button: { label: say(facts, { fr: 'Voir le texte', en: 'See the text' }), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, WHY_TAKING_PART),
  }
}
