import { plainly } from '#domain/plainly.ts'

/** A word of a text as it is looked for, and where it stands in the text (in UTF-16 units). */
export interface Word {
  readonly term: string
  readonly start: number
  readonly end: number
}

/** Characters of a word that count. */
const LONGEST = 40
/** What stands before an apostrophe in French and is no word of its own. */
const ELIDED: ReadonlySet<string> = new Set([
  'l',
  'd',
  'j',
  'm',
  't',
  's',
  'n',
  'c',
  'qu',
  'jusqu',
  'lorsqu',
  'puisqu',
  'quoiqu',
])
/** Words that are in every text. */
const EVERYWHERE: ReadonlySet<string> = new Set(
  'a au aux ce ces dans de des du en est et il la le les leur leurs ne ou par pas pour qui que se ses son sa sur un une and are as at be by for from in is it its of on or that the to was with'.split(
    ' ',
  ),
)

/** The words of a text that can be looked for, in order. Costs the length of the text. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  for (const found of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const start = found.index
    const end = start + found[0].length
    const { plain, term } = readOf(found[0].slice(0, LONGEST))
    const isElided = (text[end] === '’' || text[end] === "'") && ELIDED.has(plain)
    if (plain && !isElided && !EVERYWHERE.has(plain)) words.push({ term, start, end })
  }
  return words
}

/** Words as they are written and as they are looked for: texts are made of the same few thousand. */
const read = new Map<string, { readonly plain: string; readonly term: string }>()
const MOST_READ = 20_000

function readOf(word: string): { readonly plain: string; readonly term: string } {
  const known = read.get(word)
  if (known) return known
  // Copied: a piece of a text keeps the whole of it in memory.
  const own = [...word].join('')
  const plain = plainly(own)
  const made = { plain, term: singular(plain) }
  if (read.size >= MOST_READ) read.clear()
  read.set(own, made)
  return made
}

/** One form for one thing and several, in French and English alike: « eaux » and « eau », “companies” and “company”. */
function singular(word: string): string {
  if (word.length < 4 || /\d/.test(word)) return word
  if (word.length > 4 && word.endsWith('aux') && !word.endsWith('eaux')) return `${word.slice(0, -3)}al`
  const one = word.replace(/[sx]$/, '')
  return one.length > 4 ? one.replace(/ie$/, 'y') : one
}
