import type { VerdictKind } from '#domain/events.ts'
import type { Round } from '#domain/review.ts'
import type { Language } from '#domain/wording.ts'
import type { Facts } from '../facts.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** The same sentence in both languages, one of them said. */
export const say = ({ language }: Facts, words: Readonly<Record<Language, string>>): string => words[language]

/** What every letter has alike; a letter adds what it is about. */
export function frame(facts: Facts): Pick<Letter, 'language' | 'greeting' | 'title' | 'others'> {
  const { language, documents, reader } = facts
  const [first, ...others] = documents
  const name = reader.name ? ` ${reader.name}` : ''
  return {
    language,
    greeting: say(facts, { fr: `Bonjour${name},`, en: `Hello${name},` }),
    title: first?.title ?? '',
    others:
      others.length > 0
        ? {
            title: say(facts, { fr: 'Mis en ligne en même temps', en: 'Live at the same time' }),
            links: others.map(({ title, url }) => ({ label: title, url })),
          }
        : null,
  }
}

/** Address of the reading page of the first document. */
export const readingPage = ({ documents }: Facts): string => documents[0]?.url ?? ''

/** « version du 18 novembre 2026 (tour 2) »: how people name a text; its fingerprint stays under « preuve ». */
export const versionOf = (facts: Facts, round: Round): string =>
  say(facts, {
    fr: `version du ${day(round.submittedAt, 'fr')} (tour ${round.number})`,
    en: `version of ${day(round.submittedAt, 'en')} (round ${round.number})`,
  })

/** Who has answered what on this round, as it stood after the event. */
export function standingOf(facts: Facts, round: Round): NonNullable<Letter['standing']> {
  const { language } = facts
  return {
    title: say(facts, { fr: 'Où en sont les réponses', en: 'Answers so far' }),
    rows: round.required.map((partner) => {
      const given = round.verdicts[partner]
      const answer = given
        ? ANSWERS[given.verdict][language](day(given.at, language))
        : say(facts, { fr: 'réponse attendue', en: 'answer awaited' })
      return { partner: facts.partnerName(partner), answer, isApproval: given?.verdict === 'approve' }
    }),
  }
}

/** An abstention is an answer, never shown as an approval. */
const ANSWERS: Readonly<Record<VerdictKind, Readonly<Record<Language, (date: string) => string>>>> = {
  approve: { fr: (date) => `a approuvé le ${date}`, en: (date) => `approved on ${date}` },
  requestChanges: { fr: (date) => `corrections demandées le ${date}`, en: (date) => `changes requested on ${date}` },
  abstain: { fr: (date) => `abstention le ${date}`, en: (date) => `abstained on ${date}` },
}

/** Why one receives this, and what the mail does not do. */
export function footer(facts: Facts, why: Readonly<Record<Language, string>>): string[] {
  const lines = [
    say(facts, {
      fr: 'Ouvrir cette page n’approuve rien et ne confirme rien.',
      en: 'Opening the page approves nothing and confirms nothing.',
    }),
    `${say(facts, why)} ${say(facts, { fr: 'Aucun suivi d’ouverture.', en: 'Openings are not tracked.' })}`,
  ]
  return facts.isDemonstration
    ? [...lines, say(facts, { fr: 'Contenu de démonstration.', en: 'Demonstration content.' })]
    : lines
}

export const WHY_TAKING_PART = {
  fr: 'Vous recevez ce message parce que vous prenez part à l’écriture ou à la relecture de ce texte.',
  en: 'You receive this because you take part in writing or reviewing this text.',
} as const
