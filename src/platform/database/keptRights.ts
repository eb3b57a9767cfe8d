import type { DatabaseAdapterObj } from 'payload'
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

/** Says on a request's context that it means to write an account, not only a session. */
export const WRITES_ACCOUNT = 'coplumeWritesAccount'

/** What a login, a logout, a refresh or a request for a reset may write. */
const SESSION_FIELDS = [
  'sessions', 'loginAttempts', 'lockUntil', 'resetPasswordToken', 'resetPasswordExpiration', 'resetPasswordRequestedAt', 'updatedAt',
] // prettier-ignore

/**
 * Payload's login writes back the whole account it read before it hashed the password: whoever logged in at that moment
 * undid their own deactivation (8 times of 8). So only what means to write an account writes its rights and password; the
 * rest is taken from the row as it is now. On SQLite this stands inside the write queue: nothing comes in between.
 */
export function keptRights<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    replace<Args, Reading>(db, 'updateOne', async ({ args, self, next }) => {
      const { collection, id, data, req } = args
      const isWhole =
        collection === 'users' && data && Object.keys(data).some((field) => !SESSION_FIELDS.includes(field))
      if (!isWhole || !id || req?.context?.[WRITES_ACCOUNT]) return next(args)
      const query = { collection, where: { id: { equals: id } }, joins: false, req }
      const present = await self.findOne(query)
      const kept = Object.entries(data).filter(([field]) => SESSION_FIELDS.includes(field))
      return next({ ...args, data: { ...present, ...Object.fromEntries(kept) } })
    })
  })
}
