import { LONGEST_QUOTE, placeOf, type Anchor } from '#domain/anchor.ts'
import { Budget, outerRunsOf } from '#richtext/compare/budget.ts'
import { evened, written, type Char } from './even.ts'

/** A stretch of a body, in the order it is read. */
export interface Stretch {
  /** `edge`: where a paragraph or a line ends. */
  readonly kind: 'words' | 'note' | 'reference' | 'edge'
  /** As the page shows it: of a note its number, of an edge a blank. */
  readonly text: string
  /** Which link it stands in. */
  readonly link: string | null
}

/** Other words in the place of some of a stretch of words. */
export interface Splice {
  readonly at: number
  readonly from: number
  readonly to: number
  readonly words: string
}

/** Why a wording cannot take the place of another: what stood there is not there as it was, or would be lost. */
export type Why = 'absent' | 'long' | 'note' | 'reference' | 'link' | 'edge'

/** `already`: it stands there. */
export type Outcome =
  | { readonly is: 'fits'; readonly splices: readonly Splice[] }
  | { readonly is: 'already' }
  | { readonly is: 'refused'; readonly why: Why }

/**
 * What is to be done to a body for a suggested wording to stand where the words it is about stand, exactly as they were quoted:
 * splices in the order of the text. Only words that differ are touched, so that marks, links and notes between the others stay.
 */
export function suggested(stretches: readonly Stretch[], anchor: Anchor, suggestion: string): Outcome {
  // What was selected may have gone on behind it.
  if (anchor.quote.length >= LONGEST_QUOTE) return refused('long')
  const chars = evened(stretches)
  const about = evenAnchor(anchor)
  const place = placeOf(written(chars), about)
  if (place.state === 'gone' || isCut(written(chars), place, about)) return refused('absent')
  const passage = passageOf(chars.slice(place.start, place.end), stretches)
  const words = withoutNumbers(suggestion.trim().replace(/[\n\r\t]+/g, ' '), passage)
  if (words === null) return refused('note')
  const wanted = evened([{ text: words }])
  if (standsThere(written(wanted), { chars, place, stretches })) return { is: 'already' }
  if (place.state === 'changed') return refused('absent')
  const hunks = hunksOf(passage.chars, wanted).map(({ start, end, ...hunk }) => ({
    ...hunk,
    words: start < end ? words.slice(wanted[start]!.from, wanted[end - 1]!.to) : '',
  }))
  const why = hunks.map((hunk) => lossOf(hunk, passage)).find((each) => each !== null)
  if (why) return refused(why)
  const splices = hunks.flatMap((hunk) => splicesOf(hunk, passage))
  return isLinkLost(splices, stretches) ? refused('link') : { is: 'fits', splices }
}

interface Standing {
  readonly chars: readonly Char[]
  readonly place: { readonly start: number; readonly end: number }
  readonly stretches: readonly Stretch[]
}

/** Whether the wording stands where its passage does, which may be a part of it: words added to a quote leave the quote. */
function standsThere(wanted: string, { chars, place, stretches }: Standing): boolean {
  const textIn = (from: number, to?: number) =>
    written(chars.slice(from, to).filter(({ at }) => stretches[at]!.kind !== 'note'))
  const [text, passage, start] = [textIn(0), textIn(place.start, place.end), textIn(0, place.start).length]
  if (passage.trim() === wanted) return true
  if (passage === '') return false
  for (let within = wanted.indexOf(passage); within !== -1; within = wanted.indexOf(passage, within + 1))
    if (within <= start && text.startsWith(wanted, start - within)) return true
  return false
}

const refused = (why: Why): Outcome => ({ is: 'refused', why })

/** Whether what was quoted from its first letter to its last is a part of longer words now. */
function isCut(
  text: string,
  { start, end }: { start: number; end: number },
  { prefix, quote, suffix }: Anchor,
): boolean {
  const isOne = (letters: string) => /^[\p{L}\p{N}]{2}$/u.test(letters)
  const begins = (before: string | undefined) => isOne(`${before ?? ''}${quote[0] ?? ''}`)
  const ends = (after: string | undefined) => isOne(`${quote.at(-1) ?? ''}${after ?? ''}`)
  return (begins(text[start - 1]) && !begins(prefix.at(-1))) || (ends(text[end]) && !ends(suffix[0]))
}

/** What a comment is about, as `evened` makes the text it is looked for in. */
export function evenAnchor(anchor: Anchor): Anchor {
  const chars = evened([anchor.prefix, anchor.quote, anchor.suffix].map((text) => ({ text })))
  const [prefix = '', quote = '', suffix = ''] = [0, 1, 2].map((at) => written(chars.filter((char) => char.at === at)))
  return { ...anchor, prefix, quote, suffix }
}

/** The words something is to be done to, without the numbers of their notes, and behind which of its characters those stand. */
interface Passage {
  readonly chars: readonly Char[]
  readonly notes: readonly { readonly behind: number; readonly number: string }[]
  readonly stretches: readonly Stretch[]
}

function passageOf(all: readonly Char[], stretches: readonly Stretch[]): Passage {
  const chars: Char[] = []
  const notes = new Map<number, { behind: number; number: string }>()
  for (const char of all) {
    const { kind, text } = stretches[char.at]!
    if (kind === 'note') notes.set(char.at, { behind: chars.length, number: text })
    else chars.push(char)
  }
  // What was quoted ends with its signs, not with the blanks that are set with them.
  const [first, last] = [chars[0], chars.at(-1)]
  if (first && first.char !== '«') chars[0] = { ...first, from: first.to - 1 }
  if (last?.char === '«') chars[chars.length - 1] = { ...last, to: last.from + 1 }
  return { chars, notes: [...notes.values()], stretches }
}

