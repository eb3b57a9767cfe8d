import { describe, expect, it } from 'vitest'
import { anchorAt, placeOf, type Anchor } from '#domain/anchor.ts'
import { diceOf, type Dice } from '../support/dice.ts'

/** The words of a comment are found again in a text that has gone on, or it is said that they are not. */

const TEXT =
  'La société d’économie mixte exploite les halles depuis 2005. La commune de Porto-Novo en garde la propriété. ' +
  'Le contrat a été renouvelé en 2019 pour dix ans. La commune de Porto-Novo en garde la maîtrise.'
const anchorOf = (words: string, text = TEXT) => anchorAt(text, text.indexOf(words), text.indexOf(words) + words.length)
const wordsAt = (text: string, words: string) => {
  const place = placeOf(text, anchorOf(words))
  return place.state === 'gone' ? 'gone' : `${place.state}: ${text.slice(place.start, place.end)}`
}

describe('the words a comment is about', () => {
  it('are where they were in the same text', () => {
    expect(placeOf(TEXT, anchorOf('renouvelé en 2019'))).toMatchObject({ start: TEXT.indexOf('renouvelé en 2019') })
  })

  it('are followed where others were written before them', () => {
    expect(wordsAt(`Un chapeau nouveau. ${TEXT}`, 'renouvelé en 2019')).toBe('standing: renouvelé en 2019')
  })

  it('are followed into another place of the text', () => {
    const moved = `Le contrat a été renouvelé en 2019 pour dix ans. ${TEXT.replace('Le contrat a été renouvelé en 2019 pour dix ans. ', '')}`
    expect(wordsAt(moved, 'Le contrat a été renouvelé en 2019')).toBe('standing: Le contrat a été renouvelé en 2019')
  })

  it('are told as changed, with what stands there now', () => {
    expect(wordsAt(TEXT.replace('2019', '2021'), '2019')).toBe('changed: 2021')
  })

  it('are gone with their paragraph, though the same words stand elsewhere', () => {
    const without = TEXT.replace('La commune de Porto-Novo en garde la propriété. ', '')
    expect(wordsAt(without, 'La commune')).toBe('gone')
  })

  it.each([
    ['Prix', 'Prix du sel. Autre texte.', 'Tarif du sel. Le Prix est fixe.'],
    ['sel.', 'Le texte parle du sel.', 'Le texte parle du sucre. On vend du sel. Et du miel.'],
    [
      '5 %',
      'Prêt aux communes. Taux d’intérêt : 5 % par an. Prêt aux régies. Taux d’intérêt : 7 % sur dix ans.',
      'Prêt aux communes. Taux d’intérêt : 4 % par an. Prêt aux régies. Taux d’intérêt : 5 % sur dix ans.',
    ],
  ])(
    '%s are not at the same words that stand elsewhere, at an edge or behind what is said twice',
    (words, before, after) => {
      const start = before.indexOf(words)
      expect(placeOf(after, anchorAt(before, start, start + words.length)).state).not.toBe('standing')
    },
  )

  it('are nowhere in a text that says everything twice', () => {
    expect(wordsAt(`${TEXT} ${TEXT}`, 'renouvelé en 2019')).toBe('gone')
  })
})

/** A character with who it is, so that it is known where it went. */
type Marked = readonly { readonly char: string; readonly id: number }[]

const VOCABULARY = [
  ...'la le les une commune société halle contrat marché région pays projet guide partenaire acteur aide année'.split(
    ' ',
  ),
  ...'exploite garde finance renouvelle soutient porte signe ouvre ferme reprend depuis pour avec sans entre'.split(
    ' ',
  ),
]

function storyOf(dice: Dice, from: number, words: number): Marked {
  const text = Array.from({ length: words }, () =>
    dice.oneIn(9) ? `${dice.pick(VOCABULARY)}.` : dice.pick(VOCABULARY),
  )
  return [...`${text.join(' ')} `].map((char, at) => ({ char, id: from + at }))
}

/** One act of somebody who writes: puts words in, takes some out, writes others in their place, moves a passage. */
function edited(text: Marked, dice: Dice, nextId: number): Marked {
  const from = dice.roll(text.length)
  const to = Math.min(text.length, from + 1 + dice.roll(60))
  const fresh = storyOf(dice, nextId, 1 + dice.roll(8))
  const taken = text.slice(from, to)
  const rest = [...text.slice(0, from), ...text.slice(to)]
  const place = dice.roll(rest.length + 1)
  return dice.pick([
    () => [...text.slice(0, from), ...fresh, ...text.slice(from)],
    () => rest,
    () => [...text.slice(0, from), ...fresh, ...text.slice(to)],
    () => [...rest.slice(0, place), ...taken, ...rest.slice(place)],
  ])()
}

it('never stands at wrong words in 500 random edits, and follows what still stands', () => {
  const dice = diceOf(1311)
  const count = { standing: 0, followed: 0, wrong: 0 }
  for (let story = 0; story < 100; story++) {
    const first = storyOf(dice, 0, 250)
    const plain = textOf(first)
    const passages = Array.from({ length: 8 }, () => {
      const start = dice.roll(first.length - 90)
      return { start, anchor: anchorAt(plain, start, start + 12 + dice.roll(70)) }
    })
    let text = first
    for (let edit = 0; edit < 5; edit++) {
      text = edited(text, dice, (edit + 1) * 1_000_000)
      const now = textOf(text)
      const placeOfId = new Map(text.map(({ id }, at) => [id, at]))
      for (const { start, anchor } of passages) {
        const at = placeOfId.get(start)
        const stands = at !== undefined && anchor.quote === now.slice(at, at + anchor.quote.length) &&
          text.slice(at, at + anchor.quote.length).every(({ id }, along) => id === start + along) // prettier-ignore
        const place = placeOf(now, anchor)
        if (stands) count.standing++
        if (place.state !== 'standing') continue
        if (stands && place.start === at) count.followed++
        else if (stands || !isOwn(text.slice(place.start, place.end), anchor, start)) count.wrong++
      }
    }
  }
  expect(count.wrong).toBe(0)
  expect(count.standing).toBeGreaterThan(2000)
  expect(count.followed / count.standing).toBeGreaterThanOrEqual(0.98)
})

/**
 * Whether these are the words that were meant: the same, and most of their characters are those of before. Of two equal
 * letters side by side nobody can say which was taken out.
 */
function isOwn(found: Marked, { quote }: Anchor, start: number): boolean {
  const own = found.filter(({ id }) => id >= start - 2 && id < start + quote.length + 2)
  return textOf(found) === quote && own.length * 2 > quote.length
}

const textOf = (text: Marked): string => text.map(({ char }) => char).join('')
