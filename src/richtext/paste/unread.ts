import { isDrawnSign } from './items.ts'
import { textOf, type Tag } from './markup.ts'
import type { Reading } from './reader.ts'
import { EMBEDDED, UNREAD } from './sorts.ts'

/** Whether nothing of it is taken; what is a loss is counted. */
export function isUnread(node: Tag, { left, notes }: Pick<Reading, 'left' | 'notes'>): boolean {
  const { tag, attributes, style } = node
  if (notes.told.has(node) || UNREAD.has(tag)) return true
  if (style.display === 'none' || style['mso-hide'] === 'all' || isDrawnSign(node)) return true
  if (tag === 'o:p' && textOf(node).trim() === '') return true
  if (EMBEDDED.has(tag)) {
    left.add('embedded')
    return tag !== 'math'
  }
  if (style['mso-element'] === 'comment-list') return true
  if (attributes.class === 'MsoCommentReference') {
    left.add('comments')
    return true
  }
  // What was struck out by a correction: taken, it would say the contrary.
  if (tag === 'del' && textOf(node).trim() !== '') left.add('deletions')
  return tag === 'del'
}
