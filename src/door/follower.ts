import { LivePublication } from '#delivery/live.ts'
import { readCheckpoint } from '#ledger/checkpoint.ts'
import type { KnownKeys } from '#ledger/keys.ts'
import { Ledger } from '#ledger/ledger.ts'
import { now } from '#platform/clock.ts'
import type { Log } from '#platform/log.ts'
import type { RawStorage } from '#platform/storage/rawStorage.ts'
import type { Setting } from '#delivery/setting.ts'
import { createReaders, type Readers } from '#public/readers.ts'

/** How often a ledger that could not be followed to its head is read anew: somebody may have mended it. */
const RETRY_MS = 10_000

/** One history, and what readers have of it. */
export interface Followed {
  readonly ledger: Ledger
  readonly live: LivePublication
  readonly readers: Readers
}

interface Parts {
  readonly storage: RawStorage
  readonly keys: KnownKeys
  readonly setting: Setting
  readonly logger: Log
}

/**
 * What readers have, followed from the ledger alone. A database that is not there, or does not answer, changes nothing of what
 * is served. Another history under the same address (a restore) takes its place once it was read to its head and believed.
 */
export class Follower {
  /** Null until there was a ledger to read. */
  current: Followed | null = null
  /** Why the last look did not succeed, for whoever runs it; null when it did. */
  trouble: string | null = null
  /** What readers have while there is nothing: nothing is published, and pages can say so. */
  readonly empty: Followed
  #running: Promise<void> = Promise.resolve()
  #next: Promise<void> | null = null
  #retriedMs = 0

  constructor(readonly parts: Parts) {
    this.empty = this.#make()
  }

  /** Looks for what was appended. After it, everything that was committed before the call is served. Never rejects. */
  look(): Promise<void> {
    this.#next ??= this.#running.then(() => {
      this.#next = null
      return (this.#running = this.#look())
    })
    return this.#next
  }

  async #look(): Promise<void> {
    try {
      this.#say(await this.#followed())
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException
      this.#say([code, message].filter(Boolean).join(' '))
    }
  }

  /** What is wrong, or null. @throws whatever a database that does not answer throws */
  async #followed(): Promise<string | null> {
    const { current } = this
    if (current && !(await isSameHistory(current))) return this.#replaced()
    if (current?.ledger.damage && this.#isRetryDue()) return this.#replaced()
    const followed = current ?? this.#make()
    const { ledger, live } = followed
    await ledger.follow()
    if (ledger.guide.seq === 0 && !ledger.damage) return 'the ledger is empty'
    await live.refresh()
    if (!current && live.current.guide.seq === 0) return `damage ${JSON.stringify(ledger.damage)}`
    this.current = followed
    return ledger.damage ? `damage ${JSON.stringify(ledger.damage)}` : null
  }

  /** Reads the other history beside what is served. */
  async #replaced(): Promise<string | null> {
    const other = this.#make()
    await other.ledger.follow()
    const { guide, damage } = other.ledger
    if (damage || guide.seq === 0) return `another history at ${guide.seq}, not believed: ${JSON.stringify(damage)}`
    await other.live.refresh()
    this.current?.readers.close()
    this.current = other
    this.parts.logger.warn({ seq: guide.seq }, 'another history is served')
    return null
  }

  #isRetryDue(): boolean {
    const nowMs = now().getTime()
    if (Math.abs(nowMs - this.#retriedMs) < RETRY_MS) return false
    this.#retriedMs = nowMs
    return true
  }

  #make(): Followed {
    const { storage, keys, setting, logger } = this.parts
    const begin = () => readCheckpoint({ folder: setting.dataDir, keys }, keys.held)
    const ledger = new Ledger(storage, keys, begin)
    const live = new LivePublication({ logger }, ledger, setting)
    return { ledger, live, readers: createReaders(live) }
  }

  #say(trouble: string | null): void {
    if (trouble !== this.trouble && trouble) this.parts.logger.warn({ trouble }, 'the ledger is not followed')
    if (trouble === null && this.trouble)
      this.parts.logger.warn({ seq: this.current?.ledger.guide.seq }, 'followed again')
    this.trouble = trouble
  }
}

/** Whether the last row that was verified still stands in the database, as it was. */
async function isSameHistory({ ledger }: Followed): Promise<boolean> {
  const { seq } = ledger.guide
  if (seq === 0) return true
  const [row] = await ledger.storage.find('ledger', { ids: [seq] })
  return row?.digest === ledger.digest
}
