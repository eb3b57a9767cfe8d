import { stable } from '#domain/content/canonical.ts'
import type { LedgerEvent } from '#domain/events.ts'
import { sha256 } from '#platform/hash.ts'
import { digestOfLeaves } from '#platform/leaves.ts'
import type { Stored } from '#platform/storage/records.ts'
import { privateLeaf, publicLeaf } from './leaves.ts'

/** One row of the ledger, as stored. */
export type LedgerRow = Stored<'ledger'>

/** A row before it is sealed: what its digest covers. */
export type OpenRow = Omit<LedgerRow, 'digest' | 'keyId' | 'signature'>

/**
 * What the signature covers, hexadecimal. Rows of the first rules: SHA-256 over the whole event and the digest before it.
 * From the second on: over two leaves, so that a row can be proved to anybody who may not read it whole (`leaves.ts`).
 */
export function digestOf(row: OpenRow): string {
  return row.rules === 1 ? sha256(wholeOf(row)) : digestOfLeaves(publicLeaf(row), sha256(privateLeaf(row)))
}

function wholeOf(row: OpenRow): string {
  const { id, type, docType, uid, revision, round, track, partner } = row
  const { actor, actorPartner, actorRoles, at, command, rules, data, prevDigest } = row
  const event = { id, type, docType, uid, revision, round, track, partner }
  return stable({ ...event, actor, actorPartner, actorRoles, at, command, rules, data, prevDigest })
}

/** The event as columns. `salt` is random: it keeps the private leaf from being guessed. */
export function rowOf(event: LedgerEvent, { prevDigest, salt }: { prevDigest: string; salt: string }): OpenRow {
  const flat = event as Partial<Record<'revision' | 'track' | 'partner', string>> & { round?: number }
  const document = 'document' in event ? event.document : null
  return {
    id: event.seq,
    type: event.type,
    docType: document?.type ?? null,
    uid: document?.uid ?? null,
    revision: flat.revision ?? null,
    round: flat.round ?? null,
    track: flat.track ?? null,
    partner: flat.partner ?? null,
    actor: event.actor.id,
    actorPartner: event.actor.partner,
    actorRoles: event.actor.roles.join(','),
    at: event.at,
    command: event.command,
    rules: event.rules,
    data: stable(event.data),
    salt,
    prevDigest,
  }
}

/** The event a row says. Believes nothing: `ledger.ts` checks chain, signature and lawfulness. */
export function eventOf(row: LedgerRow): LedgerEvent {
  const { id, type, docType, uid, revision, round, track, partner } = row
  const optional = { document: docType && uid ? { type: docType, uid } : null, revision, round, track, partner }
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null))
  return {
    seq: id,
    type,
    ...present,
    at: row.at,
    command: row.command,
    actor: { id: row.actor, partner: row.actorPartner, roles: row.actorRoles ? row.actorRoles.split(',') : [] },
    rules: row.rules,
    data: JSON.parse(row.data),
  } as unknown as LedgerEvent
}
