import { stable } from '#domain/content/canonical.ts'
import { PUBLIC_DATA, type EventType } from '#domain/events.ts'
import type { OpenRow } from './row.ts'

/** The text of the public leaf: what was decided, about which document, when, after which row. Never who. */
export function publicLeaf(row: OpenRow): string {
  const { id, type, docType, uid, revision, round, track, partner, at, rules, prevDigest } = row
  const [data] = splitData(row)
  return stable({ id, type, docType, uid, revision, round, track, partner, at, rules, data, prevDigest })
}

/** The text of the private leaf: who, by which command, and the rest of what the event holds. */
export function privateLeaf(row: OpenRow): string {
  const { actor, actorPartner, actorRoles, command, salt } = row
  const [, data] = splitData(row)
  return stable({ actor, actorPartner, actorRoles, command, data, salt })
}

/** Both halves of `data`. What is no JSON object, which only damage makes, is private as it stands. */
function splitData({ type, data }: OpenRow): [open: unknown, kept: unknown] {
  const shown = Object.hasOwn(PUBLIC_DATA, type) ? PUBLIC_DATA[type as EventType] : []
  const parsed = parsedData(data)
  if (!parsed) return [null, data]
  const part = (isShown: boolean) =>
    Object.fromEntries(Object.entries(parsed).filter(([key]) => shown.includes(key) === isShown))
  return [part(true), part(false)]
}

function parsedData(data: string): object | null {
  try {
    const parsed: unknown = JSON.parse(data)
    return typeof parsed === 'object' && !Array.isArray(parsed) ? parsed : null
  } catch {
    return null
  }
}
