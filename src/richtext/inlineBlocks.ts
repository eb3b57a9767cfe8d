import type { ReviewableType } from '#domain/content/index.ts'
import type { RichNode } from '#domain/content/shared.ts'
import type { Walk } from './walk.ts'
import { PLAIN } from './writer.ts'

const REFERENCES: Readonly<Record<string, { type: ReviewableType; field: string }>> = {
  exampleRef: { type: 'examples', field: 'example' },
  schemeRef: { type: 'schemes', field: 'scheme' },
  contactRef: { type: 'contacts', field: 'contact' },
}

/** A footnote call, or a reference: the live target as a link; else the label that was frozen; else nothing. */
export function renderInlineBlock(node: RichNode, walk: Walk): string {
  const fields = node.fields ?? {}
  if (fields.blockType === 'footnote') return renderFootnote(fields.text, walk)
  const name = String(fields.blockType)
  const reference = Object.hasOwn(REFERENCES, name) ? REFERENCES[name] : undefined
  const uid = reference && fields[reference.field]
  const target = reference && typeof uid === 'string' ? walk.context.resolve({ type: reference.type, uid }) : null
  const label = reference && typeof fields.label === 'string' ? fields.label.trim() : ''
  const words = label || target?.label || ''
  if (!words) return ''
  const inner = walk.writer.text(words, PLAIN)
  return target && !walk.isInLink ? walk.writer.link(target.href, inner) : inner
}

function renderFootnote(text: unknown, { writer, footnotes, isInLink }: Walk): string {
  if (typeof text !== 'string' || !text.trim()) return ''
  footnotes.push(text.trim())
  return writer.footnoteCall(footnotes.length, isInLink)
}
