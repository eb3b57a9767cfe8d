import type { Language } from '#domain/wording.ts'
import { dateFormat } from '#site/formats.ts'

const TAGS: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }
const PLAIN = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/Paris' } as const

/** « 3 mars 2026 », « 1er mars 2026 », « 3 March 2026 »: the day in Paris, where the guide is written. */
export const day = (iso: string, language: Language): string =>
  ordinal(dateFormat(TAGS[language], PLAIN).format(new Date(iso)), language)

/** The same with its weekday: « mercredi 2 décembre 2026 ». */
export const weekday = (iso: string, language: Language): string =>
  ordinal(dateFormat(TAGS[language], { ...PLAIN, weekday: 'long' }).format(new Date(iso)), language)

const ordinal = (date: string, language: Language): string =>
  language === 'fr' ? date.replace(/(^| )1 /, '$11er ') : date
