import type { FactDate, Locale } from '#domain/content/shared.ts'
import { dateFormat } from './formats.ts'

const LANGUAGES: Readonly<Record<Locale, string>> = { fr: 'fr-FR', en: 'en-GB' }
/** The guide's organisations live by Paris time; dates of facts have no hour and are read as stored. */
const ZONE = 'Europe/Paris'

/** « 1er novembre 2026 », « 1 November 2026 »: the day something happened. */
export function dayOf(instant: string, locale: Locale, timeZone = ZONE): string {
  const day = dateFormat(LANGUAGES[locale], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone,
  }).format(new Date(instant))
  return locale === 'fr' ? day.replace(/^1 /, '1er ') : day
}

/** The same day as `<time datetime>` wants it. */
export const isoDay = (instant: string): string => dateFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant))

/** A date of a fact, as exact as it is known: « 2024 », « mars 2024 », « 3 mars 2024 ». */
export function factDay({ date, precision }: FactDate, locale: Locale): string {
  if (precision === 'day') return dayOf(date, locale, 'UTC')
  const options =
    precision === 'year' ? { year: 'numeric' as const } : { month: 'long' as const, year: 'numeric' as const }
  return dateFormat(LANGUAGES[locale], { ...options, timeZone: 'UTC' }).format(new Date(date))
}

/** A day of the calendar, as exact as it is written: « 2024 », « mars 2024 », « 3 mars 2024 ». */
export const calendarDayOf = (day: string, locale: Locale): string =>
  factDay({ date: day, precision: (['year', 'month', 'day'] as const)[day.split('-').length - 1] ?? 'day' }, locale)

/** « 750 000 € ». */
export function amountOf(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(LANGUAGES[locale], { style: 'currency', currency, maximumFractionDigits: 0 }).format(
    amount,
  )
}

/** « la FedEpl, l’AFD et la Caisse des Dépôts ». */
export const listOfNames = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(LANGUAGES[locale], { type: 'conjunction' }).format(names)
