import { isoDay } from '#site/dates.ts'

const HOUR_MS = 3_600_000

/** The instant another day begins where the guide lives: a day of 23 to 25 hours, which begins at a full hour. */
export function nextDay(at: Date): Date {
  const today = isoDay(at.toISOString())
  const hour = Math.floor(at.getTime() / HOUR_MS)
  const later = (hours: number) => new Date((hour + hours) * HOUR_MS)
  for (let hours = 1; ; hours++) if (isoDay(later(hours).toISOString()) !== today) return later(hours)
}
