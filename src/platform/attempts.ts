import { LRUCache } from 'lru-cache'
import { now } from './clock.ts'
import { sha256 } from './hash.ts'

/** What an attempt is counted under, within a window of a quarter of an hour. */
const WINDOW_MS = 15 * 60 * 1000
/** Whoever tries one account from one address is slowed down from so many failures on, and refused after more. */
const SLOWED_AFTER = 4
const REFUSED_AFTER = 8
const FIRST_DELAY_MS = 500
const LONGEST_DELAY_MS = 4000
/** Whoever is right may be so from several windows at once; a flood may not. */
const AT_ONCE = 24
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
  /** How many may fail for the account, from everywhere, in a window; a hundred unless it says otherwise. */
  readonly most?: number
}

export type Begun = { readonly refused: true } | Open

/** An attempt of which nobody knows yet whether it was right. */
export interface Open {
  /** How long to wait before looking. */
  readonly waitMs: number
  /** It was right: what failed before is forgiven. */
  forgive(): void
  /** It was wrong. Until one of the two is called, it counts among those that are under way. */
  fail(): void
}

interface Count {
  readonly since: number
  readonly failed: number
  readonly open: number
}

/**
 * Counts attempts to guess, by account and address together, and by each. What somebody guesses about their own account from
 * an office keeps no colleague out, and what is guessed elsewhere does not keep its person out of the office. In memory, of
 * this process; those under way are few, so that a hundred at once are not a hundred guesses.
 */
export class Attempts {
  readonly #counts = new LRUCache<string, Count>({ max: REMEMBERED })

  /** What is refused is not counted. */
  begin({ account, address, most: mostOfAccount = REFUSED_OF_ACCOUNT }: Attempt): Begun {
    // A digest: what strangers type may be long.
    const whose = sha256(account)
    const both = `both ${address} ${whose}`
    const counted: [name: string, failed: number, inAll: number][] = [
      [both, REFUSED_AFTER, REFUSED_AFTER + AT_ONCE],
      [`account ${whose}`, mostOfAccount, mostOfAccount],
      [`address ${address}`, REFUSED_OF_ADDRESS, REFUSED_OF_ADDRESS],
    ]
    const isRefused = counted.some(([name, mostFailed, most]) => {
      const { failed, open } = this.#count(name)
      return failed >= mostFailed || failed + open >= most
    })
    if (isRefused) return { refused: true }
    const { failed, open } = this.#count(both)
    const slowed = failed + open - SLOWED_AFTER
    const waitMs = slowed < 0 ? 0 : Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** slowed)
    const change = (more: Partial<Record<'failed' | 'open', number>>) => {
      for (const [name] of counted) this.#add(name, more)
    }
    change({ open: 1 })
    const forgive = () => {
      change({ open: -1 })
      this.#add(both, { failed: -Infinity })
    }
    return { waitMs, forgive, fail: () => change({ open: -1, failed: 1 }) }
  }

  /** Forgets what was counted for an account, from everywhere. */
  forget(account: string): void {
    const ending = ` ${sha256(account)}`
    for (const name of this.#counts.keys()) if (name.endsWith(ending)) this.#counts.delete(name)
  }

  #count(name: string): Count {
    const known = this.#counts.get(name)
    const at = now().getTime()
    return known && at - known.since < WINDOW_MS ? known : { since: at, failed: 0, open: 0 }
  }

  #add(name: string, { failed = 0, open = 0 }: Partial<Record<'failed' | 'open', number>>): void {
    const count = this.#count(name)
    const since = count.failed + count.open > 0 ? count.since : now().getTime()
    this.#counts.set(name, {
      since,
      failed: Math.max(0, count.failed + failed),
      open: Math.max(0, count.open + open),
    })
  }
}
