import type { Language } from '#domain/wording.ts'
import { written } from '#words/dates.ts'

const PLAIN = { day: 'numeric', month: 'long', year: 'numeric' } as const

/** « 3 mars 2026 », « 1er mars 2026 », « 3 March 2026 »: the day in Paris, where the guide is written. */
export const day = (iso: string, language: Language): string => written(iso, language, PLAIN)

/** The same with its weekday: « mercredi 2 décembre 2026 ». */
export const weekday = (iso: string, language: Language): string =>
  written(iso, language, { ...PLAIN, weekday: 'long' })
