import { escapeHtml } from '#richtext/escapeHtml.ts'
import type { Searchable } from './searchable.ts'
import { wordsOf, type Word } from './words.ts'

/** Characters of an excerpt, more or less, and of what stands before the first word that was found. */
const LENGTH = 220
const BEFORE = 60

/** A piece of a text around what was found in it, as HTML: escaped, `<mark>` around each word that was looked for. */
export function excerptOf({ names, lead, body }: Searchable, terms: ReadonlySet<string>): string {
  const { text, found } = firstWith([lead, body, names], ({ term }) => terms.has(term))
  const start = startOf(text, (found[0]?.start ?? 0) - BEFORE)
  const end = endOf(text, start + LENGTH)
  const parts: string[] = []
  let at = start
  for (const word of found.filter((each) => each.start >= start && each.end <= end)) {
    parts.push(escapeHtml(text.slice(at, word.start)), `<mark>${escapeHtml(text.slice(word.start, word.end))}</mark>`)
    at = word.end
  }
  return `${start > 0 ? '… ' : ''}${parts.join('')}${escapeHtml(text.slice(at, end))}${end < text.length ? ' …' : ''}`
}

/** The first of some texts in which a word is found, and all those in it; the first that says anything where none is. */
function firstWith(texts: readonly string[], isFound: (word: Word) => boolean): { text: string; found: Word[] } {
  for (const each of texts) {
    const text = plain(each)
    const found = wordsOf(text).filter(isFound)
    if (found.length > 0) return { text, found }
  }
  return { text: plain(texts.find(Boolean) ?? ''), found: [] }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** Where the word that holds a place begins, and where the one before it ends: no word is cut. */
function startOf(text: string, at: number): number {
  if (at <= 0) return 0
  const space = text.indexOf(' ', at)
  return space < 0 || space > at + BEFORE ? at : space + 1
}

function endOf(text: string, at: number): number {
  if (at >= text.length) return text.length
  const space = text.lastIndexOf(' ', at)
  return space > at - BEFORE ? space : at
}
