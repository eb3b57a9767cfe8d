import { extractJWT, type AuthStrategy, type Payload, type PayloadRequest } from 'payload'
import { endingData, takeEnded } from '#platform/database/accountWrites.ts'
import { readRow, readRows } from '#platform/database/readRows.ts'
import { now, nowIso } from '#platform/clock.ts'
import { env } from '#platform/env.ts'
import { newId } from '#platform/hash.ts'
import { readSessionToken, signSessionToken } from '#platform/sessionToken.ts'
import { storageIn, storageOf } from '#platform/storage/payloadStorage.ts'
import { rowAt } from '#platform/storage/storage.ts'
import type { Stored } from '#platform/storage/records.ts'
import { deviceOf } from './device.ts'
import { isFactorDemanded } from './factors.ts'

/** How long a session lasts that nobody renews, in seconds. */
export const SESSION_SECONDS = 8 * 60 * 60

const DAY_MS = 24 * 60 * 60 * 1000

/** A person as read from the database, with the generation of their sessions. */
interface Person {
  readonly id: string | number
  readonly generation?: string | null
}

/** What a session is shown by, and until when (seconds since 1970). */
export interface Issued {
  readonly token: string
  readonly exp: number
}

/** What somebody showed beside their password: nothing, a code, or what a provider asked that is trusted with it. */
export type Factor = 'none' | 'code' | 'provider'

interface How {
  readonly factor: Factor
  /** Whether the person has just shown that it is them, not only that their browser knows somebody. */
  readonly isFresh: boolean
}

/**
 * Begins a session: adds one row and touches no other. In the transaction of the request. Only `signIn.ts` asks for one.
 * @param person as read before the password was checked: had it changed meanwhile, the session would be over at once
 */
export async function beginSession(req: PayloadRequest, person: Person, { factor, isFresh }: How): Promise<Issued> {
  const { startedAt, expiresAt } = fromNow()
  const row = {
    id: newId(),
    user: String(person.id),
    generation: person.generation ?? '',
    device: deviceOf(req.headers?.get('user-agent')),
    startedAt,
    renewedAt: startedAt,
    expiresAt,
    factor,
    confirmedAt: isFresh ? startedAt : '',
  }
  await storageIn(req).append('sessions', row)
  return issued(req.payload, row)
}

/**
 * Has a session last from now on, not past its last moment; null when it is over.
 * @param person as read in the transaction of the request
 */
export async function renewSession(req: PayloadRequest, person: Person & { sid: string }): Promise<Issued | null> {
  const { startedAt: renewedAt, expiresAt: longest } = fromNow()
  const row = await rowAt(storageIn(req), 'sessions', person.sid)
  if (!row) return null
  const expiresAt = [longest, lastMomentOf(row)].sort()[0]!
  const user = String(person.id)
  const where = { id: { in: [person.sid] }, user: { in: [user] }, generation: { in: [person.generation ?? ''] } }
  const isAlive = await storageIn(req).change('sessions', { where, set: { renewedAt, expiresAt } })
  return isAlive ? issued(req.payload, { id: person.sid, user, expiresAt }) : null
}

/** However often it is renewed, a session ends so many days after the sign-in. ISO 8601 UTC. */
const lastMomentOf = ({ startedAt }: Pick<Stored<'sessions'>, 'startedAt'>): string =>
  new Date(Date.parse(startedAt) + env().SESSION_DAYS * DAY_MS).toISOString()

/** By the settings of today, which may be stricter than when it was renewed. */
const isOver = (row: Stored<'sessions'>): boolean => row.expiresAt <= nowIso() || lastMomentOf(row) <= nowIso()

/** Ends one session of a person. In the transaction of the request. */
export const endSession = (req: PayloadRequest, { user, sid }: { user: string; sid: string }): Promise<void> =>
  storageIn(req).remove('sessions', { id: { in: [sid] }, user: { in: [user] } })

/**
 * Ends all sessions of a person, and those a login is about to begin. In the transaction of the request.
 * @returns the generation that begins
 */
export async function endAllSessions(req: PayloadRequest, user: string): Promise<string> {
  await req.payload.db.updateOne({ collection: 'users', id: user, data: endingData(), req, returning: false })
  return takeEnded(req, user)!.to
}

interface Carried {
  readonly user: string
  readonly sid: string
  readonly from: string
  readonly to: string
  /** What the person has shown meanwhile; as before unless it says otherwise. */
  readonly factor?: Factor
}

