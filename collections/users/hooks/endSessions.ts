import type { CollectionBeforeChangeHook } from 'payload'
import { actorOf } from '#access/actor.ts'
import { nowIso } from '#platform/clock.ts'

/** A change of roles, partner, activity or password ends the person's sessions at once: their tokens name a session. */
export const endSessions: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req }) => {
  if (operation !== 'update') return data
  const isChanged = ['roles', 'partner', 'isActive'].some(
    (field) => field in data && plain(data[field]) !== plain(originalDoc?.[field]),
  )
  if (isChanged || 'password' in data) {
    data.sessions = []
    // Whoever changes their own password stays where they are; Payload ends their other sessions.
    if (actorOf(req)?.id !== originalDoc?.id) data.sessionsEndedAt = nowIso()
  }
  return data
}

/** Comparable text of a value: a populated relation is its id. */
function plain(value: unknown): string {
  const idOf = (item: unknown) => (typeof item === 'object' && item !== null && 'id' in item ? item.id : item)
  return JSON.stringify(Array.isArray(value) ? value.map(idOf).sort() : (idOf(value) ?? null))
}
