import type { DatabaseAdapterObj } from 'payload'
import { decorate, type Method } from './decorate.ts'

interface Args {
  collection?: string
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
 * undid their own deactivation (8 times of 8). So only what means to write an account writes its rights and password.
 */
export function keptRights<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    const updateOne = db.updateOne as unknown as Method
    db.updateOne = function (this: unknown, args: Args) {
      const isSessionOnly = args.collection === 'users' && args.data && !args.req?.context?.[WRITES_ACCOUNT]
      if (!isSessionOnly) return updateOne.call(this, args as never)
      const kept = Object.entries(args.data ?? {}).filter(([field]) => SESSION_FIELDS.includes(field))
      return updateOne.call(this, { ...args, data: Object.fromEntries(kept) } as never)
    } as never
  })
}
