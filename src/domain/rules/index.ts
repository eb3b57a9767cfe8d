import type { Command } from '../commands.ts'
import { decide, lawful, RULEBOOK, type Asked, type Rulebook } from '../decide.ts'
import type { LedgerEvent } from '../events.ts'
import { emptyGuide, fold, type Guide } from '../guide.ts'
import { requiredPartners } from '../policy.ts'
import { v1 } from './v1/index.ts'

/**
 * One version of the rules: what replay asks of it. `G` is its own idea of the guide, folded from the first event on, also
 * from events that older versions decided, so that it knows its own facts about them.
 */
export interface Rules<G> {
  readonly version: number
  emptyGuide(): G
  /** Takes an event into the guide, in place. */
  fold(guide: G, event: LedgerEvent): void
  /** Whether these rules allowed the event after exactly this guide. */
  lawful(guide: G, event: LedgerEvent): boolean
}

/** The living rules under a number. A later version differs by its rulebook alone, or brings its own functions. */
export const livingRules = (version: number, rulebook: Rulebook = RULEBOOK) => ({
  version,
  ...rulebook,
  requiredPartners,
  decide: (command: Command, asked: Omit<Asked, 'rulebook'>) => decide(command, { ...asked, rulebook }),
  emptyGuide,
  fold: (guide: Guide, event: LedgerEvent) => fold(guide, event, rulebook.policy),
  lawful: (guide: Guide, event: LedgerEvent) => lawful(guide, event, rulebook),
})

/** The version that decides today. Until it is tagged in CHANGELOG it is open; then it is frozen (CONTRIBUTING says how). */
export const LIVING = livingRules(2)

/** Every version that ever decided, oldest first; the last one is the living one. An event is judged for ever by its own. */
export const RULES: readonly Rules<unknown>[] = [v1, LIVING]
