import { Refusal } from '#domain/errors.ts'
import type { Decision, EventActor, LedgerEvent } from '#domain/events.ts'
import { documentsOf, keyAt, keyInForce, notBefore, type Guide } from '#domain/guide.ts'
import { Replay } from '#domain/replay.ts'
import type { RowProof } from '#domain/liveDocument.ts'
import { nowIso } from '#platform/clock.ts'
import { outcomeOf } from '#platform/database/outcome.ts'
import { newSalt } from '#platform/hash.ts'
import { keyIdOf, verifierOf, type Signer } from '#platform/signer.ts'
import { isWritable, type StorageReader } from '#platform/storage/storage.ts'
import { checkRow, type Damage } from './check.ts'
import type { LedgerKeys } from './keys.ts'
import { digestOf, eventOf, rowOf, type LedgerRow } from './row.ts'

/** Rows read at a time while following the chain. */
const PAGE = 1000
/** Verified events kept in memory. */
const RECENT = 2000
/** Times an insert is tried again when the number was taken or the answer was lost. */
const ATTEMPTS = 40

interface Verified {
  readonly event: LedgerEvent
  readonly digest: string
  readonly signature: string
  readonly publicKey: string
}

interface Append {
  /** The id of the command: sent twice, it makes one event. */
  command: string
  actor: EventActor
  /** The document it is about: the same id for another one is not a repetition. */
  subject?: string
  /** Judges on exactly the prefix the next number follows, at the instant the event will carry (ISO). @throws Refusal */
  decide: (guide: Guide, now: string) => Decision
}

/**
 * The hash-chained, signed list of everything that was decided. The insert of one row is the only commit point of the
 * product: decide on one's own fold of 1..n, then insert n + 1; a stale read can only find the number taken.
 */
export class Ledger {
  readonly #replay = new Replay()
  /** Digest of the last verified row. */
  digest = ''
  /** The first row that could not be believed; nothing is decided after it. */
  damage: { seq: number; kind: Damage } | null = null
  /** Told of each new verified head, before the append that made it is answered. */
  keepHead: ((head: { seq: number; digest: string }) => Promise<void>) | null = null
  #kept = 0
  #tail: Promise<unknown> = Promise.resolve()
  /** The last rows, verified, by number: what projections and followers ask for next. */
  readonly #recent = new Map<number, Verified>()

  constructor(
    /** A `Storage`, or nothing can be appended. */
    readonly storage: StorageReader,
    readonly keys: LedgerKeys,
  ) {}

  /** What the ledger says so far. */
  get guide(): Guide {
    return this.#replay.guide
  }

  /** What signs now: the key in force, or the first one held where none is (an empty ledger, a key that is missing). */
  get signer(): Signer {
    return this.#signerInForce ?? this.keys.held[0]!
  }

  /** Whether the key in force is one we hold: without it nothing can be appended. */
  get canSign(): boolean {
    return this.guide.keys.length === 0 || this.#signerInForce !== null
  }

