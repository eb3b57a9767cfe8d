import type { Round } from '#domain/review.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import type { Facts } from '../facts.ts'
import { day } from './dates.ts'
import type { Letter } from './letter.ts'

/** What every letter has alike; a letter adds what it is about. */
export function frame(facts: Facts): Pick<Letter, 'language' | 'greeting' | 'title' | 'others'> {
  const { language, documents, reader } = facts
  const [first, ...others] = documents
  return {
    language,
    greeting: say(reader.name ? MAIL_WORDS.greeting : MAIL_WORDS.greetingNobody, language, { name: reader.name }),
    title: first?.title ?? '',
    others:
      others.length > 0
        ? {
            title: say(MAIL_WORDS.together, language),
            links: others.map(({ title, url }) => ({ label: title, url })),
          }
        : null,
  }
}

/** Address of the reading page of the first document. */
export const readingPage = ({ documents }: Facts): string => documents[0]?.url ?? ''

/** « version du 18 novembre 2026 (tour 2) »: how people name a text; its fingerprint stays under « preuve ». */
export const versionOf = ({ language }: Facts, { submittedAt, number }: Round): string =>
  say(MAIL_WORDS.version, language, { date: day(submittedAt, language), round: number })

/** Who has answered what on this round, as it stood after the event. */
export function standingOf(facts: Facts, round: Round): NonNullable<Letter['standing']> {
  const { language } = facts
  return {
    title: say(MAIL_WORDS.standing, language),
    rows: round.required.map((partner) => {
      const given = round.verdicts[partner]
      // An abstention is an answer, never shown as an approval.
      const answer = given
        ? say(MAIL_WORDS[given.verdict], language, { date: day(given.at, language) })
        : say(MAIL_WORDS.awaited, language)
      return { partner: facts.partnerName(partner), answer, isApproval: given?.verdict === 'approve' }
    }),
  }
}

/** Why one receives this, and what the mail does not do. */
export function footer({ language, isDemonstration }: Facts, why: string): string[] {
  const lines = [say(MAIL_WORDS.approvesNothing, language), `${why} ${say(MAIL_WORDS.notTracked, language)}`]
  return isDemonstration ? [...lines, say(MAIL_WORDS.demonstration, language)] : lines
}
