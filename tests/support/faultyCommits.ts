import type * as Libsql from '@libsql/client'

/** The codes SQLite gives when a commit fails: no room, a failing disk, somebody else's lock. */
export const COMMIT_FAULTS = ['SQLITE_FULL', 'SQLITE_IOERR_FSYNC', 'SQLITE_BUSY'] as const

/** Decides, at each COMMIT of the writer, whether and how it fails; null lets it through. */
export interface Faults {
  next: () => (typeof COMMIT_FAULTS)[number] | null
}

/**
 * `@libsql/client` for `vi.mock`, real but for the COMMITs that `faults` makes fail. Only the writer of
 * `ownTransactions.ts` takes it from here: the adapter, which reads, is not touched.
 */
export async function withFaultyCommits(original: () => Promise<typeof Libsql>, faults: Faults) {
  const real = await original()
  return {
    ...real,
    createClient: (config: Parameters<typeof real.createClient>[0]) => {
      const client = real.createClient(config)
      const execute = client.execute.bind(client) as (statement: unknown) => Promise<never>
      client.execute = ((statement: unknown) => {
        const code = statement === 'COMMIT' ? faults.next() : null
        return code ? Promise.reject(Object.assign(new Error(`${code}: made to fail`), { code })) : execute(statement)
      }) as typeof client.execute
      return client
    },
  }
}
