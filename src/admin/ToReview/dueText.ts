import type { Language } from '#domain/wording.ts'
import { dateFormat } from '#words/dateFormat.ts'
import { ZONE } from '#words/dates.ts'
import { longDay } from '../dates.ts'
import { say } from '../words.ts'

const DAY_MS = 86_400_000
/** Days before the date on which a deadline is near. */
const NEAR_DAYS = 3

export interface Due {
  readonly tone: 'retard' | 'bientot' | 'plus-tard'
  readonly text: string
}

/** « En retard de 3 jours », « Avant le 2 décembre ». Days are counted on the calendar of Paris. */
export function dueText(dueAt: string, now: string, language: Language): Due {
  const days = dayNumber(dueAt) - dayNumber(now)
  if (dueAt <= now) {
    return { tone: 'retard', text: say('late', language, { days: -days }) }
  }
  const text = say('before', language, { date: longDay(dueAt, language) })
  return { tone: days <= NEAR_DAYS ? 'bientot' : 'plus-tard', text }
}

/** Days since 1970 of the date it is in Paris at that instant. */
function dayNumber(iso: string): number {
  const day = dateFormat('en-CA', { timeZone: ZONE }).format(new Date(iso))
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS)
}
