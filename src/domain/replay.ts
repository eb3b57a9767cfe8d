import type { LedgerEvent } from './events.ts'
import type { Guide } from './guide.ts'
import { RULES, type Rules } from './rules/index.ts'

/** A version of the rules with what it makes of the events so far. */
interface Reading {
  readonly rules: Rules<unknown>
  readonly guide: unknown
}

/**
 * A ledger read from its first event on. Each event is judged by the rules it was decided under, whose number never goes
 * down; each version still in use folds a guide of its own, and leaves with the first event of a later one.
 */
export class Replay {
  #readings: Reading[]

  constructor(versions: readonly Rules<unknown>[] = RULES) {
    this.#readings = versions.map((rules) => ({ rules, guide: rules.emptyGuide() }))
  }

  /** What each version made of the events so far: plain data, to be taken up by the same code. */
  get state(): readonly { readonly version: number; readonly guide: unknown }[] {
    return this.#readings.map(({ rules, guide }) => ({ version: rules.version, guide }))
  }

  /** Goes on where another one was; null when it knew other versions. */
  static resumed(state: Replay['state']): Replay | null {
    const readings = state.flatMap(({ version, guide }) => {
      const rules = RULES.find((each) => each.version === version)
      return rules ? [{ rules, guide }] : []
    })
    if (readings.length < state.length || readings.at(-1)?.rules !== RULES.at(-1)) return null
    const replay = new Replay([])
    replay.#readings = readings
    return replay
  }

  /** The guide as the living rules see it. */
  get guide(): Guide {
    return this.#readings.at(-1)!.guide as Guide
  }

  /** The version that decides today: what is appended carries it. */
  get version(): number {
    return this.#readings.at(-1)!.rules.version
  }

  /** Whether this event could follow. */
  allows(event: LedgerEvent): boolean {
    const reading = this.#readings.find(({ rules }) => rules.version === event.rules)
    return reading !== undefined && reading.rules.lawful(reading.guide, event)
  }

  /** Takes the next event. It believes; `allows` judges. */
  take(event: LedgerEvent): void {
    this.#readings = this.#readings.filter(({ rules }) => rules.version >= event.rules)
    this.passOver(event)
  }

  /** Takes an event that nobody can have decided, so that those after it are judged for themselves: no version ends with it. */
  passOver(event: LedgerEvent): void {
    for (const { rules, guide } of this.#readings) rules.fold(guide, event)
  }
}
