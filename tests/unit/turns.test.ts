import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Turns } from '#server/turns.ts'

/** Heavy work of people is done in turn, so that readers are looked after in between. */

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Whoever got a turn so far, in order; `end` ends somebody's. */
function office(limits: ConstructorParameters<typeof Turns>[0]) {
  const turns = new Turns(limits)
  const begun: string[] = []
  const refused: string[] = []
  const ends = new Map<string, () => void>()
  const come = (person: string, what: string) =>
    void turns.take(person).then((turn) => {
      if ('refused' in turn) return void refused.push(turn.refused)
      begun.push(what)
      ends.set(what, turn.end)
    })
  return { come, begun, refused, end: (what: string) => ends.get(what)?.() }
}

/** As many rounds of the loop as lie between two turns, and some. */
async function rounds(): Promise<void> {
  for (let i = 0; i < 40; i++) await new Promise((resolve) => setImmediate(resolve))
}

describe('turns', () => {
  it('are taken so many at once, and in the order people came', async () => {
    const { come, begun, end } = office({ atOnce: 2 })
    for (const person of ['a', 'b', 'c', 'd']) come(person, person)
    await rounds()
    expect(begun).toEqual(['a', 'b'])
    end('b')
    await rounds()
    expect(begun).toEqual(['a', 'b', 'c'])
  })

  it('go round by person: who asks for a hundred holds up nobody else', async () => {
    const { come, begun, end } = office({ atOnce: 1 })
    for (let i = 0; i < 100; i++) come('greedy', `greedy ${i}`)
    come('b', 'b')
    come('c', 'c')
    for (const what of ['greedy 0', 'greedy 1', 'b', 'c']) {
      await rounds()
      end(what)
    }
    await rounds()
    expect(begun).toEqual(['greedy 0', 'greedy 1', 'b', 'c', 'greedy 2'])
  })

  it('leave the loop a round for its readers before the next begins', async () => {
    const { come, begun, end } = office({ atOnce: 1 })
    come('a', 'a')
    come('b', 'b')
    await rounds()
    const order: string[] = []
    setImmediate(() => order.push(`a reader, before ${begun.length === 1 ? 'b' : 'nobody'}`))
    end('a')
    await rounds()
    expect([...order, ...begun]).toEqual(['a reader, before b', 'a', 'b'])
  })

  it('are no lock: one that lasts too long holds nobody up, and counts once', async () => {
    const { come, begun, end } = office({ atOnce: 1, holdMs: 1000 })
    for (const person of ['slow', 'b', 'c']) come(person, person)
    await rounds()
    vi.advanceTimersByTime(1000)
    await rounds()
    expect(begun).toEqual(['slow', 'b'])
    end('slow')
    await rounds()
    expect(begun).toEqual(['slow', 'b'])
  })

  it('are counted by address for strangers, so that one of them shuts nobody out', async () => {
    const { come, begun, refused, end } = office({ atOnce: 1, waitingOfStranger: 2 })
    for (let i = 0; i < 5; i++) come('ip:1', `flood ${i}`)
    come('ip:2', 'somebody who signs in')
    await rounds()
    end('flood 0')
    await rounds()
    end('flood 1')
    await rounds()
    expect(refused).toEqual(['too_much_at_once', 'too_much_at_once'])
    expect(begun).toContain('somebody who signs in')
  })

  it('are refused when too many of one person, or of all, wait', async () => {
    const { come, refused } = office({ atOnce: 1, waitingOfOne: 2, waiting: 3 })
    for (let i = 0; i < 4; i++) come('a', `a${i}`)
    for (const person of ['b', 'c']) come(person, person)
    await rounds()
    expect(refused).toEqual(['too_much_at_once', 'busy'])
  })
})
