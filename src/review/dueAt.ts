import { notBefore, type Guide } from '#domain/guide.ts'
import { DEFAULT_POLICY } from '#domain/policy.ts'
import { nowIso } from '#platform/clock.ts'

/** Until when answers to a round submitted now are awaited: an ISO instant. */
export function dueAt(guide: Guide): string {
  const date = new Date(notBefore(guide, nowIso()))
  date.setUTCDate(date.getUTCDate() + DEFAULT_POLICY.dueInDays)
  return date.toISOString()
}
