import { expect, it } from 'vitest'
import { anchorAt } from '#domain/anchor.ts'
import { quoted } from '../../src/admin/Comments/quoted.ts'
import { suggested, type Stretch } from '../../src/admin/Comments/suggested.ts'

/** What is selected where a text is written is quoted as its page sets it. */

const words = (text: string): Stretch => ({ kind: 'words', text, link: null })
const EDGE: Stretch = { kind: 'edge', text: ' ', link: null }
const NOTE: Stretch = { kind: 'note', text: '1', link: null }
const BODY = [EDGE, words("Un but  : « louer » l'étal"), NOTE, words(' ; puis vendre.'), EDGE, words('La suite.')]
const PAGE = 'Un but : « louer » l’étal1 ; puis vendre. La suite.'

const spotOf = (at: number, word: string) => ({ at, offset: BODY[at]!.text.indexOf(word) })
const select = (from: readonly [number, string], to: readonly [number, string]) =>
  quoted(BODY, { from: spotOf(...from), to: spotOf(...to) }, 'fr')
const onPage = (quote: string) => anchorAt(PAGE, PAGE.indexOf(quote), PAGE.indexOf(quote) + quote.length)

it.each([
  [[1, 'but'], [1, "l'étal"], 'but : « louer »'],
  [[1, 'louer'], [1, ' »'], 'louer'],
  [[1, "l'étal"], [3, ' vendre'], 'l’étal1 ; puis'],
  [[3, 'vendre'], [5, ' suite'], 'vendre. La'],
] as const)('the words from %j to %j', (from, to, quote) => {
  expect(select(from, to)).toEqual(onPage(quote))
})

it('blanks at the ends of what is selected are none of its words', () => {
  expect(select([3, ' puis'], [3, 'vendre'])).toEqual(onPage('puis'))
})

it('nothing but blanks is nothing', () => {
  expect(quoted(BODY, { from: { at: 0, offset: 0 }, to: { at: 0, offset: 1 } }, 'fr')).toBeNull()
})

it('another wording of them finds them where they were selected', () => {
  const anchor = select([1, 'louer'], [1, ' »'])!
  expect(suggested(BODY, anchor, 'prêter')).toMatchObject({ is: 'fits', splices: [{ at: 1, words: 'prêter' }] })
})
