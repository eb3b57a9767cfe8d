import { beforeAll, describe, expect, it } from 'vitest'
import { lawful } from '#domain/decide.ts'
import type { LedgerEvent } from '#domain/events.ts'
import { emptyGuide, fold } from '#domain/guide.ts'
import { forgeriesOf } from '../support/forgeries.ts'
import { judge, liveOf, violations } from '../support/oracle.ts'
import { playHistory, type History } from '../support/randomHistory.ts'

/** Five thousand histories rolled from seeds; a failure names its seed. The oracle reads the raw events, never the fold. */

const HISTORIES = 5000

const found = { broken: [] as string[], refusedOwn: [] as string[], believed: [] as string[], forgeries: 0 }
const histories: History[] = []
beforeAll(() => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const note = (list: string[], what: readonly string[]) => list.push(...what.map((each) => `seed ${seed}: ${each}`))
    histories.push(
      playHistory(seed, (event, guide, log) => {
        note(found.broken, judge(event, log))
        note(found.refusedOwn, lawful(guide, event) ? [] : [`${event.type} ${event.seq}`])
        const forgeries = forgeriesOf(event)
        found.forgeries += forgeries.length
        note(
          found.believed,
          forgeries.filter(([, forged]) => lawful(guide, forged)).map(([what]) => `${event.type} ${what}`),
        )
      }),
    )
  }
})

const events = (): LedgerEvent[] => histories.flatMap(({ log }) => log)

describe(`${HISTORIES} random histories`, () => {
  it('are worth reading: everything happens in them', () => {
    const count = (type: string) => events().filter((event) => event.type === type).length
    const rare = ['submitted', 'answered', 'withdrawn', 'published', 'unpublished', 'archived', 'unarchived']
    expect(rare.filter((type) => count(type) < 300)).toEqual([])
    expect(count('published')).toBeGreaterThan(10_000)
    expect(histories.reduce((sum, { refused }) => sum + refused, 0)).toBeGreaterThan(50_000)
  })

  it('never go live without the approval of every required partner on that very text and round', () => {
    expect(found.broken.slice(0, 10)).toEqual([])
  })

  it('have live texts exactly where the raw events say so', () => {
    const differ = histories.filter(({ log, guide }) => {
      const folded = [...guide.reviews].flatMap(([uid, { review }]) =>
        review.live ? [[uid, review.live.revision]] : [],
      )
      return JSON.stringify([...liveOf(log)].sort()) !== JSON.stringify(folded.sort())
    })
    expect(differ).toEqual([])
  })

  it('are numbered without a gap', () => {
    expect(histories.flatMap(({ log }) => violations(log)).slice(0, 10)).toEqual([])
  })

  it('are lawful to whoever replays them', () => {
    expect(found.refusedOwn.slice(0, 10)).toEqual([])
  })

  it('are believed in no forged form', () => {
    expect(found.forgeries).toBeGreaterThan(100_000)
    expect(found.believed.slice(0, 10)).toEqual([])
  })

  it('fold to the same guide every time', () => {
    const differ = histories.filter(({ log, guide }) => asText(foldOf(log)) !== asText(guide))
    expect(differ).toEqual([])
  })
})

function foldOf(log: readonly LedgerEvent[]): object {
  const guide = emptyGuide()
  for (const event of log) fold(guide, event)
  return guide
}

const asText = (guide: object): string =>
  JSON.stringify(guide, (_, value: unknown) => (value instanceof Map ? [...value] : value))
