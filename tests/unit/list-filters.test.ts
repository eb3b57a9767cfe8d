import { describe, expect, it } from 'vitest'
import type { AnyContent, Content } from '#domain/content/index.ts'
import { FILTERS } from '#domain/delivered/filters.ts'
import { PAGED } from '#domain/delivered/shared.ts'
import { KINDS } from '#domain/kinds/index.ts'
import type { LiveDocument, LiveGuide } from '#domain/liveDocument.ts'
import { slugOf } from '#domain/slugOf.ts'
import { ACTOR_KINDS, AIMS, EXAMPLE_STATUSES, slugsOf, THEMES, ZONES } from '#domain/vocabularies.ts'
import { zoneOf } from '#domain/zones.ts'
import { listAnswer } from '#delivery/http/listAnswer.ts'
import { LIST_QUERIES, listQueryOf, type ListQuery } from '#delivery/http/listQuery.ts'
import { parseQuery } from '#delivery/http/query.ts'
import { Catalogue } from '#delivery/lists/catalogue.ts'
import { fc } from '#tests/support/properties.ts'
import { askingOf, CONTENTS, guideOf, IDS, uidOf } from './pages-support.ts'

type Example = Content<'examples'>
type Scheme = Content<'schemes'>

const [, SAMPLE] = CONTENTS[IDS.example] as ['examples', Example]
const [, SCHEME] = CONTENTS[IDS.scheme] as ['schemes', Scheme]
const COUNTRIES = ['NE', 'SN', 'TN', 'FR', 'RE', 'VN']
const FUNDERS = ['AFD', 'Afd', 'Union européenne', 'Banque mondiale', '« … »']
const STATUSES = slugsOf(EXAMPLE_STATUSES)
const DAYS = ['2026-01-01', '2026-06-15', '2026-12-31']
const themes = slugsOf(THEMES).slice(0, 5)
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined })
const title = fc.constantFrom('Eau', 'École', 'Zone', 'éclairage', 'Ami', 'ami')

const example = fc
  .record({
    title: fc.record({ fr: title, en: title }),
    themes: fc.subarray(themes, { minLength: 1 }),
    countries: fc.subarray(COUNTRIES, { minLength: 1 }),
    aim: fc.constantFrom(...slugsOf(AIMS)),
    kind: fc.constantFrom(...slugsOf(ACTOR_KINDS).slice(0, 3)),
    status: maybe(fc.constantFrom(...STATUSES)),
    yearStart: maybe(fc.integer({ min: 2018, max: 2022 })),
    yearEnd: maybe(fc.integer({ min: 2020, max: 2024 })),
    funders: fc.uniqueArray(fc.constantFrom(...FUNDERS), { maxLength: 3 }),
  })
  .map(({ kind, funders, ...rest }) => ({
    ...SAMPLE,
    ...rest,
    actor: { name: 'A', kind },
    funding: funders.map((funder) => ({ funder })),
  }))

const day = maybe(fc.constantFrom(...DAYS).map((each) => `${each}T00:00:00.000Z`))
const scheme = fc
  .record({ status: fc.constantFrom('open', 'permanent', 'closed', 'upcoming'), opensAt: day, closesAt: day })
  .map((rest) => ({ ...SCHEME, ...rest }) as Scheme)

/** A guide of these, whose uids keep their documents where the content is the same object as before. */
function guideWith(contents: readonly (Example | Scheme | null)[], before?: LiveGuide): LiveGuide {
  const there = contents.flatMap((content, rank) => (content ? [[uidOf(rank), content] as const] : []))
  const typeOf = (content: AnyContent) => ('roleForEpl' in content ? ('schemes' as const) : ('examples' as const))
  const made = guideOf(Object.fromEntries(there.map(([uid, content]) => [uid, [typeOf(content), content]])))
  const same = (uid: string, document: LiveDocument): LiveDocument => {
    const known = before?.documents.get(uid)
    return known && JSON.stringify(known.content) === JSON.stringify(document.content) ? known : document
  }
  return { ...made, documents: new Map([...made.documents].map(([uid, each]) => [uid, same(uid, each)])) }
}

type Asked = Readonly<Record<string, readonly (string | number)[]>>

const question = fc.record(
  {
    theme: fc.subarray(themes, { minLength: 1, maxLength: 2 }),
    country: fc.subarray(COUNTRIES, { minLength: 1, maxLength: 2 }),
    zone: fc.subarray(slugsOf(ZONES), { minLength: 1, maxLength: 2 }),
    aim: fc.subarray(slugsOf(AIMS), { minLength: 1 }),
    actorKind: fc.subarray(slugsOf(ACTOR_KINDS).slice(0, 4), { minLength: 1, maxLength: 2 }),
    status: fc.subarray(STATUSES, { minLength: 1, maxLength: 2 }),
    year: fc.uniqueArray(fc.integer({ min: 2017, max: 2026 }), { minLength: 1, maxLength: 2 }),
    funder: fc.subarray(['afd', 'union-europeenne', 'personne'], { minLength: 1 }),
  },
  { requiredKeys: [] },
)