  get #signerInForce(): Signer | null {
    const key = keyInForce(this.guide)
    return this.keys.held.find(({ publicKey }) => publicKey === key) ?? null
  }

  /** Whether one of our keys, or of the ledger's own at any time, signed this text. */
  verifies(text: string, signature: string): boolean {
    const chain = this.guide.keys.map(({ publicKey }) => verifierOf(publicKey))
    return [...this.keys.held, ...chain].some((key) => key.verify(text, signature))
  }

  /** Reads and verifies what was appended since, by this process or another. Stops for good at a damaged row. */
  follow(): Promise<void> {
    return this.#alone(async () => {
      await this.#follow()
      await this.#keep()
    })
  }

  /**
   * @throws Refusal whatever `decide` refuses; `busy` when the database keeps failing; `ledger_damaged`
   */
  append(wish: Append): Promise<LedgerEvent> {
    return this.#alone(() => this.#append(wish))
  }

  /**
   * Verified events by number, in order: from memory, or read back and verified again by themselves.
   * @throws Refusal ledger_damaged when a row is not what it was
   */
  async events(seqs: readonly number[]): Promise<LedgerEvent[]> {
    const found = await this.#verified(seqs)
    return seqs.map((seq) => {
      const verified = found.get(seq)
      if (!verified) throw new Refusal('ledger_damaged', { seq })
      return verified.event
    })
  }

  /** The events about a document, oldest first. Costs what happened to it, whatever else happened. */
  eventsOf(uid: string, upTo = Infinity): Promise<LedgerEvent[]> {
    return this.events((this.guide.history.get(uid) ?? []).filter((seq) => seq <= upTo))
  }

  /** Pages of the events after a position, up to another. */
  async *eventsAfter(seq: number, upTo = this.guide.seq): AsyncGenerator<LedgerEvent[]> {
    for (let from = seq + 1; from <= upTo; from += PAGE) {
      const until = Math.min(from + PAGE - 1, upTo)
      yield await this.events(Array.from({ length: until - from + 1 }, (_, index) => from + index))
    }
  }

  /** What proves rows outside the database, by number; a row that cannot be believed any more has none. */
  async proofs(seqs: readonly number[]): Promise<Map<number, RowProof>> {
    const rows = await this.#verified(seqs)
    return new Map(
      [...rows].map(([seq, { digest, signature, publicKey }]) => [
        seq,
        { digest, signature, keyId: keyIdOf(publicKey), publicKey },
      ]),
    )
  }

  /** The digest of a verified row, or null when there is none. */
  async digestAt(seq: number): Promise<string | null> {
    return (await this.#verified([seq])).get(seq)?.digest ?? null
  }

  /** Rows from memory, or read back in pages; those that are not what they were are left out. */
  async #verified(seqs: readonly number[]): Promise<Map<number, Verified>> {
    const known = seqs.filter((seq) => seq >= 1 && seq <= this.guide.seq)
    const missing = known.filter((seq) => !this.#recent.has(seq))
    const read = new Map<number, Verified>()
    for (let at = 0; at < missing.length; at += PAGE)
      for (const row of await this.storage.find('ledger', { ids: missing.slice(at, at + PAGE) })) {
        const verified = this.#again(row)
        if (verified) read.set(row.id, verified)
      }
    return new Map(
      known.flatMap((seq) => {
        const found = this.#recent.get(seq) ?? read.get(seq)
        return found ? [[seq, found]] : []
      }),
    )
  }

  /** A row that was verified in its place, and is read back: it must still be what was signed. */
  #again(row: LedgerRow): Verified | null {
    const publicKey = keyAt(this.guide, row.id)
    if (!publicKey || digestOf(row) !== row.digest || !verifierOf(publicKey).verify(row.digest, row.signature))
      return null
    return { event: eventOf(row), digest: row.digest, signature: row.signature, publicKey }
  }

  /** An anchor to keep elsewhere: cutting the tail below it is noticed by `verify`. */
  anchor(): { seq: number; digest: string } {
    return { seq: this.guide.seq, digest: this.digest }
  }

  rowsAfter(seq: number, limit = PAGE): Promise<LedgerRow[]> {
    return this.storage.find('ledger', { after: seq, limit })
  }

  /** One follower or writer at a time in this process; other processes meet us at the primary key. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#tail.then(work)
    this.#tail = run.catch(() => undefined)
    return run
  }

  async #follow(): Promise<void> {
    if (this.damage) return
    for (let page: LedgerRow[]; (page = await this.rowsAfter(this.guide.seq)).length > 0;) {
      for (const row of page) {
        const checked = this.#checked(row)
        if (typeof checked === 'string') {
          this.damage = { seq: this.guide.seq + 1, kind: checked }
          return
        }
        this.#accept(checked, row)
      }
    }
  }

  #checked(row: LedgerRow): LedgerEvent | Damage {
    return checkRow(row, { replay: this.#replay, prevDigest: this.digest, keys: this.keys })
  }

  async #keep(): Promise<void> {
    if (!this.keepHead || this.#kept === this.guide.seq) return
    await this.keepHead(this.anchor())
    this.#kept = this.guide.seq
  }

  #accept(event: LedgerEvent, row: LedgerRow): void {
    this.#replay.take(event)
    this.digest = row.digest
    const publicKey = keyAt(this.guide, event.seq)!
    this.#recent.set(event.seq, { event, digest: row.digest, signature: row.signature, publicKey })
    this.#recent.delete(event.seq - RECENT)
  }

  async #append({ command, actor, subject, decide }: Append): Promise<LedgerEvent> {
    const { storage } = this
    if (!isWritable(storage)) throw new Refusal('append_only')
    for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
      if (attempt > 0) await pause(attempt)
      await this.#follow()
      if (this.damage) throw new Refusal('ledger_damaged', { seq: this.damage.seq })
      const known = this.guide.commands.get(command)
      if (known) {
        await this.#keep()
        return this.#sameCommand({ seq: known, actor, subject })
      }
      const { seq } = this.guide
      const at = notBefore(this.guide, nowIso())
      const decision = decide(this.guide, at)
      const event = { ...decision, seq: seq + 1, at, command, actor, rules: this.#replay.version } as LedgerEvent
      const row = this.#sealed(event)
      // What a reader would refuse is never written: one such row would stop them all for good.
      const checked = this.#checked(row)
      if (typeof checked === 'string') throw new Error(`${checked} event ${event.type} at ${event.seq}`)
      try {
        await storage.append('ledger', row)
        await this.#follow()
        await this.#keep()
        return event
      } catch (error) {
        if (outcomeOf(error) === 'no') throw error
      }
    }
    throw new Refusal('busy')
  }

  #sealed(event: LedgerEvent): LedgerRow {
    const signer = this.#signerOf(event)
    if (!signer) throw new Refusal('ledger_damaged', { reason: 'key' })
    const row = rowOf(event, { prevDigest: this.digest, salt: newSalt() })
    const digest = digestOf(row)
    return { ...row, digest, keyId: signer.keyId, signature: signer.sign(digest) }
  }

  /** A lost key signs nothing: the row that replaces it is signed by the new one. Null without the key that must sign. */
  #signerOf(event: LedgerEvent): Signer | null {
    if (event.type !== 'keyRotated' || !event.data.isLost) return this.canSign ? this.signer : null
    return this.keys.held.find(({ publicKey }) => publicKey === event.data.publicKey) ?? null
  }

  /** The event a repeated command made. An id used by somebody else, or for another document, is not a repetition. */
  async #sameCommand({
    seq,
    actor,
    subject,
  }: {
    seq: number
    actor: EventActor
    subject?: string
  }): Promise<LedgerEvent> {
    const [event] = (await this.events([seq])) as [LedgerEvent]
    const isSame = event.actor.id === actor.id && (!subject || documentsOf(event).some(({ uid }) => uid === subject))
    if (!isSame) throw new Refusal('invalid_command', { reason: 'id' })
    return event
  }
}

const pause = (attempt: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(200, 2 ** attempt)))
