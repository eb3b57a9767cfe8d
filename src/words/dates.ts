import { dateFormat } from './dateFormat.ts'
import type { Language } from './pair.ts'
import { TAGS } from './tags.ts'

/** The guide's organisations live by Paris time, whatever the zone of the server or of the browser. */
export const ZONE = 'Europe/Paris'

/** An instant (ISO 8601) as it is written in one language, « 1er mars 2026 », « 1 March 2026 »; what is no instant is given back. */
export function written(instant: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(instant)
  if (Number.isNaN(date.getTime())) return instant
  const text = dateFormat(TAGS[language], { timeZone: ZONE, ...options }).format(date)
  // Of a day only, not of the first hour: « 1 mars », « lundi 1 juin ».
  return language === 'fr' ? text.replace(/(^| )1 (?=\p{L})/u, '$11er ') : text
}
