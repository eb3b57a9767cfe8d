import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Change } from '#domain/delivered/changes.ts'
import { readCursor, writeCursor } from '#delivery/feed/cursor.ts'
import { setClock } from '#platform/clock.ts'
import { diceOf, type Dice } from '../support/dice.ts'
import { FeedWorld } from '../support/feedWorld.ts'

/** Who follows the feed has what the guide has, whatever happens to either. */

let world: FeedWorld
let thaw = () => {}
beforeAll(() => (thaw = setClock({ now: () => new Date(world.nowMs) })))
afterAll(() => thaw())

/** Keeps what it read and where it stands; a crash takes it back to the last place it wrote down. */
class Consumer {
  readonly kept = new Map<string, string>()
  readonly redirects = new Map<string, string>()
  since = '0'
  told: Change[] = []

  constructor(
    readonly source: FeedWorld,
    readonly dice: Dice,
  ) {}

  /** Reads until there is no more; false when it crashed on the way. */
  follow({ canCrash, meanwhile = true }: { canCrash: boolean; meanwhile?: boolean }): boolean {
    for (;;) {
      const { items, next, more } = this.source.ask(this.since, 1 + this.dice.roll(9))
      for (const item of items) {
        if (canCrash && this.dice.oneIn(40)) return false
        this.kept.set(`${item.uid}_${item.locale}`, item.state === 'published' ? this.source.read(item) : 'gone')
        for (const slug of item.formerSlugs) this.redirects.set(`${item.type}/${slug}`, item.uid)
        this.told.push(item)
      }
      this.since = next
      if (!more) return true
      if (meanwhile && this.dice.oneIn(6)) this.source.deed()
    }
  }
}

describe.each([1, 2, 3])('history %i', (seed) => {
  it('a consumer that crashes at random has the very bytes of the source after 1,000 changes', async () => {
    const dice = diceOf(seed)
    world = new FeedWorld(dice)
    const fragile = new Consumer(world, dice)
    for (let changes = 0; changes < 1000; changes++) {
      world.deed()
      if (dice.oneIn(3)) await world.refresh()
      if (dice.oneIn(60)) await world.restart()
      if (dice.oneIn(5)) fragile.follow({ canCrash: true })
      if (!dice.oneIn(50)) continue
      await world.refresh()
      fragile.follow({ canCrash: false, meanwhile: false })
      const all = world.everything()
      expect(Object.fromEntries(fragile.kept)).toEqual(Object.fromEntries(all))
    }
    expect(fragile.told.length).toBeGreaterThan(1000)
    expect(fragile.told.filter(({ state }) => state === 'withdrawn').length).toBeGreaterThan(50)
    expect(fragile.redirects.size).toBeGreaterThan(10)
  })

  it('one that does not crash is told of nothing twice', async () => {
    const dice = diceOf(seed + 100)
    world = new FeedWorld(dice)
    const steady = new Consumer(world, dice)
    for (let changes = 0; changes < 400; changes++) {
      world.deed()
      if (dice.oneIn(2)) await world.refresh()
      if (dice.oneIn(3)) steady.follow({ canCrash: false })
    }
    const names = steady.told.map(
      (each) => `${each.uid} ${each.locale} ${each.contentVersion} ${each.updatedAt} ${each.state}`,
    )
    expect(names.length).toBeGreaterThan(400)
    expect(names.filter((each, at) => names.indexOf(each) !== at)).toEqual([])
  })
})

it('a place is read as it was written, and nothing else is one', () => {
  const name = '00000000-0000-4000-8000-000000000001_en'
  for (const after of [null, name])
    for (const clockAfter of [null, name]) {
      const place = { seq: 12, after, clockMs: 1_795_000_000_000, clockAfter }
      expect(readCursor(writeCursor(place, () => 'ab'.repeat(32)))).toEqual({ ...place, mark: 'abababab' })
      expect(readCursor(writeCursor(place, () => null))).toEqual({ ...place, mark: null })
    }
  for (const text of [
    '',
    '12',
    '12.',
    '12.0',
    '12.0.',
    '-1.0.0',
    '12.0.zz',
    '12_x.0.0',
    '1e3.0.0',
    '12.0.0.0',
    ' 12.0.0',
  ])
    expect(readCursor(text)).toBeNull()
})

it('who stands beyond the ledger, or in another one, is told so', async () => {
  const dice = diceOf(9)
  world = new FeedWorld(dice)
  for (let changes = 0; changes < 50; changes++) world.deed()
  await world.refresh()
  const { next, ledger } = world.ask('0', 500)
  expect(world.ask(next, 500)).toMatchObject({ items: [], next, more: false })
  expect(() => world.ask(String(ledger.seq + 1), 1)).toThrow('since_ahead')
  expect(() => world.ask(`${next.slice(0, -8)}00000000`, 1)).toThrow('since_other_history')
  expect(world.ask(String(ledger.seq), 500)).toMatchObject({ items: [], more: false })
})
