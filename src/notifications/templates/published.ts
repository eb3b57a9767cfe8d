import type { LedgerEvent } from '#domain/events.ts'
import type { Facts } from '../facts.ts'
import { footer, frame, readingPage, say, standingOf, versionOf, WHY_TAKING_PART } from './common.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** To everybody who took part: the text is on the site. */
export function published(facts: Facts, event: Extract<LedgerEvent, { type: 'published' }>): Omit<Letter, 'subject'> {
  const { actor, change, documents, language } = facts
  const on = day(event.at, language)
  const round = change.after.live?.round
  const version = round ? versionOf(facts, round) : ''
  const isAlone = documents.length === 1
  const lead = isAlone
    ? say(facts, {
        fr: `${actor} a mis ce texte en ligne le ${on}. Les lecteurs voient la ${version}.`,
        en: `${actor} put this text on the site on ${on}. Readers see the ${version}.`,
      })
    : say(facts, {
        fr: `${actor} a mis en ligne ${documents.length} textes ensemble le ${on}.`,
        en: `${actor} put ${documents.length} texts on the site together on ${on}.`,
      })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(facts, { fr: 'En ligne', en: 'Live' }),
    lead,
    panel: null,
    button: { label: say(facts, { fr: 'Voir le texte', en: 'See the text' }), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, WHY_TAKING_PART),
  }
}
