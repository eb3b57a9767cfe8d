import { describe, expect, it } from 'vitest'
import { anchorAt, type Anchor } from '#domain/anchor.ts'
import { typography } from '#richtext/typography.ts'
import { evened, written } from '../../src/admin/Comments/even.ts'
import { suggested, type Outcome, type Stretch } from '../../src/admin/Comments/suggested.ts'
import { diceOf, type Dice } from '../support/dice.ts'

/** A suggested wording takes the place of the words it is about, and of nothing else. */

const words = (text: string, link: string | null = null): Stretch => ({ kind: 'words', text, link })
const note = (number: number): Stretch => ({ kind: 'note', text: String(number), link: null })
const reference = (text: string): Stretch => ({ kind: 'reference', text, link: null })
const EDGE: Stretch = { kind: 'edge', text: ' ', link: null }

const BEFORE = words('La commune garde la propriété des murs depuis longtemps. ')
const AFTER = words(' Le conseil municipal en débat une fois chaque année.')
const body = (...between: Stretch[]): Stretch[] => [EDGE, BEFORE, ...between, AFTER]

/** The text as its page sets it: what somebody selects there. */
const pageOf = (stretches: readonly Stretch[]): string =>
  stretches
    .map(({ kind, text }) => (kind === 'words' ? typography(text, 'fr') : text))
    .join('')
    .replace(/\s+/gu, ' ')
    .trimStart()

function anchorOf(stretches: readonly Stretch[], quote: string): Anchor {
  const page = pageOf(stretches)
  const start = page.indexOf(quote)
  expect(start, quote).not.toBe(-1)
  return anchorAt(page, start, start + quote.length)
}

const ask = (stretches: readonly Stretch[], quote: string, suggestion: string): Outcome =>
  suggested(stretches, anchorOf(stretches, quote), suggestion)

function done(stretches: readonly Stretch[], outcome: Outcome): Stretch[] {
  if (outcome.is !== 'fits') throw new Error(JSON.stringify(outcome))
  const texts = stretches.map(({ text }) => text)
  for (const { at, from, to, words: by } of [...outcome.splices].reverse())
    texts[at] = texts[at]!.slice(0, from) + by + texts[at]!.slice(to)
  return stretches.map((stretch, at) => ({ ...stretch, text: texts[at]! }))
}

const between = (stretches: readonly Stretch[]): string[] => stretches.slice(2, -1).map(({ text }) => text)

describe('a suggested wording', () => {
  it('takes the place of the words that differ, and leaves the marks of the others', () => {
    const text = body(words('Les '), words('halles'), words(' sont vendues en 2019.'))
    expect(between(done(text, ask(text, 'Les halles sont vendues', 'Les halles seront louées')))).toEqual([
      'Les ',
      'halles',
      ' seront louées en 2019.',
    ])
  })

  it('has the marks of the first word it replaces', () => {
    const text = body(words('Une '), words('société'), words(' anonyme gère.'))
    expect(between(done(text, ask(text, 'société anonyme', 'régie')))).toEqual(['Une ', 'régie', ' gère.'])
  })

  it('is found where the page set what the author typed', () => {
    const text = body(words("L'aide dite «pilote» vaut 1 000 000 € : c'est tout."))
    expect(between(done(text, ask(text, 'dite « pilote » vaut', 'appelée « pilote » vaut')))).toEqual([
      "L'aide appelée «pilote» vaut 1 000 000 € : c'est tout.",
    ])
  })

  it.each([
    ['written without the number', 'une durée de dix ans'],
    ['copied with it', 'une durée1 de dix ans'],
  ])('keeps a note at its word, %s', (_, suggestion) => {
    const text = body(words('Le contrat a une durée'), note(1), words(' de cinq ans.'))
    expect(between(done(text, ask(text, 'une durée1 de cinq ans', suggestion)))).toEqual([
      'Le contrat a une durée',
      '1',
      ' de dix ans.',
    ])
  })

  it('moves a note to the word that replaces its own', () => {
    const text = body(words('Le contrat a une durée'), note(1), words(' de cinq ans.'))
    expect(between(done(text, ask(text, 'une durée1 de cinq', 'un terme de cinq')))[0]).toBe('Le contrat a un terme')
  })

  it('keeps a link whose words it changes', () => {
    const text = body(words('Voir '), words('la page ancienne', 'a'), words(' du guide.'))
    expect(between(done(text, ask(text, 'la page ancienne du guide', 'une fiche nouvelle du guide')))).toEqual([
      'Voir ',
      'une fiche nouvelle',
      ' du guide.',
    ])
  })

  it.each<[string, Stretch[], string, string, string]>([
    ['a note', [words('un mot'), note(1), words(' de trop ici.')], 'un mot1 de trop', 'un de trop', 'note'],
    ['a reference', [words('selon '), reference('le cadre'), words(' fixé.')], 'selon le cadre', 'selon la loi', 'reference'],
    ['a link', [words('aller '), words('voir', 'a'), words(' ailleurs.')], 'aller voir ailleurs', 'partir', 'link'],
    ['a paragraph that ends with a blank', [words('Fin. '), EDGE, words('Début neuf.')], 'Fin. Début neuf', 'Finalement neuf', 'edge'],
    ['the number of a note among digits', [words('l’article 1'), note(2), words(' du code.')], 'article 12 du code', 'article 12 du livre', 'note'],
    ['a paragraph', [words('Fin.'), EDGE, words('Début neuf.')], 'Fin. Début neuf', 'Finalement neuf', 'edge'],
  ])('is refused where %s would be lost', (_, stretches, quote, suggestion, why) => {
    const text = body(...stretches)
    expect(ask(text, quote, suggestion)).toEqual({ is: 'refused', why })
  }) // prettier-ignore

  it('is refused where the words no longer stand as they were quoted', () => {
    const read = body(words('Les halles sont vendues.'))
    const anchor = anchorOf(read, 'sont vendues')
    const now = body(words('Les halles furent vendues.'))
    expect(suggested(now, anchor, 'seront louées')).toEqual({ is: 'refused', why: 'absent' })
    const longer = body(words('Les halles furent revendues, resont vendues.'))
    expect(suggested(longer, anchor, 'seront louées')).toEqual({ is: 'refused', why: 'absent' })
    expect(suggested([EDGE, words('Tout autre chose.')], anchor, 'x')).toEqual({ is: 'refused', why: 'absent' })
  })

  it.each([
    ['behind it', (quote: string) => `${quote} du 7 juillet`],
    ['before it', (quote: string) => `Selon ${quote}`],
    ['on both sides', (quote: string) => `Selon ${quote} de 2014`],
    ['and its quote twice', (quote: string) => `${quote} et ${quote}`],
  ])('is put in once, however often it is asked for: words %s', (_, reword) => {
    const read = body(words('Puis la loi du lieu décide de tout.'))
    const anchor = anchorOf(read, 'la loi du lieu')
    const once = done(read, suggested(read, anchor, reword('la loi du lieu')))
    expect(suggested(once, anchor, reword('la loi du lieu'))).toEqual({ is: 'already' })
  })

  it('takes the number of a note for one only at its own word', () => {
    const text = body(words('l’alinéa a'), note(2), words(' du code.'))
    expect(between(done(text, ask(text, 'alinéa a2 du', 'alinéa a (voir la loi a2020 et ca2) du'))).join('')).toContain(
      'a2020 et ca2) du',
    )
  })

  it('is refused where the passage was too long to be kept whole', () => {
    const long = `${'Une phrase de plus. '.repeat(60)}`
    const text = body(words(long))
    expect(ask(text, long.slice(0, 1000), 'Une seule phrase.')).toEqual({ is: 'refused', why: 'long' })
  })

  it('is known where it stands already', () => {
    const read = body(words('Les halles sont vendues.'))
    const outcome = ask(read, 'sont vendues', 'seront louées')
    expect(suggested(done(read, outcome), anchorOf(read, 'sont vendues'), 'seront louées')).toEqual({ is: 'already' })
  })
})

