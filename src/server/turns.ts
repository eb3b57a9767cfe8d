import type { RequestHandler } from 'express'
import { ipKeyGenerator } from 'express-rate-limit'
import type { Payload } from 'payload'
import type { ErrorCode } from '#domain/errors.ts'
import { answerProblem } from './problem.ts'
import { shownBy } from './token.ts'

interface Limits {
  /** How many are at work together. */
  atOnce: number
  /** How many of one person's, of one address nobody is known at, and of all, may wait. */
  waitingOfOne?: number
  waitingOfStranger?: number
  waiting?: number
  /** After so long the next one begins, whatever this one does: a turn is no lock, and a slow line holds nobody up. */
  holdMs?: number
}

/** Before an address, of somebody who shows no token: a login page, a preview that was sent by mail. */
const STRANGER = 'ip:'

type Turn = { end(): void } | { refused: ErrorCode }

/**
 * Drawing a page of the workshop is a tenth of a second of computing on the loop that also serves readers. Twenty at once,
 * and the loop comes round to its readers after two seconds; one after the other, after a tenth. People wait their turn
 * person by person: whoever asks for a hundred pages holds up nobody but themself.
 */
export class Turns {
  readonly #limits: Required<Limits>
  readonly #waiting = new Map<string, ((turn: Turn) => void)[]>()
  #count = 0
  #atWork = 0

  constructor({ atOnce, waitingOfOne = 250, waitingOfStranger = 20, waiting = 1000, holdMs = 250 }: Limits) {
    this.#limits = { atOnce, waitingOfOne, waitingOfStranger, waiting, holdMs }
  }

  /** Waits for a turn. Whoever got one ends it. */
  take(person: string): Promise<Turn> {
    const { waitingOfOne, waitingOfStranger, waiting } = this.#limits
    const mine = this.#waiting.get(person) ?? []
    if (mine.length >= (person.startsWith(STRANGER) ? waitingOfStranger : waitingOfOne))
      return Promise.resolve({ refused: 'too_much_at_once' })
    if (this.#count >= waiting) return Promise.resolve({ refused: 'busy' })
    return new Promise((resolve) => {
      mine.push(resolve)
      this.#waiting.set(person, mine)
      this.#count++
      this.#begin()
    })
  }

  #begin(): void {
    while (this.#atWork < this.#limits.atOnce && this.#count > 0) {
      const [[person, mine] = ['', []]] = this.#waiting
      const resolve = mine.shift()
      // To the end of the row: the others come first.
      this.#waiting.delete(person)
      if (mine.length > 0) this.#waiting.set(person, mine)
      this.#count--
      this.#atWork++
      resolve?.({ end: this.#ending() })
    }
  }

  /** Ends a turn once, when asked to or by the time. */
  #ending(): () => void {
    let isOver = false
    const end = () => {
      if (isOver) return
      isOver = true
      clearTimeout(timer)
      void roundTheLoop().then(() => {
        this.#atWork--
        this.#begin()
      })
    }
    const timer = setTimeout(end, this.#limits.holdMs)
    timer.unref()
    return end
  }
}

/** Node takes in one new connection each time its loop comes round: with two rounds between pages, strangers queued for seconds. */
const ROUNDS = 32

/** Lets the loop look after everybody else; a millisecond where nobody is waiting. */
async function roundTheLoop(): Promise<void> {
  for (let round = 0; round < ROUNDS; round++) await new Promise((resolve) => setImmediate(resolve))
}

/** Lets requests through in turn; each lasts until it is answered. */
export const inTurn =
  ({ payload, turns }: { payload: Payload; turns: Turns }): RequestHandler =>
  async (req, res, next) => {
    const person = shownBy({ headers: req.headers, secret: payload.secret }) ?? STRANGER + ipKeyGenerator(req.ip ?? '')
    const turn = await turns.take(person)
    if ('refused' in turn) return answerProblem({ req, res, config: payload.config, code: turn.refused })
    if (res.closed) return turn.end()
    res.once('finish', turn.end).once('close', turn.end)
    next()
  }
