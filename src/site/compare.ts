import { canonicalText } from '#domain/content/canonical.ts'
import type { Content, ReviewableType } from '#domain/content/index.ts'
import type { Precision } from '#richtext/compare/budget.ts'
import type { CompareWords } from '#richtext/compare/labels.ts'
import type { Difference } from '#richtext/compare/diffHtml.ts'
import { escapeHtml } from '#richtext/escapeHtml.ts'
import { documentHtml } from './documentHtml.ts'
import { readingOfFrozen, type FrozenReadingContext } from './readingOfFrozen.ts'
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

interface Compared<T extends ReviewableType> {
  readonly before: Content<T>
  readonly after: Content<T>
}

/** What `diffHtml` is asked: both pages and the words of a comparison. */
export function pagesOf<T extends ReviewableType>(
  type: T,
  { before, after }: Compared<T>,
  context: FrozenReadingContext,
): [before: string, after: string, labels: CompareWords] {
  const { added, deleted, Added, Deleted, Modified } = WORDS[context.locale]
  const colon = context.locale === 'fr' ? '\u00a0:' : ':'
  const labels = { added, deleted, colon, Added, Deleted, Modified }
  return [pageOf(type, before, context), pageOf(type, after, context), labels]
}

/** What it answered, as it stands on the page. */
export function comparisonOf<T extends ReviewableType>(
  { before, after }: Compared<T>,
  { html, changes, precision }: Difference,
  locale: FrozenReadingContext['locale'],
): Comparison {
  return {
    html: saying(precision, locale) + html,
    changes,
    precision,
    isSame: canonicalText(before) === canonicalText(after),
  }
}

/** What a reviewer must know who looks for single words in vain. */
function saying(precision: Precision, locale: FrozenReadingContext['locale']): string {
  if (precision === 'words') return ''
  const sentence = WORDS[locale][precision === 'paragraphs' ? 'byParagraphs' : 'byBlocks']
  return `<p class="portee" role="note">${escapeHtml(sentence)}</p>\n`
}

/** The whole page of a frozen content, as the comparison and the plain reading show it. */
export function pageOf<T extends ReviewableType>(type: T, content: Content<T>, context: FrozenReadingContext): string {
  const { opening, content: rest } = documentHtml(readingOfFrozen(type, content, context))
  return `<header class="ouverture">${opening}</header>\n${rest}`
}
