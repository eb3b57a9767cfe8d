import { Refusal } from '#domain/errors.ts'
import type { Decision, EventActor, LedgerEvent } from '#domain/events.ts'
import { documentsOf, keyAt, keyInForce, notBefore, type Guide } from '#domain/guide.ts'
import { Replay } from '#domain/replay.ts'
import type { RowProof } from '#domain/liveDocument.ts'
import { nowIso } from '#platform/clock.ts'
import { outcomeOf } from '#platform/database/outcome.ts'
import { newSalt } from '#platform/hash.ts'
import { isSigner, keyIdOf, verifierOf, type Signer } from '#platform/signer.ts'
import { isWritable, type StorageReader } from '#platform/storage/storage.ts'
import { checkRow, type Damage } from './check.ts'
import type { Checkpoint } from './checkpoint.ts'
import type { KnownKeys } from './keys.ts'
import { digestOf, rowOf, type LedgerRow } from './row.ts'
import { VerifiedRows, type Verified } from './verifiedRows.ts'

/** Rows read at a time while following the chain. */
const PAGE = 1000
/** Times an insert is tried again when the number was taken or the answer was lost. */
const ATTEMPTS = 40

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
  #replay = new Replay()
  /** Digest of the last verified row. */
  digest = ''
  /** The first row that could not be believed; nothing is decided after it. */
  damage: { seq: number; kind: Damage } | null = null
  /** Told of each new verified head, before the append that made it is answered. */
  keepHead: ((head: { seq: number; digest: string }) => Promise<void>) | null = null
  #kept = 0
  #tail: Promise<unknown> = Promise.resolve()
  #rowsSoFar: VerifiedRows
  #isBegun = false
  /** The row of the checkpoint it went on from; 0 when it read everything. */
  begunAt = 0

  /** @param begin where the first look may go on from instead of the first row */
  constructor(
    /** A `Storage`, or nothing can be appended. */
    readonly storage: StorageReader,
    readonly keys: KnownKeys,
    readonly begin: () => Checkpoint | null = () => null,
  ) {
    this.#rowsSoFar = new VerifiedRows(storage)
  }

  /** What the ledger says so far. */
  get guide(): Guide {
    return this.#replay.guide
  }

  /**
   * What signs now: the key in force, or the first one held where none is (an empty ledger, a key that is missing).
   * @throws Error in a process that holds no private key
   */
  get signer(): Signer {
    const signer = this.#held(keyInForce(this.guide)) ?? this.signers[0]
    if (!signer) throw new Error('this process signs nothing')
    return signer
  }

  /** Whether the key in force is one we hold: without it nothing can be appended. */
  get canSign(): boolean {
    return this.guide.keys.length === 0 || this.#held(keyInForce(this.guide)) !== null
  }

  /** Those of our keys that we hold whole. */
  get signers(): readonly Signer[] {
    return this.keys.held.filter(isSigner)
  }

  #held(publicKey: string | null): Signer | null {
    return this.signers.find((key) => key.publicKey === publicKey) ?? null
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
    const found = await this.#verified(seqs, false)
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
    const rows = await this.#verified(seqs, true)
    return new Map(
      [...rows].map(([seq, { digest, signature, publicKey }]) => [
        seq,
        { digest, signature, keyId: keyIdOf(publicKey), publicKey },
      ]),
    )
  }

  /** The digest of a verified row as it was verified, or null when there is none. */
  digestAt(seq: number): string | null {
    return this.#rowsSoFar.digestAt(seq)
  }

  /** Rows from memory, or read back; one that is not what it was is damage like any other, found later. */
  async #verified(seqs: readonly number[], isSigned: boolean): Promise<Map<number, Verified>> {
    const [found, damage] = await this.#rowsSoFar.at(seqs, { guide: this.guide, isSigned })
    if (damage) this.notice(damage)
    return found
  }

  /** Nothing is decided any more: a row that was verified once is not what it was. */
  notice(damage: { seq: number; kind: Damage }): void {
    this.damage ??= damage
  }

  /** An anchor to keep elsewhere: cutting the tail below it is noticed by `verify`. */
  anchor(): { seq: number; digest: string } {
    return { seq: this.guide.seq, digest: this.digest }
  }

  /** What a later start may go on from. Shares what it holds: it is written at once, or left. */
  checkpoint(): Checkpoint {
    return { replay: this.#replay, digest: this.digest, digests: this.#rowsSoFar.digests }
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
    if (!this.#isBegun) await this.#begin()
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

  /** A checkpoint is gone on from where its last row is still there, as it was. */
  async #begin(): Promise<void> {
    const found = this.begin()
    if (found) {
      const [row] = await this.storage.find('ledger', { ids: [found.replay.guide.seq] })
      if (row && row.digest === found.digest && digestOf(row) === row.digest) {
        this.#replay = found.replay
        this.begunAt = row.id
        this.digest = found.digest
        this.#rowsSoFar = new VerifiedRows(this.storage, found.digests)
      }
    }
    this.#isBegun = true
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
    this.#rowsSoFar.take(event, row, keyAt(this.guide, event.seq)!)
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
    return this.#held(event.data.publicKey)
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
