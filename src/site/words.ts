import type { Locale } from '#domain/content/shared.ts'
import { inLanguage } from '#words/inLanguage.ts'
import { SITE_WORDS } from '#words/site.ts'

export type Words = Readonly<Record<keyof typeof SITE_WORDS, string>>

/** What a reader's page says of itself, by language. */
export const WORDS: Readonly<Record<Locale, Words>> = {
  fr: inLanguage(SITE_WORDS, 'fr'),
  en: inLanguage(SITE_WORDS, 'en'),
}
