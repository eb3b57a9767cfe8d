import { describe, expect, it } from 'vitest'
import { Board, type AuthorTask } from '#admin/Board/board.ts'
import type { Listing } from '#admin/Board/sheaves.ts'
import { Sorted } from '#admin/Board/sorted.ts'
import type { LedgerEvent } from '#domain/events.ts'
import { emptyGuide, fold } from '#domain/guide.ts'
import type { Actor, Role } from '#domain/roles.ts'
import { diceOf } from '../support/dice.ts'
import { playHistory } from '../support/randomHistory.ts'

/** What the lists keep in memory is what the guide says, however it came about. */

const person = (id: string, partner: string | null, ...roles: Role[]): Actor => ({ id, partner, roles })
const READERS: readonly Actor[] = [
  person('author A', 'A', 'author'),
  person('coordinator B', 'B', 'coordinator'),
  person('reviewer C', 'C', 'reviewer'),
  person('chief', null, 'chief-editor'),
  person('nobody', null),
]
const TREE = [{ heading: { fr: 'Un' }, children: [{ chapter: 'chapter-1' }] }, { chapter: 'chapter-2' }]
const KINDS: readonly AuthorTask[] = ['changes', 'approved', 'newer']

const all = <T>(listing: Listing<T>): T[] => listing.page(0, listing.count)

/** Everything a board shows to these people. */
const shownBy = (board: Board) =>
  READERS.map((actor) => ({
    awaited: all(board.awaited(actor)),
    owed: all(board.owed(actor)),
    toAnswer: all(board.toAnswer(actor)),
    mine: KINDS.map((kind) => all(board.tasks(kind, actor, 'mine'))),
    others: KINDS.map((kind) => all(board.tasks(kind, actor, 'others'))),
    standing: board.standing.parts(actor, TREE),
  }))

describe('the lists in memory', () => {
  it.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
    'are after each event what they would be made anew: history %i',
    async (seed) => {
      const dice = diceOf(seed)
      const { log } = playHistory(seed, () => undefined)
      const guide = emptyGuide()
      const ledger = {
        guide,
        async *eventsAfter(seq: number, upTo = guide.seq): AsyncGenerator<LedgerEvent[]> {
          yield log.slice(seq, upTo)
        },
      }
      const board = new Board()
      const saves: [string, string][] = []
      for (const event of log) {
        fold(guide, event)
        await board.follow(ledger)
        const saved: [string, string] = [dice.pick(['chapter-1', 'chapter-2', 'scheme-1']), event.at.replace('Z', '9Z')]
        saves.push(saved)
        board.saved(guide, ...saved)
        const anew = new Board()
        for (const [uid, at] of saves) anew.saved(guide, uid, at)
        anew.take(guide)
        expect(shownBy(board)).toEqual(shownBy(anew))
      }
    },
  )

  it('keep the order of their keys, whatever comes and goes, few at a time or many', () => {
    const dice = diceOf(7)
    const sorted = new Sorted<number>()
    const known = new Set<string>()
    for (let step = 0; step < 400; step++) {
      const changes = dice.oneIn(10) ? 200 : dice.roll(5)
      for (let change = 0; change < changes; change++) {
        const key = `k${dice.roll(300)}`
        const isKept = dice.oneIn(2)
        known.delete(key)
        sorted.delete(key)
        const added = isKept ? [key] : []
        for (const each of added) {
          known.add(each)
          sorted.set(each, step)
        }
      }
      const keys = Array.from({ length: sorted.size }, (_, place) => sorted.keyAt(place))
      expect(keys).toEqual([...known].sort())
    }
  })
})
