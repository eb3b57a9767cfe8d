import type { Locale } from '#domain/content/shared.ts'
import { dayOf, isoDay } from '../dates.ts'

/** The day of an instant, for people and for programs. */
export function Day({ at, locale }: { at: string; locale: Locale }) {
  return <time dateTime={isoDay(at)}>{dayOf(at, locale)}</time>
}
