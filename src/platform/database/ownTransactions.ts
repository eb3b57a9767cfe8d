import { statSync } from 'node:fs'
import { createClient, type Client, type Config, type InStatement, type Transaction } from '@libsql/client'
import type { DatabaseAdapterObj } from 'payload'
import { newId } from '../hash.ts'
import { databaseFile } from './databaseFile.ts'
import { decorate, replace } from './decorate.ts'
import { isStorageFault } from './storageFaults.ts'

/** Longest wait for another process's write; how long of it SQLite may stop the loop; the pause between two such waits. */
const PATIENCE_MS = 5000
const STOP_MS = 20
const PAUSE_MS = 5

/**
 * Transactions of SQLite on one connection that is kept. The adapter's own are a detached promise whose failure at COMMIT
 * nobody hears: on a full disk 106 of 142 saves were answered 200 and thrown away. Here a commit has succeeded or it throws.
 * And `@libsql/client` opens a new connection after each `transaction()`, without its settings and never closed: two
 * processes on one file lost 79 of 160 edits, and memory grew by a page cache a save.
 */
export function ownTransactions<T extends DatabaseAdapterObj>(adapter: T): T {
  return decorate(adapter, (db) => {
    const { clientConfig } = db as unknown as SqliteAdapter
    const writer = new Writer({
      open: () => createClient(clientConfig),
      identity: () => identityOf(clientConfig.url),
    })
    replace<unknown, SqliteAdapter>(db, 'connect', async ({ args, self, next }) => {
      await next(args)
      writer.stay()
      self.client.transaction = () => writer.begin()
    })
    replace<unknown>(db, 'destroy', async ({ args, next }) => {
      await next(args)
      writer.close()
    })
    replace<unknown, SqliteAdapter>(db, 'beginTransaction', async ({ self }) => {
      const id = newId()
      self.sessions[id] = await begun(self.drizzle)
      return id
    })
    replace<unknown, SqliteAdapter>(db, 'commitTransaction', async ({ args: id, self }) => {
      await sessionOf(self, await id).resolve()
    })
    replace<unknown, SqliteAdapter>(db, 'rollbackTransaction', async ({ args: id, self }) => {
      const key = String(await id)
      if (self.sessions[key]) await sessionOf(self, key).reject()
    })
  })
}

interface Session {
  /** What the adapter's methods run their statements on. */
  db: unknown
  /** Commits. @throws when it is not stored */
  resolve(): Promise<void>
  /** Rolls back. */
  reject(): Promise<void>
}

interface Drizzle {
  transaction(work: (tx: unknown) => Promise<void>): Promise<void>
}

interface SqliteAdapter {
  client: Client
  clientConfig: Config
  drizzle: Drizzle
  sessions: Record<string, Session>
}

/** Takes a session out of the adapter's hands. A transaction that is over was rolled back by somebody: nothing is stored. */
function sessionOf(db: SqliteAdapter, id: unknown): Session {
  const session = db.sessions[String(id)]
  if (!session) throw new Error('The transaction was rolled back meanwhile: nothing of it is stored.')
  delete db.sessions[String(id)]
  return session
}

/** Opens drizzle's transaction and keeps both its end and what becomes of it in hand. */
function begun(drizzle: Drizzle): Promise<Session> {
  return new Promise((resolve, reject) => {
    const done = drizzle.transaction(
      (tx) =>
        new Promise<void>((commit, rollBack) => {
          resolve({
            db: tx,
            resolve: () => (commit(), done),
            reject: () => (rollBack(new Error('rolled back')), done.catch(() => undefined)),
          })
        }),
    )
    done.catch(reject)
  })
}

/** The connection all writes go through, one transaction at a time (the queue around it sees to that). */
class Writer {
  #client: Promise<Client> | null = null
  #file: string | null = null

  constructor(readonly database: { open: () => Client; identity: () => string | null }) {}

  /** Notes which file it writes to. */
  stay(): void {
    this.#file = this.database.identity()
  }

  /** A file that was taken away, or replaced by a backup, is still there for whoever has it open, and gone with them. */
  #refuseMoved(): void {
    if (this.database.identity() === this.#file) return
    const message = 'The database file was moved, removed or replaced while it is in use: restart the server.'
    throw Object.assign(new Error(message), { code: 'SQLITE_READONLY_DBMOVED' })
  }

  async begin(): Promise<Transaction> {
    const until = Date.now() + PATIENCE_MS
    for (;;) {
      try {
        this.#refuseMoved()
        const client = await (this.#client ??= this.#opened())
        await client.execute('BEGIN IMMEDIATE')
        return this.#transaction(client)
      } catch (error) {
        // A BEGIN that was busy keeps its snapshot until it is collected: the next one here would be stale.
        this.close()
        if (!isBusy(error) || Date.now() > until) throw error
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
      }
    }
  }

  close(): void {
    void this.#client?.then(
      (client) => client.close(),
      () => undefined,
    )
    this.#client = null
  }

  /** Full synchronisation: acknowledged means on the disk. */
  async #opened(): Promise<Client> {
    const client = this.database.open()
    await client.execute(`PRAGMA busy_timeout = ${STOP_MS}`)
    await client.execute('PRAGMA synchronous = FULL')
    return client
  }

  #transaction(client: Client): Transaction {
    let fault: unknown
    let isOver = false
    const execute = async (statement: InStatement) => {
      if (isOver || fault) throw fault ?? new Error('The transaction is over.')
      try {
        return await client.execute(statement)
      } catch (error) {
        // SQLite may have rolled back by itself: what came next would be stored alone.
        if (isStorageFault(error)) fault = error
        throw error
      }
    }
    const rollback = async () => {
      if (isOver) return
      isOver = true
      await client.execute('ROLLBACK').catch((error: unknown) => (fault ??= error))
      // Whatever the failure left behind goes with the connection.
      if (fault) this.close()
    }
    const commit = async () => {
      try {
        if (fault) throw fault
        this.#refuseMoved()
        await client.execute('COMMIT')
        isOver = true
      } catch (error) {
        fault = error
        await rollback()
        throw error
      }
    }
    const batch = async (statements: InStatement[]) => {
      const results = []
      for (const statement of statements) results.push(await execute(statement))
      return results
    }
    // The client's own would roll back at its end.
    const executeMultiple = () => Promise.reject(new Error('One statement at a time inside a transaction.'))
    return { execute, batch, executeMultiple, commit, rollback, close: () => void rollback(), closed: false }
  }
}

/** Which file is at an address, by its inode: '' for none, null where the database is no file of this machine. */
function identityOf(url: string): string | null {
  if (!/^file:/.test(url)) return null
  const found = statSync(databaseFile(url), { throwIfNoEntry: false })
  return found ? `${found.dev}:${found.ino}` : ''
}

const isBusy = (error: unknown): boolean => /^SQLITE_(BUSY|LOCKED)/.test(String((error as { code?: unknown }).code))
