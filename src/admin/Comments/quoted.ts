import { anchorAt, LONGEST_QUOTE, type Anchor } from '#domain/anchor.ts'
import type { Locale } from '#domain/content/shared.ts'
import { typography } from '#richtext/typography.ts'
import type { Stretch } from './suggested.ts'

type Part = Pick<Stretch, 'kind' | 'text'>

/** Characters of stretches: from an offset of one to an offset of another. */
export interface Selected {
  readonly from: { readonly at: number; readonly offset: number }
  readonly to: { readonly at: number; readonly offset: number }
}

/**
 * The anchor of words that are selected where a text is written, quoted as the page will set them: it is read there too. Null
 * where nothing but blanks is.
 */
export function quoted(stretches: readonly Part[], { from, to }: Selected, locale: Locale): Anchor | null {
  const set = ({ kind, text }: Part, start = 0, end = text.length) =>
    kind === 'edge' ? ' ' : typography(text.slice(start, end), locale)
  const whole = (start: number, end: number) =>
    stretches
      .slice(start, end)
      .map((each) => set(each))
      .join('')
  const [first, last] = [stretches[from.at], stretches[to.at]]
  if (!first || !last) return null
  const words =
    from.at === to.at
      ? set(first, from.offset, to.offset)
      : set(first, from.offset) + whole(from.at + 1, to.at) + set(last, 0, to.offset)
  const quote = even(words).trim()
  if (quote === '') return null
  const isBlank = (char: string | undefined) => char !== undefined && /\s/u.test(char)
  const before = even(whole(0, from.at) + set(first, 0, from.offset) + (isBlank(words[0]) ? ' ' : '')).trimStart()
  const after = even((isBlank(words.at(-1)) ? ' ' : '') + set(last, to.offset) + whole(to.at + 1, stretches.length))
  return anchorAt(before + quote + after, before.length, before.length + Math.min(quote.length, LONGEST_QUOTE))
}

/** Every run of blanks as one. */
const even = (text: string): string => text.replace(/\s+/gu, ' ')
