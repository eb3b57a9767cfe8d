'use client'
import { printOf } from '#domain/saving/printOf.ts'
import { forget, HEARTBEAT_MS, keep, noteHere, type KeptForm } from './device.client.ts'
import { step } from './machine.ts'
import { isAllStored, phaseOf, unsavedOf, type Phase } from './phase.ts'
import { request, type Place } from './request.client.ts'
import { opened, type Effect, type Event, type Held, type Saving } from './saving.ts'

type Values = Readonly<Record<string, unknown>>

/** What of a session is shown. */
export interface Shown {
  readonly phase: Phase
  readonly isAllStored: boolean
  readonly savedAt: string | null
  readonly clashes: Saving['clashes']
  /** By field, as it is typed here. */
  readonly held: Saving['held']
  /** Somebody else has stored other fields meanwhile. */
  readonly hasMoved: boolean
  /** Typed here earlier and never stored; its author is asked. */
  readonly offer: KeptForm | null
}

/** The form, as far as a session reaches into it. */
export interface FormPort {
  /** Puts values into it; `document`: what they were read from, null when they were not. */
  show(values: Values, document: Values | null): Promise<void>
}

interface Opening {
  readonly place: Place
  readonly person: string
  /** Of the interface. */
  readonly language: string
  /** What the form holds, and the document it was made of. */
  readonly values: Values
  readonly document: Values
}

/** Lexical hands its value to the form in an idle callback, 500 ms at the latest. */
const LEXICAL_MS = 600
const FLUSH_MS = 15_000
/** As long as anybody waits for what they pressed. */
const OFFER_MS = 4000

/**
 * The saves of one open form: the machine, its clock, its line and its place on the device. It outlives its form: what was
 * typed last is stored though the page has gone on to another.
 */
export class SavingSession {
  readonly place: Place
  private form = drawn()
  private saving: Saving
  private shown: Shown
  private timer: ReturnType<typeof setTimeout> | undefined
  private settling: ReturnType<typeof setTimeout> | undefined
  private heart: ReturnType<typeof setInterval> | undefined
  private isKept = false
  private readonly listeners = new Set<() => void>()
  /** What the form held last, to tell at a glance what changed. */
  private seen = new Map<string, { value: unknown; text: string }>()
  readonly person: string
  private readonly language: string
  private extra: Pick<Shown, 'hasMoved' | 'offer'> = { hasMoved: false, offer: null }
  private moved: Values | null = null
  /** Null once the page has gone on. */
  port: FormPort | null = null

  constructor({ place, person, language, values, document }: Opening) {
    this.place = place
    this.person = person
    this.language = language
    const held = Object.fromEntries(this.changedIn(values).map((name) => [name, this.heldOf(name)]))
    const names = new Set([...Object.keys(held), ...Object.keys(document)])
    this.saving = opened(held, Object.fromEntries([...names].map((name) => [name, printOf(document[name])])))
    this.shown = { ...shownOf(this.saving), ...this.extra }
    noteHere(this.form)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }
  readonly get = (): Shown => this.shown

  /** What the form holds now. */
  hold(values: Values): void {
    const changed = this.changedIn(values)
    if (changed.length === 0) return
    this.take({ type: 'held', fields: Object.fromEntries(changed.map((name) => [name, this.heldOf(name)])) })
  }

  /** A key was hit. */
  touch(): void {
    this.take({ type: 'touched' })
    clearTimeout(this.settling)
    this.settling = setTimeout(() => this.take({ type: 'settled' }), LEXICAL_MS)
  }

  /** Tries now: the line is back, somebody has signed in, the page is about to be left. */
  again(): void {
    this.take({ type: 'again' })
  }

  /** Stores everything that is typed; false when it cannot be stored now. */
  async flush(mostMs = FLUSH_MS): Promise<boolean> {
    const end = Date.now() + mostMs
    await this.until(() => !this.saving.isTouched, end)
    this.again()
    const isStuck = () => this.saving.trouble !== null && this.saving.flight === null
    await this.until(() => isAllStored(this.saving) || isStuck() || this.isInConflict(), end)
    return isAllStored(this.saving)
  }

  choose(name: string, whose: 'mine' | 'theirs'): void {
    this.take({ type: 'chosen', name, keep: whose })
  }

  /** The document was read anew and is in the form. */
  read(values: Values, document: Values): void {
    this.changedIn(values)
    const fields = Object.fromEntries(
      [...this.seen.keys()].map((name) => [name, { ...this.heldOf(name), base: printOf(document[name]) }]),
    )
    this.take({ type: 'read', fields })
    this.hold(values)
  }

  /** Goes on from what an earlier form typed here, under its name. */
  takeOver(kept: Pick<KeptForm, 'form' | 'number' | 'fields'>): void {
    void forget([this.form])
    this.form = kept.form
    noteHere(this.form)
    for (const [name, { value }] of Object.entries(kept.fields)) this.see(name, value)
    this.take({ type: 'kept', number: kept.number, fields: kept.fields })
  }

  /** What somebody else stored since is in the form at once when nobody is at it, and else when it is asked for. */
  hear(document: Values, { isAtOnce }: { isAtOnce: boolean }): void {
    this.moved = this.movedIn(document).length > 0 ? document : null
    if (this.moved && isAtOnce && isAllStored(this.saving)) this.showMoved()
    else if (this.extra.hasMoved !== (this.moved !== null)) this.tell({ hasMoved: this.moved !== null })
  }

