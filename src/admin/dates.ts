import type { Language } from '#domain/wording.ts'
import { dateFormat } from '#words/dateFormat.ts'
import { written, ZONE } from '#words/dates.ts'

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

/** « 18 novembre 2026 à 14:05 », whatever the year. */
export const fullMoment = (iso: string, language: Language): string =>
  written(iso, language, { dateStyle: 'long', timeStyle: 'short' })

function yearIfOther(iso: string): Intl.DateTimeFormatOptions {
  const date = new Date(iso)
  const year = (of: Date) => dateFormat('en-GB', { timeZone: ZONE, year: 'numeric' }).format(of)
  return Number.isNaN(date.getTime()) || year(date) === year(new Date()) ? {} : { year: 'numeric' }
}