/**
 * Whoever copied words to change them copied the numbers of their notes too: those are calls, not words. Null where nobody can
 * tell them from the digits of the text.
 */
function withoutNumbers(words: string, { chars, notes }: Passage): string | null {
  let [left, from] = [words, 0]
  for (const { behind, number } of notes) {
    const word = /\S+ ?$/u.exec(written(chars.slice(Math.max(0, behind - LONGEST_WORD), behind)))?.[0]
    if (word === undefined) continue
    const even = evened([{ text: left }])
    const at = wordAt(written(even), word + number, from)
    if (at === -1) continue
    if (/\d ?$/.test(word)) return null
    from = at + word.length
    const [first, last, next] = [even[from], even[from + number.length - 1], even[from + number.length]]
    if (first && last && !/\d/.test(next?.char ?? '')) left = left.slice(0, first.from) + left.slice(last.to)
  }
  return left
}

const LONGEST_WORD = 60

/** Where a word stands that is not the end of a longer one; -1. */
function wordAt(text: string, word: string, from: number): number {
  let at = text.indexOf(word, from)
  while (at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!)) at = text.indexOf(word, at + 1)
  return at
}

/** Characters of the passage, from and to, in the place of which others come, from start to end. */
interface Change {
  from: number
  to: number
  start: number
  end: number
}

function hunksOf(before: readonly Char[], after: readonly Char[]): Change[] {
  const [left, right] = [wordsOf(before), wordsOf(after)]
  const hunks: Change[] = []
  let [at, to, nth, until] = [0, 0, 0, 0]
  let open: Change | null = null
  for (const { kind, length } of new Budget().runsOf(left, right) ?? outerRunsOf(left, right)) {
    const [gone, come] = [lengthOf(left, at, kind === 'added' ? 0 : length), lengthOf(right, nth, kind === 'deleted' ? 0 : length)] // prettier-ignore
    if (kind === 'same') open = null
    else if (open) Object.assign(open, { to: to + gone, end: until + come })
    else hunks.push((open = { from: to, to: to + gone, start: until, end: until + come }))
    if (kind !== 'added') at += length
    if (kind !== 'deleted') nth += length
    to += gone
    until += come
  }
  return hunks
}

const wordsOf = (chars: readonly Char[]): string[] => written(chars).match(WORD) ?? []
const lengthOf = (words: readonly string[], at: number, many: number): number => words.slice(at, at + many).join('').length // prettier-ignore

const WORD = /[\p{L}\p{N}]+(?:[’\-.,][\p{L}\p{N}]+)*|[^]/gu

interface Hunk {
  readonly from: number
  readonly to: number
  readonly words: string
}

/** What would be lost besides words. */
function lossOf({ from, to, words }: Hunk, { chars, notes, stretches }: Passage): Why | null {
  const kinds = chars.slice(from, to).map(({ at }) => stretches[at]!.kind)
  const other = kinds.find((kind) => kind !== 'words')
  if (other) return other as Exclude<typeof other, 'words'>
  // Nobody says between which of the new words a paragraph would end.
  if ([chars[from - 1], chars[to]].some((char) => char && stretches[char.at]!.kind === 'edge')) return 'edge'
  // A note stays behind the words that come in the place of its own, not behind none.
  if (notes.some(({ behind }) => from < behind && (behind < to || (behind === to && words === '')))) return 'note'
  return from === to && !spotOf(from, { chars, notes, stretches }) ? 'reference' : null
}

function splicesOf({ from, to, words }: Hunk, passage: Passage): Splice[] {
  if (from === to) {
    const spot = spotOf(from, passage)
    return spot ? [{ at: spot.at, from: spot.offset, to: spot.offset, words }] : []
  }
  const splices = new Map<number, Splice>()
  for (const char of passage.chars.slice(from, to)) {
    const known = splices.get(char.at)
    splices.set(char.at, { at: char.at, from: known?.from ?? char.from, to: char.to, words: '' })
  }
  return [...splices.values()].map((splice, nth) => (nth === 0 ? { ...splice, words } : splice))
}

/** Where words come in between two characters: in plain words rather than in a link, behind rather than before. */
function spotOf(place: number, { chars, stretches }: Passage): { at: number; offset: number } | null {
  const [before, after] = [chars[place - 1], chars[place]]
  const spots = [
    ...(before ? [{ at: before.at, offset: before.to }] : []),
    ...(after ? [{ at: after.at, offset: after.from }] : []),
  ].filter(({ at }) => stretches[at]!.kind === 'words')
  return spots.find(({ at }) => stretches[at]!.link === null) ?? spots[0] ?? null
}

/** Whether a link would be left without a word. */
function isLinkLost(splices: readonly Splice[], stretches: readonly Stretch[]): boolean {
  const left = new Map<string, number>()
  const add = (link: string | null, many: number) => link !== null && left.set(link, (left.get(link) ?? 0) + many)
  for (const { link, text } of stretches) add(link, text.length)
  for (const { at, from, to, words } of splices) add(stretches[at]!.link, words.length - (to - from))
  return [...left].some(([link, many]) => many <= 0 && splices.some(({ at }) => stretches[at]!.link === link))
}