  showMoved(): void {
    if (this.moved) void this.port?.show(this.moved, this.moved)
    this.moved = null
    this.tell({ hasMoved: false })
  }

  /** Asks whether what an earlier form typed is to be taken up again. */
  propose(offer: KeptForm, document: Values): void {
    const isStored = ([name, { print }]: [string, { print: string }]) => printOf(document[name]) === print
    if (Object.entries(offer.fields).every(isStored)) return void forget([offer.form])
    this.tell({ offer })
  }

  /**
   * What is typed here meanwhile is stored first: nothing goes over words that are nowhere else. False, and still asked, when
   * that cannot be.
   */
  async answerOffer(isTaken: boolean): Promise<boolean> {
    const { offer } = this.extra
    if (!offer || (isTaken && !(await this.flush(OFFER_MS))) || this.extra.offer !== offer) return false
    this.tell({ offer: null })
    if (!isTaken) {
      void forget([offer.form])
      return true
    }
    this.takeOver(offer)
    void this.port?.show(
      Object.fromEntries(Object.entries(offer.fields).map(([name, { value }]) => [name, value])),
      null,
    )
    return true
  }

  /** Fields whose stored value is another than the form is based on. */
  private movedIn(document: Values): string[] {
    return Object.keys(this.saving.held).filter((name) => {
      const bases = this.saving.bases[name] ?? []
      const under = this.saving.flight?.prints[name]
      const print = printOf(document[name])
      return !bases.includes(print) && print !== under && print !== this.saving.held[name]?.print
    })
  }

  unsaved = () => ({ form: this.form, number: this.saving.number, fields: unsavedOf(this.saving) })

  /** Its form is taken over by another: nothing of it leaves any more. */
  end(): void {
    this.isOver = true
    clearTimeout(this.timer)
    clearTimeout(this.settling)
    clearInterval(this.heart)
    this.shown = { ...this.shown, phase: { is: 'idle' }, isAllStored: true }
  }
  private isOver = false

  private isInConflict = () => Object.keys(this.saving.clashes).length > 0 && this.saving.flight === null

  private take(event: Event): void {
    if (this.isOver) return
    const { saving, effects } = step(this.saving, event)
    const isOther = saving !== this.saving
    this.saving = saving
    for (const effect of effects) this.perform(effect)
    if (!isOther) return
    this.keepOrForget()
    this.tell()
  }

  private tell(extra: Partial<typeof this.extra> = {}): void {
    this.extra = { ...this.extra, ...extra }
    this.shown = { ...shownOf(this.saving), ...this.extra }
    for (const listener of this.listeners) listener()
  }

  private perform(effect: Effect): void {
    if (effect.do === 'put') return void this.port?.show({ [effect.name]: effect.value }, null)
    clearTimeout(this.timer)
    if (effect.do === 'wait') this.timer = setTimeout(() => this.take({ type: 'due' }), effect.ms)
    else
      void request({ place: this.place, form: this.form, save: effect, language: this.language }).then(
        ({ outcome, document }) => {
          this.take({ type: 'answered', number: effect.number, outcome })
          // It also says what others have stored in other fields.
          if (document) this.hear(document, { isAtOnce: false })
        },
      )
  }

  private keepOrForget(): void {
    const { fields } = this.unsaved()
    const hasUnsaved = Object.keys(fields).length > 0
    if (hasUnsaved) this.keepNow()
    else if (this.isKept) void forget([this.form])
    if (hasUnsaved) this.heart ??= setInterval(() => this.keepNow(), HEARTBEAT_MS)
    else {
      clearInterval(this.heart)
      this.heart = undefined
    }
    this.isKept = hasUnsaved
  }

  private keepNow(): void {
    const { type, uid, locale } = this.place
    void keep({ ...this.unsaved(), person: this.person, place: `${type}/${uid} ${locale}`, at: Date.now() })
  }

  private changedIn(values: Values): string[] {
    return Object.keys(values).filter((name) => this.see(name, values[name]))
  }

  /** Whether it is another value than was seen last. */
  private see(name: string, value: unknown): boolean {
    const before = this.seen.get(name)
    if (before && before.value === value) return false
    const text = JSON.stringify(value ?? null)
    this.seen.set(name, { value, text })
    return before?.text !== text
  }

  private heldOf(name: string): Held {
    const value = this.seen.get(name)?.value ?? null
    return { value, print: printOf(value) }
  }

  private async until(isSo: () => boolean, end: number): Promise<void> {
    if (isSo() || Date.now() >= end) return
    await new Promise<void>((resolve) => {
      const stop = this.subscribe(() => isSo() && over())
      const timer = setTimeout(() => over(), end - Date.now())
      const over = () => {
        stop()
        clearTimeout(timer)
        resolve()
      }
    })
  }
}

const shownOf = (saving: Saving): Omit<Shown, 'hasMoved' | 'offer'> => ({
  phase: phaseOf(saving),
  isAllStored: isAllStored(saving),
  savedAt: saving.savedAt,
  clashes: saving.clashes,
  held: saving.held,
})

/** `crypto.randomUUID` is not there on a plain-http address. */
const drawn = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