/** Takes one session over from a generation to the next, unless it was over before. In the transaction of the request. */
export async function carrySession(req: PayloadRequest, { user, sid, from, to, factor }: Carried): Promise<void> {
  const where = { id: { in: [sid] }, user: { in: [user] }, generation: { in: [from] } }
  await storageIn(req).change('sessions', { where, set: { generation: to, ...(factor && { factor }) } })
}

/** Notes that the person of a session has just shown that it is them. In the transaction of the request. */
export async function confirmSession(req: PayloadRequest, { user, sid }: { user: string; sid: string }): Promise<void> {
  const where = { id: { in: [sid] }, user: { in: [user] } }
  await storageIn(req).change('sessions', { where, set: { confirmedAt: nowIso() } })
}

/** Whether the person of a session has shown within so many minutes that it is them. */
export async function isConfirmed(
  req: PayloadRequest,
  { sid, minutes }: { sid: string; minutes: number },
): Promise<boolean> {
  const row = await rowAt(storageIn(req), 'sessions', sid)
  return row !== null && row.confirmedAt >= new Date(now().getTime() - minutes * 60_000).toISOString()
}

/** One session, as its person is shown it. Times are ISO 8601 UTC. */
export interface ShownSession extends Pick<Stored<'sessions'>, 'id' | 'device' | 'startedAt' | 'renewedAt'> {
  /** Whether it is the one they ask from. */
  readonly isThis: boolean
}

/** As many as anybody reads. */
const MOST_SHOWN = 50

/** The living sessions of a person, the last renewed first. */
export async function sessionsOf(
  req: PayloadRequest,
  { id, sid }: { id: string; sid: string },
): Promise<ShownSession[]> {
  const person = await readRow<Person>(req.payload, { collection: 'users', id })
  const generation = { in: [person?.generation ?? ''] }
  const where = { user: { in: [id] }, generation, expiresAt: { from: now().toISOString() } }
  const rows = await storageIn(req).find('sessions', { where, sort: ['-renewedAt'], limit: MOST_SHOWN })
  return rows
    .filter((row) => !isOver(row))
    .map((row) => {
      const { device, startedAt, renewedAt } = row
      return { id: row.id, device, startedAt, renewedAt, isThis: row.id === sid }
    })
}

/** The one place where a token is made. */
function issued({ secret }: Payload, row: Pick<Stored<'sessions'>, 'id' | 'user' | 'expiresAt'>): Issued {
  const exp = Math.floor(Date.parse(row.expiresAt) / 1000)
  return { token: signSessionToken({ claims: { id: row.user, sid: row.id, exp }, secret }), exp }
}

function fromNow() {
  const at = now()
  return {
    startedAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + SESSION_SECONDS * 1000).toISOString(),
  }
}

/** Who sends a request: whoever's session its token names, while it lives. One row more is read than the person's. */
export const sessions: AuthStrategy = {
  name: 'session',
  async authenticate({ headers, payload, strategyName = 'session' }) {
    const token = extractJWT({ headers, payload })
    const claims = token ? readSessionToken({ token, secret: payload.secret }) : null
    if (!claims) return { user: null }
    const { id, sid } = claims
    const [row, found] = await Promise.all([
      rowAt(storageOf(payload), 'sessions', sid),
      payload.findByID({ collection: 'users', id, depth: 0, overrideAccess: true, disableErrors: true }),
    ])
    if (!row || !found || row.user !== id || isOver(row)) return { user: null }
    const { generation, ...user } = found as typeof found & Pick<Person, 'generation'>
    if (row.generation !== (generation ?? '')) return { user: null }
    // The settings ask more than they did when this one began.
    if (!isStrong(row) && isFactorDemanded(found.roles)) return { user: null }
    return { user: { ...user, collection: 'users', _strategy: strategyName, _sid: sid } }
  },
}

const isStrong = ({ factor }: Stored<'sessions'>): boolean => factor === 'code' || factor === 'provider'

/** Of these sessions those that live, in two statements. */
export async function livingSessions(payload: Payload, ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const rows = await storageOf(payload).find('sessions', { ids })
  const where = { id: { in: [...new Set(rows.map(({ user }) => user))] }, isActive: { equals: true } }
  const people = await readRows<Person>(payload, { collection: 'users', where, select: { generation: true } })
  const generations = new Map(people.map(({ id, generation }) => [String(id), generation ?? '']))
  const isAlive = (row: Stored<'sessions'>) => row.generation === generations.get(row.user) && !isOver(row)
  return new Set(rows.filter(isAlive).map(({ id }) => id))
}

/** Payload adds a strategy of its own, which believes whatever was signed with the secret: none but ours is left. */
export function onlySessions(payload: Payload): void {
  payload.authStrategies = [sessions]
}
