import { DEFAULT_POLICY } from '#domain/policy.ts'
import { now } from '#platform/clock.ts'

/** Until when answers to a round submitted now are awaited: an ISO instant. */
export function dueAt(): string {
  const date = now()
  date.setUTCDate(date.getUTCDate() + DEFAULT_POLICY.dueInDays)
  return date.toISOString()
}
