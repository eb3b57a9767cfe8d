import type { Language } from '#domain/wording.ts'
import { dateFormat } from '#site/formats.ts'

/** Days are those of the guide's readers, whatever the zone of the server or of the browser. */
const ZONE = 'Europe/Paris'
const TAG: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' }

/** « 18 novembre », with the year when it is not this one. */
export function longDay(iso: string, language: Language): string {
  return written(iso, language, { day: 'numeric', month: 'long', ...yearIfOther(iso) })
}

/** « 19 nov. » */
export function shortDay(iso: string, language: Language): string {
  return written(iso, language, { day: 'numeric', month: 'short', ...yearIfOther(iso) })
}

/** « 18 novembre à 14:05 » */
export function longMoment(iso: string, language: Language): string {
  const time = written(iso, language, { hour: '2-digit', minute: '2-digit' })
  return language === 'fr' ? `${longDay(iso, language)} à ${time}` : `${longDay(iso, language)} at ${time}`
}

function written(iso: string, language: Language, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const text = dateFormat(TAG[language], { timeZone: ZONE, ...options }).format(date)
  return language === 'fr' ? text.replace(/^1 /, '1er ') : text
}

function yearIfOther(iso: string): Intl.DateTimeFormatOptions {
  const date = new Date(iso)
  const year = (of: Date) => dateFormat('en-GB', { timeZone: ZONE, year: 'numeric' }).format(of)
  return Number.isNaN(date.getTime()) || year(date) === year(new Date()) ? {} : { year: 'numeric' }
}
