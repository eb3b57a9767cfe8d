import { step } from '#admin/Saver/machine.ts'
import { isAllStored, phaseOf, unsavedOf } from '#admin/Saver/phase.ts'
import { opened, type Effect, type Event, type Kept, type Outcome, type Saving } from '#admin/Saver/saving.ts'
import type { Bases } from '#domain/saving/bases.ts'
import { clashing, type KnownForm } from '#domain/saving/clashing.ts'
import { printOf } from '#domain/saving/printOf.ts'
import type { Dice } from './dice.ts'

/** How long a page waits for an answer, in virtual milliseconds; an answer that comes later finds nobody. */
const PATIENCE_MS = 30_000

interface Save {
  form: string
  number: number
  fields: Readonly<Record<string, unknown>>
  bases: Bases
}

/** A clock that goes from one event to the next. */
export class VirtualClock {
  now = 0
  private readonly waiting: { at: number; order: number; run(): void }[] = []
  private order = 0

  after(ms: number, run: () => void): () => void {
    const entry = { at: this.now + ms, order: this.order++, run }
    this.waiting.push(entry)
    return () => void (entry.run = () => {})
  }

  /** Until nothing is to come, or that time. */
  runUntil(end: number): void {
    for (;;) {
      this.waiting.sort((a, b) => a.at - b.at || a.order - b.order)
      const next = this.waiting[0]
      if (!next || next.at > end) return
      this.waiting.shift()
      this.now = next.at
      next.run()
    }
  }
}

/** One document behind a bad line: it compares as the server does, and forgets what it remembers when it is started again. */
export class BadLine {
  readonly stored: Record<string, unknown>
  isCut = false
  isSignedOut = false
  private known = new Map<string, KnownForm>()
  private stamp = 0

  constructor(
    readonly clock: VirtualClock,
    private readonly dice: Dice,
    fields: readonly string[],
  ) {
    this.stored = Object.fromEntries(fields.map((field) => [field, `${field} :`]))
  }

  /** What is on its way to it finds nobody. */
  restart(): void {
    this.known = new Map()
    this.life++
  }
  private life = 0

  /** From now on nothing is lost. */
  mend(): void {
    this.isMended = true
    this.isCut = false
    this.isSignedOut = false
  }
  private isMended = false

  send(save: Save, answer: (outcome: Outcome) => void): void {
    let isOver = false
    const once = (outcome: Outcome) => {
      if (!isOver) answer(outcome)
      isOver = true
    }
    this.clock.after(PATIENCE_MS, () => once({ is: 'unanswered', isStorage: false }))
    if (this.isCut) return void this.clock.after(5, () => once({ is: 'unanswered', isStorage: false }))
    const isLost = () => !this.isMended && this.dice.oneIn(6)
    const travel = () => 1 + this.dice.roll(this.isMended ? 300 : this.dice.pick([300, 3000, 20_000, 50_000]))
    const { life } = this
    const deliver = () => {
      if (life !== this.life) return
      const outcome = this.judge(save)
      if (!isLost()) this.clock.after(travel(), () => once(outcome))
    }
    if (!isLost()) this.clock.after(travel(), deliver)
    // A proxy that tries by itself delivers a request twice.
    if (this.dice.oneIn(12)) this.clock.after(travel(), deliver)
  }

  private judge({ form, number, fields, bases }: Save): Outcome {
    if (this.isSignedOut) return { is: 'signedOut' }
    const known = this.known.get(form)
    const clashed = clashing({ number, bases, wanted: fields, stored: this.stored, known })
    if (clashed.length > 0)
      return { is: 'clash', fields: clashed.map((name) => ({ name, ...heldOf(this.stored[name]) })) }
    Object.assign(this.stored, fields)
    const prints = Object.fromEntries(Object.keys(fields).map((name) => [name, printOf(this.stored[name])]))
    this.known.set(form, {
      number: Math.max(number, known?.number ?? 0),
      prints: { ...known?.prints, ...prints },
    })
    return { is: 'stored', at: new Date(1_764_000_000_000 + this.stamp++).toISOString(), prints }
  }
}

/** What one device keeps of one form. */
export interface KeptForm {
  form: string
  number: number
  fields: Readonly<Record<string, Kept>>
}

/** A page with one form open, driven by the real machine. */
export class VirtualPage {
  saving: Saving
  /** Said « saved » of what was not. */
  readonly lies: string[] = []
  kept: KeptForm | null = null
  /** Conflicts it was told of while it waited for the answer. */
  clashes = 0
  isDead = false
  private cancel: () => void = () => {}

  constructor(
    private readonly line: BadLine,
    public form: string,
    readonly fields: readonly string[],
  ) {
    const held = Object.fromEntries(fields.map((name) => [name, heldOf(line.stored[name])]))
    this.saving = opened(held, Object.fromEntries(fields.map((name) => [name, held[name]!.print])))
  }

  type(name: string, text: string): void {
    this.take({ type: 'held', fields: { [name]: heldOf(text) } })
  }
  touch = () => this.take({ type: 'touched' })
  settle = () => this.take({ type: 'settled' })
  again = () => this.take({ type: 'again' })
  isDone = () => isAllStored(this.saving)

  /** Power cut: what the device keeps is what there is. */
  die(): KeptForm | null {
    this.isDead = true
    return this.kept
  }

  takeOver(record: KeptForm): void {
    this.form = record.form
    this.take({ type: 'kept', number: record.number, fields: record.fields })
  }

  private take(event: Event): void {
    if (this.isDead) return
    const isHeard = event.type === 'answered' && event.number === this.saving.flight?.number
    if (isHeard && event.outcome.is === 'clash') this.clashes++
    const { saving, effects } = step(this.saving, event)
    this.saving = saving
    const fields = unsavedOf(saving)
    this.kept = Object.keys(fields).length > 0 ? { form: this.form, number: saving.number, fields } : null
    for (const effect of effects) this.perform(effect)
    if (phaseOf(saving).is !== 'saved') return
    for (const name of this.fields)
      if (printOf(this.line.stored[name]) !== this.saving.held[name]!.print)
        this.lies.push(`${name}: ${String(this.line.stored[name])}`)
  }

  private perform(effect: Effect): void {
    if (effect.do === 'put') return
    if (effect.do === 'send') {
      const { number, fields, bases } = effect
      const save = { form: this.form, number, fields, bases }
      return this.line.send(save, (outcome) => this.take({ type: 'answered', number, outcome }))
    }
    this.cancel()
    this.cancel = this.line.clock.after(effect.ms, () => this.take({ type: 'due' }))
  }
}

export const heldOf = (value: unknown) => ({ value, print: printOf(value) })
