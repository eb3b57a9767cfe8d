import type { DatabaseAdapterObj, Payload } from 'payload'

/** The adapter Payload made, with its methods open to wrapping. */
export type OpenAdapter = Record<string, unknown>

/** Wraps an adapter: `change` receives it once, right after Payload made it, and may replace its methods. */
export function decorate<T extends DatabaseAdapterObj>(adapter: T, change: (db: OpenAdapter) => void): T {
  const init = (args: { payload: Payload }) => {
    const db = adapter.init(args)
    change(db as unknown as OpenAdapter)
    return db
  }
  return { ...adapter, init }
}

/** What a method that takes the place of another is called with. */
export interface Call<Args, This> {
  readonly args: Args
  readonly self: This
  /** The method that was there, on the same adapter. */
  readonly next: (args: Args) => Promise<unknown>
}

/** Puts another in the place of a method, where the adapter has one of that name. */
export function replace<Args, This = OpenAdapter>(
  db: OpenAdapter,
  name: string,
  method: (call: Call<Args, This>) => Promise<unknown>,
): void {
  const before = db[name]
  if (typeof before !== 'function') return
  db[name] = async function (this: This, args: Args) {
    return method({ args, self: this, next: (own) => before.call(this, own) })
  }
}

/** Every adapter method that writes rows of a collection or a version. */
export const WRITES = [
  'create', 'updateOne', 'updateMany', 'deleteOne', 'deleteMany', 'upsert', 'createVersion', 'updateVersion',
  'deleteVersions', 'createGlobal', 'updateGlobal', 'createGlobalVersion', 'updateGlobalVersion', 'updateJobs',
] as const // prettier-ignore
