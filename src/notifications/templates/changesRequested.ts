import type { LedgerEvent } from '#domain/events.ts'
import type { Facts } from '../facts.ts'
import { linesOf } from '../plain.ts'
import { footer, frame, readingPage, say, standingOf, versionOf } from './common.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** To those who hold the pen: what an organisation wants corrected, in its own words. */
export function changesRequested(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'answered' }>,
): Omit<Letter, 'subject'> {
  const { actor, change, language } = facts
  const who = facts.partnerName(event.partner)
  const on = day(event.at, language)
  const round = change.after.open[event.track]
  const version = round ? versionOf(facts, round) : ''
  const asked = say(facts, { fr: `Ce que ${who} demande de corriger`, en: `What ${who} asks to correct` })
  const lead = say(facts, {
    fr: `${actor} a répondu le ${on} pour ${who}, sur la ${version} : des corrections sont demandées.`,
    en: `${actor} answered on ${on} for ${who}, about the ${version}: changes are requested.`,
  })
  return {
    ...frame(facts),
    preheader: lead,
    heading: say(facts, { fr: 'Des corrections sont demandées', en: 'Changes are requested' }),
    lead,
    panel: facts.comment
      ? { title: asked, lines: linesOf(facts.comment), isQuote: true }
      : {
          title: asked,
          lines: [say(facts, { fr: 'Le commentaire n’est plus conservé.', en: 'The comment is no longer kept.' })],
          isQuote: false,
        },
    button: { label: say(facts, { fr: 'Lire et corriger', en: 'Read and correct' }), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: footer(facts, {
      fr: 'Vous recevez ce message parce que vous avez soumis ce texte, ou que vous l’écrivez pour l’organisation chef de file.',
      en: 'You receive this because you submitted this text, or write it for the lead organisation.',
    }),
  }
}
