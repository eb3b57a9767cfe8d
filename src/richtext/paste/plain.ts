import type { RichNode } from '#domain/content/shared.ts'
import { withAddresses } from './address.ts'
import { assembled, type Piece } from './items.ts'
import { Line, paragraphOf, storable } from './line.ts'

/** A text without markup: lines a reader of PDF broke are whole again, signs of lists are lists. */
export function nodesOfPlain(written: string): RichNode[] {
  const text = storable(written)
    .replace(/\r\n?|[\u0085\u2028\f\v]/g, '\n')
    .replaceAll('\u2029', '\n\n')
  const whole = rejoined(text.split('\n').map((line) => line.trim()))
  return assembled(piecesOf(whole))
}

/** Narrower, somebody set lines as lines: an address, a poem. Wider, a line is a paragraph. */
const NARROW = 36
const WIDE = 130
/** How much of the width must be taken, next word included, for a line to have been full. */
const FULL = 0.88
const FIRST_WORD = 30

/** Lines joined where their width ended them, and words where a hyphen parted them; '' parts paragraphs. */
function rejoined(lines: readonly string[]): string[] {
  const width = lines.reduce((most, { length }) => Math.max(most, length), 0)
  if (width < NARROW || width > WIDE) return [...lines]
  const compounds = compoundsIn(lines)
  const whole: string[] = []
  let parts: string[] = []
  lines.forEach((line, at) => {
    const before = lines[at - 1]
    if (before && isBroken(before, line, width)) {
      const joint = jointOf(before, line, compounds)
      if (joint === '') parts[parts.length - 1] = parts.at(-1)!.replace(/[-\u2010\u00ad]$/, '')
      parts.push(joint, line)
      return
    }
    if (at > 0) whole.push(parts.join(''))
    parts = [line]
  })
  whole.push(parts.join(''))
  return whole
}

function isBroken(before: string, line: string, width: number): boolean {
  if (line === '' || signOf(line)) return false
  if (HYPHEN.test(before) && /^\p{L}/u.test(line)) return true
  const next = line.slice(0, FIRST_WORD).split(' ', 1)[0]!.length
  const isFull = before.length + 1 + next > width * FULL
  return isFull || (/^\p{Ll}/u.test(line) && !/[.!?…]$/.test(before) && before.length > width / 2)
}

const HYPHEN = /\p{L}[-\u2010\u00ad]$/u
/** First halves of compounds, and last ones, that are hardly ever syllables of a longer word: their hyphen is theirs. */
const FIRST =
  /(?:^|[\s’'(«])(?:sous|vice|non|demi|semi|arrière|après|peut|rendez|quatre|vingt|trente|quarante|cinquante|soixante|celui|celle|ceux|celles|outre|nord|sud|procès|chef|self|well|saint|sainte)[-\u2010]$/iu
const LAST = /^(?:ci|là|il|ils|je|tu|ce|nous|vous|moi|toi|être|même|mêmes|à|t-|delà|dessus|dessous|joint)(?!\p{L})/u
/** « c’est-à-dire », « vis-à-vis » */
const SEVERAL = /\p{L}[-\u2010]\p{L}{1,4}[-\u2010]$/u

/** What stands between a line and the next: nothing, the hyphen that is there already, or a space. */
function jointOf(before: string, line: string, compounds: ReadonlySet<string>): '' | ' ' | '\u2060' {
  if (!HYPHEN.test(before)) return ' '
  const sign = before.at(-1)
  if (sign === '\u00ad') return ''
  const isKept = !/^\p{Ll}/u.test(line) || FIRST.test(before.slice(-20)) || SEVERAL.test(before.slice(-20)) || LAST.test(line) || compounds.has(compoundOf(before, line)) // prettier-ignore
  return isKept ? KEPT : ''
}

const KEPT = '\u2060'

const LONGEST = 40

function compoundOf(before: string, line: string): string {
  const first = /[\p{L}]+[-\u2010]$/u.exec(before.slice(-LONGEST))?.[0] ?? ''
  const last = /^\p{L}+/u.exec(line.slice(0, LONGEST))?.[0] ?? ''
  return `${first}${last}`.replace('\u2010', '-').toLowerCase()
}

/** Words the text itself writes with a hyphen within a line. */
function compoundsIn(lines: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  for (const line of lines)
    for (const word of line.split(/[^\p{L}\u2010-]+/u))
      if (/.[-\u2010]./u.test(word)) found.add(word.replace('\u2010', '-').toLowerCase())
  return found
}

interface Sign {
  readonly isOrdered: boolean
  readonly number: number
  /** `•`, `-`, `1.`: those of one list are alike. */
  readonly sort: string
  readonly rest: string
}

function signOf(line: string): Sign | null {
  const bullet = /^([•▪◦‣●○■□·*–—-])[ \t\u00a0]+(?=\S)/.exec(line)
  if (bullet) return { isOrdered: false, number: 1, sort: bullet[1]!, rest: line.slice(bullet[0].length) }
  const number = /^(\d{1,3})([.)])[ \t\u00a0]+(?=\S)/.exec(line)
  return number && { isOrdered: true, number: Number(number[1]), sort: number[2]!, rest: line.slice(number[0].length) }
}

/** A sign that could begin a sentence too makes a list only where another follows. */
const ALONE = /[•▪◦‣●■□]/

function piecesOf(lines: readonly string[]): Piece[] {
  const signs = lines.map(signOf)
  let before: Sign | null = null
  return lines.flatMap((line, at): Piece[] => {
    if (line.trim() === '') return []
    const sign = signs[at] ?? null
    const after = signs[at + 1] ?? null
    const isItem = sign && (ALONE.test(sign.sort) || follows(before, sign) || follows(sign, after))
    before = isItem ? sign : null
    const { rest, isOrdered, number, sort } = isItem ? sign : { rest: line, isOrdered: false, number: 1, sort: '' }
    const children = wordsOf(rest)
    if (!isItem) return [{ node: paragraphOf(children) }]
    return [{ item: { level: 1, isOrdered, number, list: sort, children } }]
  })
}

const follows = (one: Sign | null, next: Sign | null): boolean =>
  one !== null && next !== null && one.sort === next.sort && (!one.isOrdered || next.number === one.number + 1)

function wordsOf(text: string): RichNode[] {
  const line = new Line()
  for (const part of withAddresses(text.replaceAll(KEPT, ''))) line.text(part.text, { format: 0, url: part.url })
  return line.take()
}
