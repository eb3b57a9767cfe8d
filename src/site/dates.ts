import type { FactDate, Locale } from '#domain/content/shared.ts'
import { dateFormat } from '#words/dateFormat.ts'
import { written, ZONE } from '#words/dates.ts'
import { TAGS } from '#words/tags.ts'

/** « 1er novembre 2026 », « 1 November 2026 »: the day something happened. */
export function dayOf(instant: string, locale: Locale, timeZone = ZONE): string {
  return written(instant, locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone })
}

/** The same day as `<time datetime>` wants it. */
export const isoDay = (instant: string): string => dateFormat('sv-SE', { timeZone: ZONE }).format(new Date(instant))

/** A date of a fact, which has no hour and is read as stored, as exact as it is known: « 2024 », « mars 2024 », « 3 mars 2024 ». */
export function factDay({ date, precision }: FactDate, locale: Locale): string {
  if (precision === 'day') return dayOf(date, locale, 'UTC')
  const options =
    precision === 'year' ? { year: 'numeric' as const } : { month: 'long' as const, year: 'numeric' as const }
  return written(date, locale, { ...options, timeZone: 'UTC' })
}

/** A day of the calendar, as exact as it is written: « 2024 », « mars 2024 », « 3 mars 2024 ». */
export const calendarDayOf = (day: string, locale: Locale): string =>
  factDay({ date: day, precision: (['year', 'month', 'day'] as const)[day.split('-').length - 1] ?? 'day' }, locale)

/** « 750 000 € ». */
export function amountOf(amount: number, currency: string, locale: Locale): string {
  return new Intl.NumberFormat(TAGS[locale], { style: 'currency', currency, maximumFractionDigits: 0 }).format(amount)
}

/** « la FedEpl, l’AFD et la Caisse des Dépôts ». */
export const listOfNames = (names: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(TAGS[locale], { type: 'conjunction' }).format(names)
