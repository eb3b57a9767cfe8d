import { beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEvent } from '#domain/events.ts'
import { Replay } from '#domain/replay.ts'
import { forgeriesOf } from '../support/forgeries.ts'
import { judge, languagesOf, liveOf, violations } from '../support/oracle.ts'
import { playHistory, type History } from '../support/randomHistory.ts'

/**
 * Five thousand histories rolled from seeds, begun under the first rules and gone on under the living ones; a failure names
 * its seed. The oracle reads the raw events, never the fold.
 */

const HISTORIES = 5000

const found = { broken: [] as string[], refusedOwn: [] as string[], believed: [] as string[], forgeries: 0 }
const histories: History[] = []
beforeAll(() => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    const note = (list: string[], what: readonly string[]) => list.push(...what.map((each) => `seed ${seed}: ${each}`))
    histories.push(
      playHistory(seed, (event, replay, log) => {
        note(found.broken, judge(event, log))
        note(found.refusedOwn, replay.allows(event) ? [] : [`${event.type} ${event.seq}`])
        const forgeries = forgeriesOf(event)
        found.forgeries += forgeries.length
        note(
          found.believed,
          forgeries.filter(([, forged]) => replay.allows(forged)).map(([what]) => `${event.type} ${what}`),
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
    const alone = events().filter(
      (event) =>
        (event.type === 'submitted' && !event.data.locales.includes('fr')) ||
        (event.type === 'unpublished' && event.data.locale),
    )
    expect(alone.length).toBeGreaterThan(300)
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

  it('show readers exactly the languages the raw events say', () => {
    const differ = histories.filter(({ log, guide }) => {
      const folded = [...guide.reviews].flatMap(([uid, { review }]) =>
        review.live ? [[uid, review.live.locales.join()]] : [],
      )
      const raw = [...liveOf(log).keys()].map((uid) => [uid, languagesOf(uid, log).join()])
      return JSON.stringify(raw.sort()) !== JSON.stringify(folded.sort())
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
  const replay = new Replay()
  for (const event of log) replay.take(event)
  return replay.guide
}

const asText = (guide: object): string =>
  JSON.stringify(guide, (_, value: unknown) => (value instanceof Map || value instanceof Set ? [...value] : value))
