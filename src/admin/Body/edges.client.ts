'use client'
import {
  $getEditor,
  $isElementNode,
  $isTextNode,
  type LexicalNode,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import type { Step } from './walking.client.ts'

/** Whether a point is the very end (1) or beginning (-1) of what stands below a node. */
export function $isAtEdge(point: PointType, within: LexicalNode, step: Step): boolean {
  const node = point.getNode()
  const size = $isElementNode(node) ? node.getChildrenSize() : $isTextNode(node) ? node.getTextContentSize() : 0
  if (point.offset !== (step === 1 ? size : 0)) return false
  for (let at: LexicalNode | null = node; at && !at.is(within); at = at.getParent()) {
    if (step === 1 ? at.getNextSibling() : at.getPreviousSibling()) return false
  }
  return true
}

/** Whether the caret is on the last (1) or first (-1) line of what a node draws. */
export function isOnEdgeLine(node: LexicalNode, step: Step): boolean {
  const element = $getEditor().getElementByKey(node.getKey())
  const selection = window.getSelection()
  if (!element || !selection?.rangeCount) return false
  const caret = selection.getRangeAt(0).getClientRects()[0]
  // In an empty line a caret has no place of its own.
  if (!caret) return true
  const box = element.getBoundingClientRect()
  const room = caret.height * 0.7
  return step === 1 ? caret.bottom > box.bottom - room : caret.top < box.top + room
}
