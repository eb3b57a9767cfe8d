import type { Payload } from 'payload'
import { ledgerOf } from '#ledger/ledgerOf.ts'
import { Board } from './board.ts'
import { SavedTimes } from './savedTimes.ts'

interface Kept {
  board: Board
  times: SavedTimes
  /** One follower at a time. */
  tail: Promise<unknown>
}
const kept = new WeakMap<Payload, Kept>()

/** The board of a Payload instance as the ledger is now; with `saves`, it also knows which working copies moved since. */
export function boardOf(payload: Payload, { saves = false } = {}): Promise<Board> {
  const known: Kept = kept.get(payload) ?? { board: new Board(), times: new SavedTimes(), tail: Promise.resolve() }
  kept.set(payload, known)
  const run = known.tail.then(async () => {
    const ledger = ledgerOf(payload)
    await ledger.follow()
    await known.board.follow(ledger)
    if (saves) await known.times.follow(payload, (uid, at) => known.board.saved(ledger.guide, uid, at))
    return known.board
  })
  known.tail = run.catch(() => undefined)
  return run
}
