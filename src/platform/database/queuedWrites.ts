import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseAdapterObj } from 'payload'
import { decorate, replace, WRITES } from './decorate.ts'
import { unavailable } from './storageFaults.ts'

/** `upsert()` calls `this.updateOne()`: a write inside a write must not queue behind itself. */
const inside = new AsyncLocalStorage<true>()

interface Args {
  req?: { transactionID?: unknown }
}

interface Kind {
  /** A write that comes without a transaction gets one of its own: it is stored whole or not at all. */
  isLoneWriteWhole: boolean
}

/**
 * One write transaction at a time in this process. SQLite has one writer and libsql runs on the main thread: twenty parallel
 * creates gave 19 SQLITE_BUSY. MongoDB aborts one of two that meet and nobody tries again: nine of ten parallel saves of one
 * document answered 500.
 */
export function queuedWrites<T extends DatabaseAdapterObj>(adapter: T, { isLoneWriteWhole }: Kind): T {
  return decorate(adapter, (db) => {
    const queue = new Queue()
    const held = new Map<unknown, () => void>()
    replace<unknown>(db, 'beginTransaction', async ({ args, next }) => {
      const release = await queue.enter()
      try {
        const id = await next(args)
        if (id === null || id === undefined) release()
        else held.set(id, release)
        return id
      } catch (error) {
        release()
        throw error
      }
    })
    for (const name of ['commitTransaction', 'rollbackTransaction'])
      replace<unknown>(db, name, async ({ args, next }) => {
        const id = await args
        try {
          return await next(id)
        } finally {
          held.get(id)?.()
          held.delete(id)
        }
      })
    const { beginTransaction, commitTransaction, rollbackTransaction } = db as unknown as Transactions
    for (const name of WRITES)
      replace<Args>(db, name, async ({ args, self, next }) => {
        const id = await args?.req?.transactionID
        // The adapter would run it outside any transaction, and the rest of what it belongs to is gone.
        if (id && !held.has(id)) throw unavailable(new Error('The transaction of this write is over.'))
        if (id || inside.getStore()) return next(args)
        const write = (own: Args) => inside.run(true, () => next(own))
        return isLoneWriteWhole ? whole(self, args, write) : alone(() => write(args))
      })

    async function alone<R>(write: () => Promise<R>): Promise<R> {
      const release = await queue.enter()
      try {
        return await write()
      } finally {
        release()
      }
    }

    async function whole<R>(self: unknown, args: Args, write: (args: Args) => Promise<R>): Promise<R> {
      const id = await beginTransaction.call(self)
      try {
        const req = Object.create(args?.req ?? null, { transactionID: { value: id, writable: true } }) as Args['req']
        const result = await write({ ...args, req })
        await commitTransaction.call(self, id)
        return result
      } catch (error) {
        await rollbackTransaction.call(self, id)
        throw error
      }
    }
  })
}

/** As they are here, below what other layers put over them. */
interface Transactions {
  beginTransaction(this: unknown): Promise<unknown>
  commitTransaction(this: unknown, id: unknown): Promise<unknown>
  rollbackTransaction(this: unknown, id: unknown): Promise<unknown>
}

/** One holder at a time, first come first served. `enter` resolves to the function that leaves. */
class Queue {
  #tail: Promise<void> = Promise.resolve()

  /** @throws Refusal `storage_unavailable` when nobody left for so long: too many at once, or a nested write without `req` */
  async enter(timeoutMs = 20_000): Promise<() => void> {
    const before = this.#tail
    let leave!: () => void
    this.#tail = new Promise<void>((resolve) => (leave = resolve))
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      const cause = new Error('write queue: no turn within the deadline')
      timer = setTimeout(() => reject(unavailable(cause)), timeoutMs)
    })
    try {
      await Promise.race([before, late])
    } catch (error) {
      void before.then(leave)
      throw error
    } finally {
      clearTimeout(timer)
    }
    return leave
  }
}
