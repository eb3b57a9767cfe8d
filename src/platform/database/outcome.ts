/**
 * What a failed insert means, on either engine. `clash`: the number is taken. `retry`: the row may be stored or not (lost
 * answer, busy, failover): the command id will tell. `no`: a mistake of ours, never tried again.
 */
export type Outcome = 'clash' | 'retry' | 'no'

const LOST =
  /^Mongo(Network|NetworkTimeout|ServerSelection|PoolCleared|PoolClearedOnNetwork|WaitQueueTimeout|NotConnected|StalePrimary|WriteConcern|OperationTimeout)Error$/
const LOST_CODES = new Set<unknown>([
  6, 7, 64, 79, 89, 91, 112, 134, 189, 246, 262, 317, 358, 9001, 10107, 11600, 11602, 13435, 13436,
])

interface Thrown {
  code?: unknown
  name?: string
  status?: number
  cause?: Thrown
  hasErrorLabel?: (label: string) => boolean
}

export function outcomeOf(error: unknown): Outcome {
  for (let thrown = error as Thrown | undefined; thrown; thrown = thrown.cause) {
    if (thrown.code === 11000 || /SQLITE_CONSTRAINT(_PRIMARYKEY|_UNIQUE)/.test(String(thrown.code))) return 'clash'
    // db-mongodb and drizzle wrap duplicates so; mongoose's own cast error has the name but no status.
    if (thrown.name === 'ValidationError' && thrown.status === 400) return 'clash'
    if (LOST.test(thrown.name ?? '') || LOST_CODES.has(thrown.code) || /SQLITE_(BUSY|LOCKED)/.test(String(thrown.code)))
      return 'retry'
    if (thrown.hasErrorLabel?.('RetryableWriteError') || thrown.hasErrorLabel?.('TransientTransactionError'))
      return 'retry'
  }
  return 'no'
}
