import type { ReviewableType } from './index.ts'
import type { RichText } from './shared.ts'
import { isRichText, visit } from './visit.ts'

type Content = Record<string, unknown>

/**
 * What a form leaves behind that nobody wrote: an editor that was only clicked into, a date's precision without a date,
 * the personal block of a contact that is not a person. Dropped before the text is frozen.
 */
export function normalise(type: ReviewableType, content: Content): Content {
  const cleaned = clean(content) as Content
  if (type === 'contacts' && cleaned.kind !== 'named') delete cleaned.person
  return cleaned
}

function clean(value: unknown): unknown {
  if (isRichText(value)) return isEmpty(value) ? undefined : value
  if (Array.isArray(value)) return value.map(clean).filter((item) => item !== undefined)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, item]) => [key, clean(item)] as const)
  const kept = Object.fromEntries(entries.filter(([, item]) => item !== undefined && item !== null))
  return isDatelessPrecision(kept) ? undefined : kept
}

const isDatelessPrecision = (value: Content): boolean => Object.keys(value).length === 1 && 'precision' in value

function isEmpty(text: RichText): boolean {
  let isBlank = true
  visit(text, (node) => {
    const says =
      (node.type === 'text' && String(node.text ?? '').trim() !== '') ||
      ['block', 'inlineBlock', 'horizontalrule'].includes(node.type)
    if (says) isBlank = false
  })
  return isBlank
}
