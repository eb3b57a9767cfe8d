import type { DatabaseAdapterObj } from 'payload'
import { decorate, type Method } from './decorate.ts'

interface Args {
  collection?: string
  id?: string
  data?: Record<string, unknown>
  req?: { context?: Record<string, unknown> }
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
    const updateOne = db.updateOne as unknown as Method
    const findOne = db.findOne as unknown as Method
    db.updateOne = async function (this: unknown, args: Args) {
      const { collection, id, data, req } = args
      const isWhole =
        collection === 'users' && data && Object.keys(data).some((field) => !SESSION_FIELDS.includes(field))
      if (!isWhole || !id || req?.context?.[WRITES_ACCOUNT]) return updateOne.call(this, args as never)
      const query = { collection, where: { id: { equals: id } }, joins: false, req }
      const present = (await findOne.call(this, query as never)) as Record<string, unknown> | null
      const kept = Object.entries(data).filter(([field]) => SESSION_FIELDS.includes(field))
      return updateOne.call(this, { ...args, data: { ...present, ...Object.fromEntries(kept) } } as never)
    } as never
  })
}