const VOCABULARY =
  "la le les une commune société halle contrat marché région pays projet guide aide année « » ; : l’eau d'art 12 1 000 5 %".split(
    ' ',
  )

/** Paragraphs with links, marks, notes and references anywhere. */
function randomBody(dice: Dice): Stretch[] {
  const stretches: Stretch[] = []
  let [notes, links] = [0, 0]
  const some = () => ` ${Array.from({ length: 1 + dice.roll(6) }, () => dice.pick(VOCABULARY)).join(' ')}`
  for (let paragraph = 0; paragraph < 6; paragraph++) {
    stretches.push(EDGE)
    for (let nth = 0; nth < 9; nth++)
      dice.pick([
        () => stretches.push(words(some())),
        () => stretches.push(words(some())),
        () => stretches.push(words(some(), `link ${++links}`)),
        () => stretches.push(words(some()), note(700 + ++notes)),
        () => stretches.push(words(' '), reference(`renvoi ${dice.word(4)}`)),
      ])()
    stretches.push(words(dice.pick(['.', '. ', ' ', ' :'])))
  }
  return stretches
}

/** What somebody else would write there: words left out, put in and changed. */
const reworded = (quote: string, dice: Dice): string =>
  quote
    .split(' ')
    .flatMap((word) => (dice.oneIn(6) ? [] : dice.oneIn(6) ? [word, dice.word(5)] : dice.oneIn(6) ? [dice.word(6)] : [word]))
    .join(' ') || dice.word(5) // prettier-ignore

/** Without the numbers of notes, which are between 700 and 800. */
const unnumbered = (text: string): string => written(evened([{ text: text.replace(/7\d\d/g, '') }]))

it('replaces just what was meant in 800 random bodies, and loses no note, reference or link', () => {
  const dice = diceOf(1313)
  const count: Record<string, number> = { fits: 0, already: 0, absent: 0, note: 0, reference: 0, link: 0, edge: 0 }
  for (let story = 0; story < 800; story++) {
    const text = randomBody(dice)
    const page = pageOf(text)
    const starts = [...page.matchAll(/(?<= )[^ ]/g)].map(({ index }) => index)
    const start = dice.pick(starts.slice(0, -8))
    const end = page.indexOf(' ', start + 3 + dice.roll(60))
    const quote = page.slice(start, end === -1 ? undefined : end)
    const suggestion = reworded(quote, dice)
    const outcome = suggested(text, anchorAt(page, start, start + quote.length), suggestion)
    count[outcome.is === 'refused' ? outcome.why : outcome.is]!++
    if (outcome.is !== 'fits') continue
    const after = done(text, outcome)
    const expected = page.slice(0, start) + suggestion + page.slice(start + quote.length)
    expect(unnumbered(pageOf(after)), `${quote} → ${suggestion}`).toBe(unnumbered(expected))
    after.forEach((stretch, at) => {
      const before = text[at]!
      if (before.kind !== 'words') expect(stretch).toEqual(before)
      else if (before.link !== null) expect(stretch.text).not.toBe('')
      else if (!outcome.splices.some((splice) => splice.at === at)) expect(stretch).toEqual(before)
    })
  }
  expect(count.fits).toBeGreaterThan(150)
})