/** What each parameter asks, said again and otherwise than in the product. */
const HOLDS: Readonly<Record<string, (content: Example, value: string | number) => boolean>> = {
  theme: ({ themes: own }, value) => (own as unknown[]).includes(value),
  country: ({ countries }, value) => countries.includes(String(value)),
  zone: ({ countries }, value) => countries.some((code) => zoneOf(code) === value),
  aim: ({ aim }, value) => aim === value,
  perimeter: ({ perimeter }, value) => perimeter === value,
  actorKind: ({ actor }, value) => actor.kind === value,
  status: ({ status }, value) => status === value,
  funder: ({ funding = [] }, value) => funding.some(({ funder }) => slugOf(funder) === value),
  year: ({ yearStart, yearEnd, status }, value) => {
    const first = yearStart ?? yearEnd ?? Infinity
    const last = yearEnd ?? (status === 'ongoing' && yearStart !== undefined ? Infinity : first)
    return first <= Number(value) && Number(value) <= last
  },
}
const answers = (content: Example, asked: Asked, without?: string) =>
  Object.entries(asked).every(
    ([name, values]) => name === without || values.some((each) => HOLDS[name]!(content, each)),
  )

const queryOf = (asked: Asked, more: Partial<ListQuery> = {}): ListQuery => ({
  locale: 'fr', format: 'html', page: 1, pageSize: 100, sort: 'title', include: ['facets'], filters: asked, ...more,
}) // prettier-ignore

function ask(catalogue: Catalogue, guide: LiveGuide, query: ListQuery) {
  const asking = askingOf({ guide, locale: query.locale })
  return listAnswer(catalogue.follow(guide), 'examples', { asking, query })
}

const examplesOf = (guide: LiveGuide) =>
  [...guide.documents.values()].filter((each): each is LiveDocument<'examples'> => each.type === 'examples')

