import { AsyncLocalStorage } from 'node:async_hooks'

/** What is known of an answer of Next's while it is made. */
export interface Answer {
  /** Whether a function of ours has begun. */
  hasBegun?: boolean
  /** The status it shall have; Next's own otherwise. */
  status?: number
}

const KEY = Symbol.for('coplume.answers')
const shared = globalThis as { [KEY]?: AsyncLocalStorage<Answer> }

/**
 * The answer that is being made, from Express, which sends it, to a server function below Next, which has no other way to
 * say its status. Next and Express hold a copy of this module each.
 */
export const answers: AsyncLocalStorage<Answer> = (shared[KEY] ??= new AsyncLocalStorage())
