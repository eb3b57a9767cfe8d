import { beforeAll, describe, expect, it } from 'vitest'
import type { Content } from '#domain/content/index.ts'
import type { LiveGuide } from '#domain/liveDocument.ts'
import { excerptOf } from '#delivery/search/excerpt.ts'
import { searchAnswer } from '#delivery/search/searchAnswer.ts'
import { SearchIndex } from '#delivery/search/searchIndex.ts'
import { wordsOf } from '#delivery/search/words.ts'
import { growthOf, MOST_GROWTH } from '#tests/support/growth.ts'
import { fc } from '#tests/support/properties.ts'
import { worstTexts } from '#tests/support/worstTexts.ts'
import { askingOf, CHAPTER, CONTENTS, guideOf, IDS, PERSON, uidOf } from './pages-support.ts'
import { body, paragraph } from './richtext-support.ts'

const terms = (text: string) => wordsOf(text).map(({ term }) => term)

const [, EXAMPLE] = CONTENTS[IDS.example] as ['examples', Content<'examples'>]
const more: typeof CONTENTS = {
  [uidOf(21)]: [
    'chapters',
    {
      ...CHAPTER,
      slug: 'assainissement',
      title: { fr: 'L’assainissement des eaux usées', en: 'Waste water treatment' },
      summary: { fr: 'Les réseaux « propres » & <sûrs>.', en: 'Clean networks.' },
      body: {
        fr: body(paragraph('Les sociétés d’économie mixte exploitent des réseaux à Ouagadougou.')),
        en: body(paragraph('Companies run networks in Ouagadougou.')),
      },
    },
  ],
  [uidOf(23)]: [
    'contacts',
    {
      ...PERSON,
      slug: 'personne',
      title: { fr: 'Camille Duterme' },
      organisation: 'Ministère des fontaines',
      person: { ...PERSON.person!, firstName: 'Camille', lastName: 'Duterme', jobTitle: 'Directrice' },
    },
  ],
  [uidOf(22)]: ['examples', { ...EXAMPLE, slug: 'tramway', title: { fr: 'Un tramway à Tunis' }, countries: ['TN'] }],
}
let guide: LiveGuide
const index = new SearchIndex()
beforeAll(async () => {
  guide = guideOf({ ...CONTENTS, ...more })
  await index.follow(guide)
})

const found = (q: string, locale: 'fr' | 'en' = 'fr', type?: ['examples']) =>
  searchAnswer(index, { q, type, page: 1, pageSize: 20 }, askingOf({ guide, locale }))
const slugs = (q: string, locale?: 'fr' | 'en') => found(q, locale).items.map(({ slug }) => slug)

describe('a word', () => {
  it('is the same with and without accents, in small letters or not, of one thing or several', () => {
    for (const [one, other] of [
      ['Énergies', 'energie'], ['EAUX', 'eau'], ['territoriaux', 'territorial'], ['sociétés', 'Societe'], ['réseaux', 'réseau'], ['companies', 'company'], ['œuvres', 'oeuvre'], ['l’eau', 'eau'], ["d'eau", 'l’eau'], ['qu’Epl', 'epl'],
    ] as const) expect([one, terms(one)]).toEqual([one, terms(other)]) // prettier-ignore
  })

  it('stands where the text has it', () => {
    const text = 'Les réseaux d’eau de l’Île'
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['réseaux', 'eau', 'Île'])
  })

  it('costs the length of its text', () => {
    const slow = worstTexts(20_261_127, 6)
      .map(({ name, of }) => ({ name, growth: growthOf((size) => () => wordsOf(of(size)), 100_000) }))
      .filter(({ growth }) => growth > MOST_GROWTH)
    expect(slow).toEqual([])
  })
})

describe('a search', () => {
  it('finds what the words say, without accents, with an article, in the plural, with one wrong letter', () => {
    for (const q of ['assainissement', 'l’assainissement', 'assainisement', 'eau usée', 'EAUX USÉES', 'assain'])
      expect([q, slugs(q)[0]]).toEqual([q, 'assainissement'])
    expect(slugs('ouagadougou')).toEqual(['assainissement'])
    expect(slugs('ouagadugou')).toEqual(['assainissement'])
    expect(slugs('tunisie')).toEqual(['tramway'])
    expect(slugs('AFD')).toEqual(expect.arrayContaining(['ficol']))
    expect(slugs('zzzzzz')).toEqual([])
    expect(slugs('« … »')).toEqual([])
  })

  it('finds a document in the language it would be read in', () => {
    expect(slugs('companies', 'en')).toEqual(['assainissement'])
    expect(slugs('companies', 'fr')).toEqual([])
    expect(slugs('tramway', 'en')).toEqual(['tramway'])
    expect(found('tramway', 'en').items[0]).toMatchObject({ fallback: true, href: '/en/examples/tramway' })
    expect(slugs('mixte', 'en')).toEqual([])
  })

  it('counts the kinds without what was asked for, and answers that alone', () => {
    const answer = found('eau', 'fr', ['examples'])
    expect(answer.items.every(({ type }) => type === 'examples')).toBe(true)
    const counts = Object.fromEntries(answer.facets!.type!.map(({ value, count }) => [value, count]))
    expect(counts.chapters).toBeGreaterThan(0)
    expect(counts.examples).toBe(answer.total)
  })

  it('shows what it found: escaped, marked, and whole words', () => {
    expect(found('propre').items[0]!.excerpt).toBe('Les réseaux « <mark>propres</mark> » &amp; &lt;sûrs&gt;.')
    const texts = fc.array(fc.constantFrom('eau', '<b>', '&amp;', 'd’eau', '"puits"', '\u0000', 'é'.repeat(90), '\n'), { maxLength: 200 }) // prettier-ignore
    fc.assert(
      fc.property(texts, (words) => {
        const lead = words.join(' ')
        const excerpt = excerptOf({ title: '', names: '', lead, body: '' }, new Set(['eau']))
        expect(excerpt.replace(/<\/?mark>/g, '')).not.toMatch(/[<>]/)
        expect(excerpt.split('<mark>').length).toBe(excerpt.split('</mark>').length)
        expect(excerpt.includes('<mark>eau</mark>')).toBe(words.some((word) => /eau/.test(word)))
      }),
    )
  })

  it('finds nobody: what is said of a person is not looked at', () => {
    for (const q of ['Camille', 'Duterme', 'camille.duterme@exemple.fr', 'Directrice'])
      expect([q, slugs(q).filter((slug) => slug === 'personne')]).toEqual([q, []])
    const said = found('ministère des fontaines')
    expect(said.items[0]).toMatchObject({ slug: 'personne', title: 'Ministère des fontaines, Conseille' })
    expect(JSON.stringify(said)).not.toMatch(/Camille|Duterme/i)
  })

  it('follows what readers have', async () => {
    const own = new SearchIndex()
    const with21 = guide
    const without = { ...guide, documents: new Map([...guide.documents].filter(([uid]) => uid !== uidOf(21))) }
    const ask = (of: LiveGuide) => own.search('assainissement', { guide: of, locale: 'fr' }).documents.length
    await own.follow(without)
    expect(ask(without)).toBe(0)
    await Promise.all([own.follow(with21), own.follow(without), own.follow(with21)])
    expect(ask(with21)).toBe(1)
    // Whoever reads a guide in which it is not does not find it.
    expect(ask(without)).toBe(0)
    await own.follow(without)
    expect(ask(with21)).toBe(0)
  })
})
