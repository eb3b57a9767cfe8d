import type { Locale } from '#domain/content/shared.ts'
import { FIELD_LABELS } from '#domain/fieldLabels.ts'
import { inLanguage } from '#words/inLanguage.ts'
import { SITE_WORDS } from '#words/site.ts'

const SAID = { ...SITE_WORDS, keyPoints: FIELD_LABELS.keyPoints }
export type Words = Readonly<Record<keyof typeof SAID, string>>

/** What a reader's page says of itself, by language. */
export const WORDS: Readonly<Record<Locale, Words>> = { fr: inLanguage(SAID, 'fr'), en: inLanguage(SAID, 'en') }
