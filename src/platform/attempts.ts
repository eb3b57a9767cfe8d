import { LRUCache } from 'lru-cache'
import { now } from './clock.ts'
import { sha256 } from './hash.ts'

/** What an attempt is counted under, within a window of a quarter of an hour. */
const WINDOW_MS = 15 * 60 * 1000
/** Whoever tries one account from one address is slowed down from so many failures on, and refused after more. */
const SLOWED_AFTER = 4
const REFUSED_AFTER = 8
const FIRST_DELAY_MS = 500
/** One account from everywhere; everything from one address. */
const REFUSED_OF_ACCOUNT = 100
const REFUSED_OF_ADDRESS = 200
/** Counts kept; of more, those touched longest ago are forgotten. */
const REMEMBERED = 50_000

interface Attempt {
  /** Whose account, known here or not. */
  readonly account: string
  /** Where it comes from; '' of this process itself. */
  readonly address: string
}

export type Begun = { readonly refused: true } | { readonly waitMs: number; forgive(): void }

/**
 * Counts attempts to guess, by account and address together, and by each. What somebody guesses about their own account from
 * an office keeps no colleague out, and what is guessed elsewhere does not keep its person out of the office. In memory, of
 * this process; an attempt counts as failed from its beginning on, so that a hundred at once are a hundred.
 */
export class Attempts {
  readonly #counts = new LRUCache<string, { since: number; count: number }>({ max: REMEMBERED })

  /** `waitMs`: how long to wait before looking; `forgive`: it was right. What is refused is not counted. */
  begin({ account, address }: Attempt): Begun {
    // A digest: what strangers type may be long.
    const whose = sha256(account)
    const counted: [string, number][] = [
      [`both ${address} ${whose}`, REFUSED_AFTER],
      [`account ${whose}`, REFUSED_OF_ACCOUNT],
      [`address ${address}`, REFUSED_OF_ADDRESS],
    ]
    if (counted.some(([name, most]) => this.#count(name) >= most)) return { refused: true }
    for (const [name] of counted) this.#add(name, 1)
    const slowed = this.#count(counted[0]![0]) - 1 - SLOWED_AFTER
    const waitMs = slowed < 0 ? 0 : FIRST_DELAY_MS * 2 ** slowed
    const forgive = () => {
      this.#counts.delete(counted[0]![0])
      for (const [name] of counted.slice(1)) this.#add(name, -1)
    }
    return { waitMs, forgive }
  }

  /** Forgets what was counted for an account, from everywhere. */
  forget(account: string): void {
    const ending = ` ${sha256(account)}`
    for (const name of this.#counts.keys()) if (name.endsWith(ending)) this.#counts.delete(name)
  }

  #count(name: string): number {
    const known = this.#counts.get(name)
    return known && now().getTime() - known.since < WINDOW_MS ? known.count : 0
  }

  #add(name: string, more: number): void {
    const count = this.#count(name)
    const since = count > 0 ? this.#counts.peek(name)!.since : now().getTime()
    this.#counts.set(name, { since, count: Math.max(0, count + more) })
  }
}
