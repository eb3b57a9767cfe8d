import type { DatabaseAdapterObj } from 'payload'
import { isRefusal } from '#domain/errors.ts'
import { logger } from '../logger.ts'
import { decorate, replace, WRITES } from './decorate.ts'
import { isStorageFault } from './storageFaults.ts'
import { refusedWrite, storedWrite } from './storageHealth.ts'

type Asked = { req?: { transactionID?: unknown } } | undefined

/**
 * No answer leaves before its write is known to be stored: a write the storage failed, at a statement or at the commit, is
 * refused as `storage_unavailable` (503), whichever way Payload was asked.
 */
export function acknowledged<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    /** Transactions something was written in: the commit of an empty one proves nothing of the storage. */
    const written = new Set<string>()
    /** `stores` is asked before the call: whether nothing is left to be done for what it writes once it returns. */
    const guarded = <Args>(name: string, stores: (args: Args) => boolean | Promise<boolean>) =>
      replace<Args>(db, name, async ({ args, next }) => {
        const isStored = await stores(args)
        try {
          const result = await next(args)
          if (isStored) storedWrite(logger)
          return result
        } catch (error) {
          throw isStorageFault(error) && !isRefusal(error) ? refusedWrite(error, logger) : error
        }
      })
    // A write of its own is stored when it returns; one inside a transaction, when that is committed.
    for (const name of WRITES)
      guarded(name, async (args: Asked) => {
        const id = await args?.req?.transactionID
        if (id) written.add(String(id))
        return !id
      })
    guarded('beginTransaction', () => false)
    guarded('commitTransaction', async (id) => written.delete(String(await id)))
    guarded('rollbackTransaction', async (id) => {
      written.delete(String(await id))
      return false
    })
  })
}
