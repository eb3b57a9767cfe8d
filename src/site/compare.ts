import type { Locale } from '#domain/content/shared.ts'
import type { Precision } from '#richtext/compare/budget.ts'
import type { CompareWords } from '#richtext/compare/labels.ts'
import type { Difference } from '#richtext/compare/diffHtml.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { documentHtml } from './documentHtml.ts'
import type { Reading } from './reading.ts'
import { WORDS } from './words.ts'

export interface Comparison {
  /** To stand in `<div class="document comparaison" lang>`. Each change has a mention with the id `ch-1`, `ch-2`… */
  readonly html: string
  /** Blocks that changed in this language. */
  readonly changes: number
  /** The two contents are the same, in every language. */
  readonly isSame: boolean
  /** How finely they were compared; texts that are too different are compared paragraph by paragraph, or by blocks. */
  readonly precision: Precision
}

/** Two readings of a document in one language. */
export interface Compared {
  readonly before: Reading
  readonly after: Reading
}

/** What `diffHtml` is asked: both pages and the words of a comparison. */
export function pagesOf({ before, after }: Compared): [before: string, after: string, labels: CompareWords] {
  const { locale } = after
  const { added, deleted, Added, Deleted, Modified } = WORDS[locale]
  const colon = locale === 'fr' ? '\u00a0:' : ':'
  const labels = { added, deleted, colon, Added, Deleted, Modified }
  return [pageOf(before), pageOf(after), labels]
}

/** What it answered, as it stands on the page. */
export const comparisonOf = ({ html, changes, precision }: Difference, locale: Locale): Omit<Comparison, 'isSame'> => ({
  html: saying(precision, locale) + html,
  changes,
  precision,
})

/** What a reviewer must know who looks for single words in vain. */
function saying(precision: Precision, locale: Locale): string {
  if (precision === 'words') return ''
  const sentence = WORDS[locale][precision === 'paragraphs' ? 'byParagraphs' : 'byBlocks']
  return `<p class="portee" role="note">${escapeHtml(sentence)}</p>\n`
}

/** The whole page of a reading, as the comparison and the plain reading show it. */
export function pageOf(reading: Reading): string {
  const { opening, content } = documentHtml(reading)
  return `<header class="ouverture">${opening}</header>\n${content}`
}
