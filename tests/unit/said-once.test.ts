import { describe, expect, it } from 'vitest'
import { doublesOf, sentencesOf } from '../../scripts/steps/sentences.mjs'
import { saidOnce } from '../../scripts/steps/said-once.mjs'

/** Every sentence stands once; the check that says so sees what people read, and nothing else. */

const texts = (code: string, file = 'src/a.tsx') => sentencesOf({ file, code }).map(({ text }) => text)

describe('a sentence', () => {
  it('is a string of two words and twelve letters, wherever it stands', () => {
    expect(texts(`throw new Error('Rien n’a changé')`)).toEqual(['Rien n’a changé'])
    expect(texts('const said = <p>Nothing has\n  changed yet</p>')).toEqual(['Nothing has changed yet'])
    expect(texts('const said = `Le texte ${title} n’est pas en ligne`')).toEqual(['Le texte {} n’est pas en ligne'])
    expect(texts(`const said = ['court', 'deux mots', 'unSeulTrèsLongMot']`)).toEqual([])
  })

  it('is a French and an English string side by side, however short', () => {
    expect(texts(`pair('Fermer', 'Close')`)).toEqual(['Fermer / Close'])
    expect(texts(`const close = { en: 'Close', fr: 'Fermer' }`)).toEqual(['Fermer / Close'])
    expect(texts(`pair('Aller au champ', 'Go to the field')`)).toEqual(['Aller au champ', 'Go to the field'])
    expect(texts(`path.join('fr', 'en')`)).toEqual([])
  })

  it('is nothing a machine reads', () => {
    expect(texts(`import { thing } from 'a package with a long name'`)).toEqual([])
    expect(texts(`const style = <p className="long list of class names" />`)).toEqual([])
    expect(texts(`const one = ['text/html; charset=utf-8', 'noindex, nofollow', '<p class="a long name">', 'padding:7px 0;border-top']`)).toEqual([]) // prettier-ignore
    expect(texts(`type Said = 'a type that is a long string'`)).toEqual([])
  })
})

it('two places of one sentence are told with both, in one file or in two', () => {
  const found = ['src/a.ts', 'src/b.ts'].flatMap((file) =>
    sentencesOf({ file, code: `\npair('Voir la page publique', 'See the public page')` }),
  )
  expect(doublesOf(found)).toEqual([
    '« Voir la page publique »\n  src/a.ts:2\n  src/b.ts:2',
    '« See the public page »\n  src/a.ts:2\n  src/b.ts:2',
  ])
  const twice = sentencesOf({ file: 'src/a.ts', code: `pair('Fermer', 'Close')\npair('Fermer', 'Close')` })
  expect(doublesOf(twice)).toEqual(['« Fermer / Close »\n  src/a.ts:1\n  src/a.ts:2'])
})

it('what two kinds of documents call alike are two things', () => {
  const found = ['chapters', 'pages'].flatMap((kind) =>
    sentencesOf({ file: `src/domain/kinds/${kind}.ts`, code: `field({ fr: 'Texte', en: 'Body' })` }),
  )
  expect(doublesOf(found)).toEqual([])
  const elsewhere = sentencesOf({ file: 'src/words/site.ts', code: `pair('Texte', 'Body')` })
  expect(doublesOf([...found, ...elsewhere])).toHaveLength(1)
})

it('none stands twice in the product', () => {
  expect(saidOnce()).toBe(0)
})
