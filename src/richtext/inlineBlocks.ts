import { referenceIn } from '#domain/content/references.ts'
import { wordsGiven } from '#domain/content/frozenTitles.ts'
import type { RichNode } from '#domain/content/shared.ts'
import type { Walk } from './walk.ts'
import { PLAIN } from './writer.ts'

/**
 * A footnote call, or a reference: the words that were frozen, else the title its target is live under, or was last; a link
 * while the target is live.
 */
export function renderInlineBlock(node: RichNode, walk: Walk): string {
  const fields = node.fields ?? {}
  if (fields.blockType === 'footnote') return renderFootnote(fields.text, walk)
  const reference = referenceIn(node)
  const target = reference && walk.context.resolve(reference)
  const words = wordsGiven(node) || target?.label || ''
  if (!words) return ''
  const inner = walk.writer.text(words, PLAIN)
  return target?.found && !walk.isInLink ? walk.writer.reference(target.found, inner) : inner
}

function renderFootnote(text: unknown, { writer, footnotes, isInLink }: Walk): string {
  if (typeof text !== 'string' || !text.trim()) return ''
  footnotes.push(text.trim())
  return writer.footnoteCall(footnotes.length, isInLink)
}
