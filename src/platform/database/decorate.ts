import type { BaseDatabaseAdapter, DatabaseAdapterObj, Payload } from 'payload'

/** The adapter as Payload gives it, with its methods open to wrapping. */
export type OpenAdapter = BaseDatabaseAdapter & Record<string, unknown>
export type Method = (this: unknown, args: never) => Promise<unknown>

/** Wraps an adapter: `change` receives it once, right after Payload made it, and may replace its methods. */
export function decorate<T extends DatabaseAdapterObj>(adapter: T, change: (db: OpenAdapter) => void): T {
  const init = (args: { payload: Payload }) => {
    const db = adapter.init(args) as unknown as OpenAdapter
    change(db)
    return db
  }
  return { ...adapter, init } as unknown as T
}

/** Every adapter method that writes rows of a collection or a version. */
export const WRITES = [
  'create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'upsert', 'createVersion', 'updateVersion',
  'deleteVersions', 'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion', 'updateJobs',
] as const // prettier-ignore
