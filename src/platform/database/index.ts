import path from 'node:path'
import { mongooseAdapter } from '@payloadcms/db-mongodb'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { REVIEWABLE_TYPES } from '#domain/content/index.ts'
import { acknowledged } from './acknowledged.ts'
import { appendOnly } from './appendOnly.ts'
import { fullVersions } from './fullVersions.ts'
import { isMongo } from './isMongo.ts'
import { accountWrites } from './accountWrites.ts'
import { keptCounts } from './keptCounts.ts'
import { ownIndexes } from './ownIndexes.ts'
import { ownTransactions } from './ownTransactions.ts'
import { queuedWrites } from './queuedWrites.ts'
import { storedWrites } from './storedWrites.ts'

/** By the scheme of `DATABASE_URI`. The guard is the outermost layer on both engines. */
export function database(uri: string): DatabaseAdapterObj {
  const engine = isMongo(uri)
    ? queuedWrites(accountWrites(mongo(uri)), { isLoneWriteWhole: false })
    : queuedWrites(accountWrites(ownTransactions(keptCounts(sqlite(uri)))), { isLoneWriteWhole: true })
  return appendOnly(storedWrites(fullVersions(acknowledged(engine))))
}

function sqlite(url: string): DatabaseAdapterObj {
  return sqliteAdapter({
    client: { url },
    idType: 'uuid',
    wal: true,
    busyTimeout: 5000,
    transactionOptions: {},
    push: false,
    beforeSchemaInit: [ownIndexes],
    migrationDir: path.resolve(process.cwd(), 'src/migrations'),
  }) as unknown as DatabaseAdapterObj
}

/** Put on the wire for every command on these collections, whatever the URL says. Majority reads are part of the guarantee. */
const DURABLE = {
  read: 'primary',
  readConcern: { level: 'majority' },
  writeConcern: { w: 'majority', j: true, wtimeout: 10_000 },
} as const

/** A draft holds what was typed, on both engines: what no vocabulary knows is a finding of the gate, not a failure of the driver. */
const UNVALIDATED = Object.fromEntries(REVIEWABLE_TYPES.map((type) => [type, { validateBeforeSave: false }]))

function mongo(url: string): DatabaseAdapterObj {
  return mongooseAdapter({
    url,
    // All indexes exist before serving; by default 39 to 46 of 104 are missing when start returns.
    ensureIndexes: true,
    collectionsSchemaOptions: { ...UNVALIDATED, ledger: DURABLE, revisions: DURABLE },
    connectOptions: {
      readPreference: 'primary',
      readConcernLevel: 'majority',
      w: 'majority',
      journal: true,
      retryWrites: true,
      retryReads: true,
      autoIndex: false,
      serverSelectionTimeoutMS: 15_000,
    },
    transactionOptions: {
      readPreference: 'primary',
      readConcern: { level: 'snapshot' },
      writeConcern: { w: 'majority', journal: true },
    },
  }) as unknown as DatabaseAdapterObj
}
