import type { Payload } from 'payload'
import { ACCOUNT_WORDS } from '#words/account.ts'
import { MAIL_WORDS } from '#words/mail.ts'
import { say } from '#words/say.ts'
import { languageOf } from './people.ts'
import { toHtml } from './templates/html.ts'
import type { Letter } from './templates/letter.ts'
import { toText } from './templates/text.ts'

/** The words of a letter about somebody's own account, and where its button leads. */
export interface AccountWords {
  readonly subject: keyof typeof ACCOUNT_WORDS
  readonly heading: keyof typeof ACCOUNT_WORDS
  readonly lead: keyof typeof ACCOUNT_WORDS
  /** What to do for whoever did not ask for it. */
  readonly why: keyof typeof ACCOUNT_WORDS
  readonly button: keyof typeof ACCOUNT_WORDS
  readonly url: string
}

interface Reader {
  readonly name?: string | null
  readonly language?: string | null
}

/** Sends one, set as HTML and as text. */
export async function sendAccountLetter(payload: Payload, to: string, letter: Letter): Promise<void> {
  await payload.sendEmail({ to, subject: letter.subject, text: toText(letter), html: toHtml(letter) })
}

export function accountLetter({ name, language: chosen }: Reader, words: AccountWords): Letter {
  const language = languageOf(chosen)
  const told = (key: keyof typeof ACCOUNT_WORDS) => say(ACCOUNT_WORDS[key], language)
  return {
    language,
    subject: told(words.subject),
    preheader: told(words.lead),
    greeting: say(name ? MAIL_WORDS.greeting : MAIL_WORDS.greetingNobody, language, { name: name ?? '' }),
    heading: told(words.heading),
    title: null,
    lead: told(words.lead),
    panels: [],
    button: { label: told(words.button), url: words.url },
    others: null,
    standing: null,
    footer: [told(words.why), say(MAIL_WORDS.notTracked, language)],
  }
}
