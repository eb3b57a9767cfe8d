import type { LedgerEvent } from '#domain/events.ts'
import type { Facts } from '../facts.ts'
import { footer, frame, readingPage, say, standingOf } from './common.ts'
import { day, weekday } from './dates.ts'
import type { Letter } from './letter.ts'

/** To those who may answer: which round, what changed since their organisation approved last, and by when. */
export function reviewRequested(
  facts: Facts,
  event: Extract<LedgerEvent, { type: 'submitted' }>,
): Omit<Letter, 'subject'> {
  const { language, actor, change, reader } = facts
  const due = weekday(event.data.dueAt, language)
  const on = day(event.at, language)
  const changed = whatChanged(facts, event)
  const forWhom = reader.partner
    ? say(facts, { fr: ` Vous le relisez pour ${reader.partner}.`, en: ` You review it for ${reader.partner}.` })
    : ''
  const round = change.after.open[event.track]
  return {
    ...frame(facts),
    preheader: say(facts, {
      fr: `${changed} Réponse attendue avant le ${due}.`,
      en: `${changed} Answer expected before ${due}.`,
    }),
    heading: say(facts, { fr: 'On vous demande de relire', en: 'You are asked to review' }),
    lead: say(facts, {
      fr: `${actor} a soumis ce texte le ${on}, tour ${event.round}.${forWhom} Réponse attendue avant le ${due}.`,
      en: `${actor} submitted this text on ${on}, round ${event.round}.${forWhom} Answer expected before ${due}.`,
    }),
    panel: { title: say(facts, { fr: 'Ce qui a changé', en: 'What has changed' }), lines: [changed], isQuote: false },
    button: { label: say(facts, { fr: 'Lire et répondre', en: 'Read and answer' }), url: readingPage(facts) },
    standing: round ? standingOf(facts, round) : null,
    footer: [
      say(facts, {
        fr: `Votre réponse portera sur la version du ${on} (tour ${event.round}), jamais sur une autre.`,
        en: `Your answer will be about the version of ${on} (round ${event.round}), never about another.`,
      }),
      ...footer(facts, {
        fr: `Vous recevez ce message parce que vous relisez pour ${reader.partner ?? 'votre organisation'}.`,
        en: `You receive this because you review for ${reader.partner ?? 'your organisation'}.`,
      }),
    ],
  }
}

/** One sentence, from the last text the reader's organisation approved to the one it is asked about. */
function whatChanged(facts: Facts, event: Extract<LedgerEvent, { type: 'submitted' }>): string {
  const { before } = facts.change
  const mine = facts.reader.partnerUid ? before.lastApproved[facts.reader.partnerUid] : undefined
  const who = facts.reader.partner ?? ''
  if (!mine) {
    if (before.lastRound === 0) return say(facts, { fr: 'Premier envoi.', en: 'First submission.' })
    return say(facts, {
      fr: `Nouvel envoi : votre organisation n’a encore approuvé aucune version de ce texte.`,
      en: `Submitted again: your organisation has not approved any version of this text yet.`,
    })
  }
  const on = day(mine.at, facts.language)
  if (mine.revision === event.revision) {
    return say(facts, {
      fr: `Identique à la version que ${who} a approuvée le ${on}.`,
      en: `The same as the version ${who} approved on ${on}.`,
    })
  }
  return say(facts, {
    fr: `Modifié depuis la version que ${who} a approuvée le ${on}.`,
    en: `Changed since the version ${who} approved on ${on}.`,
  })
}
