import { EventEmitter } from 'node:events'
import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { ApiProblem } from '#delivery/http/problems.ts'
import { writeProblem } from '#delivery/http/problems.ts'
import { ChangeStream } from '#delivery/http/stream.ts'
import { setClock } from '#platform/clock.ts'
import { diceOf } from '../support/dice.ts'
import { listeningAt } from '../support/doorWorld.ts'
import { FeedWorld } from '../support/feedWorld.ts'
import { listenTo, type Listening } from '../support/listening.ts'
import { PATIENCE } from '../support/patience.ts'

/** Those who listen to what changes: told at once, from where each is, within what there is room for. */

let world: FeedWorld
let stream: ChangeStream
let server: Server
let url: string
let thaw = () => {}
beforeEach(async () => {
  world = new FeedWorld(diceOf(5))
  thaw = setClock({ now: () => new Date(world.nowMs) })
  await happen(30)
  stream = new ChangeStream(() => world.reading(), 'http://localhost')
  server = createServer((req, res) => {
    try {
      stream.open(req, res, new URL(req.url!, url).search)
    } catch (error) {
      writeProblem(req, res, { problem: error as ApiProblem, publicUrl: url })
    }
  })
  url = await listeningAt(server)
})
afterEach(async () => {
  stream.close()
  vi.useRealTimers()
  thaw()
  await new Promise((resolve) => server.close(resolve))
})

async function happen(times: number): Promise<void> {
  for (let deed = 0; deed < times; deed++) world.deed()
  await world.refresh()
}
const names = ({ told }: Listening) =>
  told.flatMap(({ event, data }) =>
    event === 'change'
      ? [`${String(data.uid)} ${String(data.locale)} ${String(data.contentVersion)} ${String(data.updatedAt)}`]
      : [],
  )
const asked = (since: string) =>
  world.ask(since, 500).items.map((each) => `${each.uid} ${each.locale} ${each.contentVersion} ${each.updatedAt}`)

it('who comes is told where it is, then what changes; who comes back misses nothing and hears nothing twice', async () => {
  const listening = await listenTo(url)
  expect(listening.headers).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-store',
    'access-control-allow-origin': '*',
  })
  await vi.waitFor(() => expect(listening.told).toHaveLength(1), PATIENCE)
  const begin = listening.told[0]!.id
  expect(begin).toBe(world.ask('0', 500).next)
  let heard: string[] = []
  let at = begin
  let current = listening
  for (let cut = 0; cut < 6; cut++) {
    await happen(8)
    stream.wake()
    const missing = asked(at)
    await vi.waitFor(() => expect(names(current)).toEqual(missing), PATIENCE)
    heard = [...heard, ...missing]
    // Cut in the middle: what it comes back with is the last id it heard.
    const told = current.told.filter(({ event }) => event === 'change')
    const kept = told[Math.floor(told.length / 2)] ?? current.told.at(-1)!
    current.hangUp()
    await happen(5)
    const expected = asked(kept.id)
    current = await listenTo(`${url}/?since=0`, { 'Last-Event-ID': kept.id })
    await vi.waitFor(() => expect(names(current)).toEqual(expected), PATIENCE)
    await vi.waitFor(() => expect(current.told.at(-1)!.event).toBe('here'), PATIENCE)
    at = current.told.at(-1)!.id
    current.hangUp()
    current = await listenTo(url, { 'Last-Event-ID': at })
  }
  expect(heard.length).toBeGreaterThan(20)
})

it('one who takes nothing is not written to, nor waited for; taking again, it is told all', async () => {
  const quick = await listenTo(url)
  const slow = new Slow()
  stream.open({ headers: {}, method: 'GET', socket: { setKeepAlive() {} } } as never, slow as never, '?since=0')
  const begin = slow.written.length
  for (let round = 0; round < 20; round++) {
    await happen(10)
    stream.wake()
    const caughtUp = () => {
      const { event, id } = quick.told.at(-1)!
      expect([event, ...asked(id)]).toEqual(['here'])
    }
    await vi.waitFor(caughtUp, PATIENCE)
  }
  expect(slow.written).toHaveLength(begin)
  slow.isTaking = true
  slow.emit('drain')
  const last = () => /id: (\S+)\ndata: .*\n\n$/.exec(slow.written.join(''))![1]!
  await vi.waitFor(() => expect(asked(last())).toEqual([]), PATIENCE)
  const kept = new Set(slow.written.join('').match(/(?<="uid":")[0-9a-f-]+/g))
  expect(kept).toEqual(new Set(world.ask('0', 500).items.map(({ uid }) => uid)))
  quick.hangUp()
})

/** An answer whose reader takes nothing until it says so. */
class Slow extends EventEmitter {
  readonly written: string[] = []
  isTaking = false
  destroyed = false
  writeHead(): void {}
  write(text: string): boolean {
    this.written.push(text)
    return this.isTaking
  }
  end(): void {}
  destroy(): void {
    this.destroyed = true
  }
}

it('says every fifteen seconds that it is there, as long as somebody listens', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  const listening = await listenTo(url)
  vi.advanceTimersByTime(31_000)
  await vi.waitFor(() => expect(listening.beats).toBe(2), PATIENCE)
  listening.hangUp()
  await vi.waitFor(() => expect(stream.size).toBe(0), PATIENCE)
  vi.advanceTimersByTime(16_000)
  expect(vi.getTimerCount()).toBe(0)
})

it('has room for so many; those that are let go come back', async () => {
  const all = await Promise.all(Array.from({ length: 256 }, () => listenTo(url)))
  const more = await listenTo(url)
  expect([more.status, more.headers['retry-after']]).toEqual([429, '10'])
  stream.close()
  await Promise.all(all.map(({ ended }) => ended))
  expect((await listenTo(url)).status).toBe(429)
})

it.each([
  ['/?since=x', {}, 400],
  ['/?nowhere=1', {}, 400],
  ['/?since=999999999', {}, 409],
  ['/', { 'Last-Event-ID': '12' }, 400],
  ['/', { 'Last-Event-ID': '1.0.00000000' }, 409],
  ['/', { 'Last-Event-ID': '' }, 200],
  [`/?since=${'1'.repeat(2000)}`, {}, 414],
])('%s with %o is answered %i', async (path, headers, status) => {
  const listening = await listenTo(url + path, headers)
  expect(listening.status).toBe(status)
  listening.hangUp()
})
