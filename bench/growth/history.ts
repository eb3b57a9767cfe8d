import type { Command } from '#domain/commands.ts'
import { decide } from '#domain/decide.ts'
import type { LedgerEvent } from '#domain/events.ts'
import { documentsOf, reviewOf, type Guide } from '#domain/guide.ts'
import { Replay } from '#domain/replay.ts'
import type { Actor } from '#domain/roles.ts'
import { newId, newSalt } from '#platform/hash.ts'
import type { Ledger } from '#ledger/ledger.ts'
import { digestOf, eventOf, rowOf, type LedgerRow } from '#ledger/row.ts'
import type { Step } from '#notifications/steps.ts'

/** Events in the same instant: time passes, and never gets ahead of the clock. */
const PER_MILLISECOND = 100

/** What follows a ledger, decided by the domain and sealed as the ledger seals, and kept in memory. */
export class History {
  readonly rows: LedgerRow[] = []
  readonly #replay = new Replay()
  #digest = ''
  #count = 0

  private constructor(readonly ledger: Ledger) {}

  /** After the last row of this ledger. */
  static async after(ledger: Ledger): Promise<History> {
    const history = new History(ledger)
    for (let page: LedgerRow[]; (page = await ledger.rowsAfter(history.guide.seq)).length > 0;)
      for (const row of page) {
        history.#replay.take(eventOf(row))
        history.#digest = row.digest
      }
    return history
  }

  get guide(): Guide {
    return this.#replay.guide
  }

  /** Decides and takes one more event. @throws Refusal what the domain refuses; Error what a reader would not believe */
  act(actor: Actor, command: Command): Step {
    const { guide } = this
    const at = this.#instant()
    const decision = decide(command, { guide, actor, now: at })
    const { id, partner, roles } = actor
    const by = { command: newId(), actor: { id, partner, roles: [...roles] }, rules: this.#replay.version }
    const event = { ...decision, seq: guide.seq + 1, at, ...by } as LedgerEvent
    if (!this.#replay.allows(event)) throw new Error(`unlawful ${event.type} at ${event.seq}`)
    const before = documentsOf(event).map((ref) => ({ ref, before: reviewOf(guide, ref) }))
    this.#seal(event)
    this.#replay.take(event)
    return { event, changes: before.map((each) => ({ ...each, after: reviewOf(guide, each.ref) })) }
  }

  #seal(event: LedgerEvent): void {
    const row = rowOf(event, { prevDigest: this.#digest, salt: newSalt() })
    const digest = digestOf(row)
    const { signer } = this.ledger
    this.rows.push({ ...row, digest, keyId: signer.keyId, signature: signer.sign(digest) })
    this.#digest = digest
  }

  #instant(): string {
    const last = Date.parse(this.guide.at)
    return new Date(this.#count++ % PER_MILLISECOND === 0 ? last + 1 : last).toISOString()
  }
}
