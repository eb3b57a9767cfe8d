import { Refusal } from '#domain/errors.ts'
import { outcomeOf } from './outcome.ts'

/**
 * SQLite's and the file system's words for « the storage does not do what it should »: no room, a failing disk, somebody else's lock, a file that
 * went or was never ours. Every other code is about what was asked.
 */
const FAULTS =
  /^SQLITE_(FULL|IOERR|BUSY|LOCKED|READONLY|CANTOPEN|CORRUPT|NOTADB|PROTOCOL|NOMEM|INTERRUPT|PERM)|^TRANSACTION_CLOSED$|^(ENOSPC|EDQUOT|EIO|EROFS)$/

/** After these SQLite may have rolled the transaction back by itself: what is sent next would stand alone. */
export function isStorageFault(error: unknown): boolean {
  for (let thrown = error as Thrown | undefined; thrown; thrown = thrown.cause as Thrown | undefined) {
    if (thrown.code === UNAVAILABLE || FAULTS.test(String(thrown.code))) return true
    if (/^Mongo/.test(thrown.name ?? '') && outcomeOf(thrown) === 'retry') return true
  }
  return false
}

/** Said of a write that is not stored: HTTP 503. What the database said is its `cause`, for `outcomeOf` and the log. */
export function unavailable(cause: unknown): Refusal {
  return Object.assign(new Refusal(UNAVAILABLE), { cause })
}

const UNAVAILABLE = 'storage_unavailable'

interface Thrown {
  code?: unknown
  name?: string
  cause?: unknown
}
