import type { DatabaseAdapterObj, Payload } from 'payload'
import { decorate, replace, WRITES } from './decorate.ts'

/** Documents whose last write is remembered one by one; beyond, all count as written now. */
const REMEMBERED = 10_000

/** When, in writes of this process, what the database holds was last changed. */
class Clock {
  #now = 0
  /** Nothing before it is known any more. */
  #floor = 0
  readonly #collections = new Map<string, number>()
  readonly #documents = new Map<string, number>()
  /** Writes that did not say which document. */
  readonly #wide = new Map<string, number>()

  stored({ collection, id, isDeletion }: Written): void {
    this.#now += 1
    // What is deleted also leaves the rows that pointed to it.
    if (isDeletion || this.#documents.size > REMEMBERED) {
      this.#floor = this.#now
      this.#documents.clear()
    }
    this.#collections.set(collection, this.#now)
    if (id === null) this.#wide.set(collection, this.#now)
    else this.#documents.set(`${collection} ${id}`, this.#now)
  }

  of(collection: string): number {
    return Math.max(this.#floor, this.#collections.get(collection) ?? 0)
  }

  ofDocument(collection: string, id: string): number {
    return Math.max(this.#floor, this.#wide.get(collection) ?? 0, this.#documents.get(`${collection} ${id}`) ?? 0)
  }
}

interface Written {
  collection: string
  /** Null when it is not said which. */
  id: string | null
  isDeletion: boolean
}

/** One clock for each open adapter, shared by the two copies of this module that Next and Express hold. */
const CLOCKS = Symbol.for('coplume.storedWrites')
const shared = globalThis as { [CLOCKS]?: WeakMap<object, Clock> }
const clocks = (shared[CLOCKS] ??= new WeakMap<object, Clock>())

/**
 * A number that moves once anything this process wrote in a collection, or to one document of it, is stored: after the
 * commit, never inside a transaction that may still be thrown away. Something read while it stayed the same is what the
 * database holds, as far as this process writes.
 */
export function lastStored(payload: Payload, collection: string, id?: string): number {
  const clock = clocks.get(payload.db)
  if (!clock) throw new Error('The database is not open.')
  return id === undefined ? clock.of(collection) : clock.ofDocument(collection, id)
}

/** Notes what was written past the adapter's methods, once it is stored: in a collection, or one document of it. */
export function noteStored(payload: Payload, collection: string, id: string | null = null): void {
  clocks.get(payload.db)?.stored({ collection, id, isDeletion: false })
}

interface Args {
  collection?: string
  id?: unknown
  where?: { id?: { equals?: unknown } }
  data?: { id?: unknown }
  req?: { transactionID?: unknown }
}

/** Notes every write once it is stored. One whose fate is not known counts as stored. */
export function storedWrites<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    const clock = new Clock()
    clocks.set(db, clock)
    const open = new Map<string, Written[]>()
    for (const name of WRITES)
      replace<Args | undefined>(db, name, async ({ args, next }) => {
        const written = writtenBy(name, args)
        const id = await args?.req?.transactionID
        if (id && written) open.set(String(id), [...(open.get(String(id)) ?? []), written])
        try {
          return await next(args)
        } finally {
          if (!id && written) clock.stored(written)
        }
      })
    replace<unknown>(db, 'commitTransaction', async ({ args, next }) => {
      const id = await args
      try {
        return await next(id)
      } finally {
        for (const written of open.get(String(id)) ?? []) clock.stored(written)
        open.delete(String(id))
      }
    })
    replace<unknown>(db, 'rollbackTransaction', async ({ args, next }) => {
      const id = await args
      open.delete(String(id))
      return next(id)
    })
  })
}

function writtenBy(name: string, args: Args | undefined): Written | null {
  if (!args?.collection) return null
  const id = args.id ?? args.where?.id?.equals ?? (name === 'create' ? args.data?.id : undefined)
  return {
    collection: args.collection,
    id: typeof id === 'string' && name !== 'updateMany' ? id : null,
    isDeletion: name.startsWith('delete'),
  }
}
