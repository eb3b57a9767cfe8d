import type { Language } from './pair.ts'

/** What `Intl` calls the languages of the guide. */
export const TAGS: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }
