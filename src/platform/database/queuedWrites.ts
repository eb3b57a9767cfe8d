import { AsyncLocalStorage } from 'node:async_hooks'
import type { DatabaseAdapterObj } from 'payload'
import { decorate, WRITES, type Method } from './decorate.ts'

/** `upsert()` calls `this.updateOne()`: a write inside a write must not queue behind itself. */
const inside = new AsyncLocalStorage<true>()

interface Args {
  req?: { transactionID?: unknown }
}

/**
 * SQLite has one writer and libsql runs on the main thread, so `busy_timeout` cannot help inside one process: twenty
 * parallel creates gave 19 SQLITE_BUSY. Write transactions wait for each other here instead (20 of 20).
 */
export function queuedWrites<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    const queue = new Queue()
    const held = new Map<unknown, () => void>()
    const begin = db.beginTransaction as unknown as Method
    const settle = (name: 'commitTransaction' | 'rollbackTransaction') => {
      const method = db[name] as unknown as Method
      db[name] = async function (this: unknown, id: unknown) {
        const key = await id
        try {
          return (await method.call(this, id as never)) as never
        } finally {
          held.get(key)?.()
          held.delete(key)
        }
      } as never
    }
    db.beginTransaction = async function (this: unknown, options: unknown) {
      const release = await queue.enter()
      try {
        const id = await begin.call(this, options as never)
        if (id === null || id === undefined) release()
        else held.set(id, release)
        return id as never
      } catch (error) {
        release()
        throw error
      }
    } as never
    settle('commitTransaction')
    settle('rollbackTransaction')
    for (const name of WRITES) {
      const method = db[name] as unknown as Method | undefined
      if (typeof method !== 'function') continue
      db[name] = async function (this: unknown, args: Args) {
        if (inside.getStore() || (await args?.req?.transactionID))
          return (await method.call(this, args as never)) as never
        const release = await queue.enter()
        try {
          return (await inside.run(true, () => method.call(this, args as never))) as never
        } finally {
          release()
        }
      } as never
    }
  })
}

/** One holder at a time, first come first served. `enter` resolves to the function that leaves. */
class Queue {
  #tail: Promise<void> = Promise.resolve()

  async enter(timeoutMs = 20_000): Promise<() => void> {
    const before = this.#tail
    let leave!: () => void
    this.#tail = new Promise<void>((resolve) => (leave = resolve))
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('write queue: a nested operation was called without `req`')), timeoutMs)
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
