import type { DatabaseAdapterObj } from 'payload'
import { newId } from '../hash.ts'
import { decorate, replace } from './decorate.ts'

interface Args {
  collection?: string
  id?: string
  data?: Record<string, unknown>
  req?: { context?: Record<string, unknown> }
}

interface Reading {
  findOne(query: object): Promise<Record<string, unknown> | null>
}

/** Says on a request's context that it means to write an account, not only its password or what a login counts. */
export const WRITES_ACCOUNT = 'coplumeWritesAccount'

/** Where the context of a request keeps, by person, whose sessions it ended: it may change many accounts at once. */
const ENDED = 'coplumeEndedSessions'

/** From which generation to which somebody's sessions ended, and what was changed. */
export interface Ended {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly changed: readonly (typeof ENDING)[number][]
  /** The address of before. */
  readonly email: string
}

/** What a login or a reset may write of the whole account it read before it hashed. */
const OF_LOGINS = [
  'hash', 'salt', 'resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt', 'updatedAt',
] // prettier-ignore

/** Whatever changes one of these ends the sessions that began before. */
const ENDING = ['hash', 'email', 'roles', 'partner', 'isActive'] as const

/**
 * Every write of an account passes here, whoever asks for it. What does not mean to write an account writes no rights,
 * whatever it read before. And whatever changes a password, an address or rights gives the person another generation, drawn
 * and not counted, so that two changes that overlap cannot agree on one: no session of before is valid any more, nor one that a login
 * under way is about to begin. Nobody else writes a generation. On SQLite this stands inside the write queue: nothing comes
 * in between.
 */
export function accountWrites<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    replace<Args, Reading>(db, 'updateOne', async ({ args, self, next }) => {
      const { collection, id, data, req } = args
      // Without an id: a login hashes the same password anew.
      if (collection !== 'users' || !data || !id) return next(args)
      const isMeant = Boolean(req?.context?.[WRITES_ACCOUNT])
      const fields = Object.entries(data).filter(
        ([name]) => name !== GENERATION && (isMeant || OF_LOGINS.includes(name)),
      )
      const written = Object.fromEntries(fields)
      const touched = ENDING.filter((name) => name in written)
      const isEnding = ends(data)
      if (touched.length === 0 && !isEnding) return next({ ...args, data: written })
      const present = await self.findOne({ collection, where: { id: { equals: id } }, joins: false, req })
      const changed = touched.filter((name) => plain(written[name]) !== plain(present?.[name]))
      if (!isEnding && changed.length === 0) return next({ ...args, data: written })
      const before = (name: string) => String(present?.[name] ?? '')
      const ended: Ended = { id, from: before(GENERATION), to: newId(), changed, email: before('email') }
      if (req?.context) ((req.context[ENDED] ??= new Map()) as Map<string, Ended>).set(id, ended)
      return next({ ...args, data: { ...written, ...NO_LETTER, [GENERATION]: ended.to } })
    })
  })
}

/** What a request ended of a person's sessions, once: null where it ended none since it was last asked. */
export function takeEnded({ context }: { context: Record<string, unknown> }, id: string): Ended | null {
  const all = context[ENDED] as Map<string, Ended> | undefined
  const ended = all?.get(id) ?? null
  all?.delete(id)
  return ended
}

const GENERATION = 'generation'
/** A letter that lets its reader choose a password is a way in too: it ends with the sessions of before. */
const NO_LETTER = { resetPasswordToken: null, resetPasswordExpiration: null }

/** The data of a write that ends a person's sessions and changes nothing else, by identity: it cannot be sent over HTTP. */
export function endingData(): Record<string, unknown> {
  const data = {}
  endings.add(data)
  return data
}

/** Shared by the two copies of this module that Next and Express hold. */
const ENDINGS = Symbol.for('coplume.endings')
const shared = globalThis as { [ENDINGS]?: WeakSet<object> }
const endings = (shared[ENDINGS] ??= new WeakSet())
const ends = (data: object): boolean => endings.has(data)

/** Comparable text of a value: nothing and not given are one, a list has no order. */
function plain(value: unknown): string {
  return JSON.stringify(Array.isArray(value) ? value.map(String).sort() : (value ?? null))
}
