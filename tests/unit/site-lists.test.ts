import { describe, expect, it } from 'vitest'
import type { Content } from '#domain/content/index.ts'
import { Catalogue } from '#delivery/lists/catalogue.ts'
import { listedAs } from '#public/listedAs.ts'
import { nextDay } from '#public/nextDay.ts'
import { listQuestionIn } from '#public/lists.ts'
import { listAddress } from '#site/listed.ts'
import { fc } from '#tests/support/properties.ts'
import { askingOf, CONTENTS, guideOf, IDS, uidOf } from './pages-support.ts'

const [, SAMPLE] = CONTENTS[IDS.example] as ['examples', Content<'examples'>]

/** A guide of so many examples, every other one on water. */
function many(count: number) {
  const themes = (at: number): Content<'examples'>['themes'] => (at % 2 ? ['eau'] : ['dechets'])
  const contents = Array.from({ length: count }, (_, at) => [
    uidOf(at),
    ['examples', { ...SAMPLE, themes: themes(at), title: { fr: `Texte ${String(at).padStart(5, '0')}` } }],
  ])
  const guide = guideOf(Object.fromEntries(contents) as Parameters<typeof guideOf>[0])
  const catalogue = new Catalogue().follow(guide)
  const asking = askingOf({ guide })
  return (search: string) => listedAs(catalogue, listQuestionIn('examples', search).question, asking)
}

describe('a long list of the site', () => {
  it('has fifty texts a page, each on one page, and counts them all', () => {
    const ask = many(240)
    const pages = [1, 2, 3].map((page) => ask(`?theme=eau&page=${page}`))
    expect(pages.map(({ items }) => items.length)).toEqual([50, 50, 20])
    expect(new Set(pages.flatMap(({ items }) => items.map(({ uid }) => uid))).size).toBe(120)
    expect(pages[2]).toMatchObject({ total: 120, pages: 3, all: 240 })
    expect(ask('?theme=eau&page=4')).toMatchObject({ items: [], total: 120, wider: [] })
  })
})

describe('an address of a list', () => {
  it('is written in one way, and read again as it was meant', () => {
    const pair = fc.constantFrom(
      ...[
        'theme=eau',
        'theme=dechets',
        'country=NE',
        'country=SN',
        'year=2016',
        'year=',
        'funder=afd',
        'zone=',
        'theme=',
      ],
    )
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 12 }), fc.integer({ min: 1, max: 4 }), (pairs, page) => {
        const { question } = listQuestionIn('examples', `?${[...pairs, `page=${page}`].join('&')}`)
        const address = listAddress(question, 'fr')
        const again = listQuestionIn('examples', address.slice('/exemples'.length))
        expect(again).toEqual({ question, hasEmpty: false })
        expect(listAddress(again.question, 'fr')).toBe(address)
      }),
    )
  })
})

describe('the day after', () => {
  it('begins at midnight in Paris, on the days the clocks change too', () => {
    const next = (at: string) => nextDay(new Date(at)).toISOString()
    expect(next('2026-12-01T12:34:56Z')).toBe('2026-12-01T23:00:00.000Z')
    expect(next('2026-12-01T23:00:00Z')).toBe('2026-12-02T23:00:00.000Z')
    expect(next('2026-03-28T23:00:00Z')).toBe('2026-03-29T22:00:00.000Z')
    expect(next('2026-10-24T22:00:00Z')).toBe('2026-10-25T23:00:00.000Z')
  })
})