describe('a list that is asked a question', () => {
  const kept = fc.option(fc.oneof(example, scheme), { freq: 4 })
  const history = fc.array(fc.array(kept, { minLength: 14, maxLength: 14 }), { minLength: 1, maxLength: 3 })

  it('holds what a look at each document would find, and counts what would be found without each parameter', () => {
    fc.assert(
      fc.property(history, question, fc.constantFrom('fr' as const, 'en' as const), (guides, asked, locale) => {
        const catalogue = new Catalogue()
        let guide: LiveGuide | undefined
        for (const contents of guides) {
          guide = guideWith(contents, guide)
          const answer = ask(catalogue, guide, queryOf(asked, { locale }))
          const all = examplesOf(guide)
          const expected = all.filter(({ content }) => answers(content, asked)).map(({ uid }) => uid)
          expect([answer.total, answer.items.map((each) => (each as { uid: string }).uid).sort()]).toEqual([
            expected.length,
            expected.sort(),
          ])
          for (const [name, values] of Object.entries(answer.facets!)) {
            const others = all.filter(({ content }) => answers(content, asked, name))
            const { valuesIn } = FILTERS.examples.values.find((each) => each.name === name)!
            const had = new Set(others.flatMap(({ content }) => valuesIn({ ...content }).map(([value]) => value)))
            const shown = values.filter(({ count }) => count > 0)
            expect([name, shown.map(({ value }) => value).sort()]).toEqual([name, [...had].sort()])
            for (const { value, count } of values)
              expect([name, value, count]).toEqual([
                name,
                value,
                others.filter(({ content }) => HOLDS[name]!(content, value)).length,
              ])
          }
        }
      }),
      { numRuns: 120 },
    )
  })

  it('comes in the order asked for, the same however it came about, in pages that hold each once', () => {
    const sort = fc.constantFrom(...['title', 'yearStart', 'publishedAt'].flatMap((name) => [name, `-${name}`]))
    fc.assert(
      fc.property(history, sort, fc.integer({ min: 1, max: 5 }), (guides, order, pageSize) => {
        const catalogue = new Catalogue()
        let guide: LiveGuide | undefined
        for (const contents of guides) {
          guide = guideWith(contents, guide)
          const read = (of: Catalogue, page: number) =>
            ask(of, guide!, queryOf({}, { sort: order, page, pageSize })).items as { uid: string; yearStart?: number }[]
          const pages = Array.from({ length: Math.ceil(14 / pageSize) + 1 }, (_, at) => read(catalogue, at + 1)).flat()
          const anew = Array.from({ length: Math.ceil(14 / pageSize) + 1 }, (_, at) => read(new Catalogue(), at + 1))
          expect(pages).toEqual(anew.flat())
          expect(new Set(pages.map(({ uid }) => uid)).size).toBe(examplesOf(guide).length)
          const years = pages.map(({ yearStart }) => yearStart)
          const said = years.filter((year) => year !== undefined)
          const isByYear = order.endsWith('yearStart')
          const sorted = [...said].sort((a, b) => (order.startsWith('-') ? b - a : a - b))
          expect(isByYear ? years.slice(0, said.length) : sorted).toEqual(sorted)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of schemes holds those that are open on a day, as far as is known', () => {
    const of = (over: Partial<Scheme>) => ({ ...SCHEME, ...over }) as Scheme
    const contents = [
      of({ slug: 'date', opensAt: '2026-03-01T00:00:00.000Z', closesAt: '2026-06-15T00:00:00.000Z' }),
      of({ slug: 'sans-fin', opensAt: '2026-03-01T00:00:00.000Z', status: 'open' }),
      of({ slug: 'clos-depuis', opensAt: '2026-03-01T00:00:00.000Z', status: 'closed' }),
      of({ slug: 'archive', opensAt: '2026-03-01T00:00:00.000Z', status: 'archived' }),
      of({ slug: 'pas-encore', closesAt: '2026-06-15T00:00:00.000Z', status: 'upcoming' }),
      of({ slug: 'sans-debut', closesAt: '2026-06-15T00:00:00.000Z' }),
      of({ slug: 'permanent', status: 'permanent' }),
      of({ slug: 'annonce', status: 'upcoming' }),
    ]
    const guide = guideWith(contents)
    const open = (openOn: string) =>
      listAnswer(new Catalogue().follow(guide), 'schemes', { asking: askingOf({ guide }), query: queryOf({ openOn: [openOn] }, { include: [] }) }).items.map((each) => (each as { slug: string }).slug).sort() // prettier-ignore
    expect(open('2026-02-28')).toEqual(['permanent', 'sans-debut'])
    expect(open('2026-03-01')).toEqual(['date', 'permanent', 'sans-debut', 'sans-fin'])
    expect(open('2026-06-15')).toEqual(['date', 'permanent', 'sans-debut', 'sans-fin'])
    expect(open('2026-06-16')).toEqual(['permanent', 'sans-fin'])
  })
})

it('counts the names there are most of, and never leaves out one that was asked for', () => {
  const names = Array.from({ length: 130 }, (_, at) => `Financeur ${String(at).padStart(3, '0')}`)
  const contents = names.map((funder) => ({ ...SAMPLE, funding: [{ funder }] }))
  const guide = guideWith(contents)
  const funders = (asked: Asked) => ask(new Catalogue(), guide, queryOf(asked)).facets!.funder!
  expect(funders({})).toHaveLength(100)
  const last = { value: 'financeur-129', label: 'Financeur 129', count: 1 }
  expect(funders({})).not.toContainEqual(last)
  expect(funders({ funder: ['financeur-129'] })).toHaveLength(101)
  expect(funders({ funder: ['financeur-129'] })).toContainEqual(last)
})

describe('a question', () => {
  const understood = (search: string) => {
    const { query, canonical } = parseQuery(LIST_QUERIES.examples, search)
    return { ...listQueryOf(query), canonical }
  }

  it('is the same however it is spelt', () => {
    const spelt = [
      'theme=eau&theme=dechets&country=SN&include=facets,related',
      'include=related,facets&country=SN&theme=dechets&theme=eau',
      'theme=eau&theme=eau&theme=%64echets&country=S%4E&include=facets,related,facets&page=1&pageSize=20&sort=title',
    ].map((search) => understood(search))
    expect(new Set(spelt.map(({ canonical }) => canonical))).toEqual(
      new Set(['?country=SN&include=facets,related&theme=dechets&theme=eau']),
    )
    expect(spelt[1]).toEqual(spelt[0])
    expect(spelt[2]).toEqual(spelt[0])
  })

  it('that was written canonically is written so again', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const pairs = Object.entries(asked).flatMap(([name, values]) => values.map((each) => `${name}=${each}`))
        const { canonical, filters } = understood(pairs.slice(0, 20).join('&'))
        expect(understood(canonical.slice(1))).toEqual({ ...understood(canonical.slice(1)), canonical, filters })
      }),
    )
  })

  it('has a name of its own for each thing lists are asked for, of public fields alone', () => {
    for (const type of PAGED) {
      const names = [...FILTERS[type].values, ...FILTERS[type].spans].map(({ name }) => name)
      expect(new Set(names).size).toBe(names.length)
      const shape = Object.keys(LIST_QUERIES[type].shape)
      expect(shape.filter((name) => names.includes(name))).toHaveLength(names.length)
      expect(new Set(shape).size).toBe(shape.length)
    }
    expect(FILTERS.contacts.values.map(({ name }) => name)).toEqual(['organisationType', 'kind', 'region', 'theme'])
    expect(Object.keys(KINDS.contacts.fields)).toContain('person')
  })
})
