'use client'
import { $createParagraphNode, type LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import type { BodyBlock } from './BodyBlock.client.tsx'
import { $edgeOf, type Step } from './walking.client.ts'

/** Moves what stands on the top level one place up (-1) or down (1); false at the edge. The caret stays in it. */
export function $moveTop(node: LexicalNode, step: Step): boolean {
  const beside = step === 1 ? node.getNextSibling() : node.getPreviousSibling()
  if (!beside) return false
  // What is beside goes past: a node with slots stays where it is drawn, and so does the caret.
  if (step === 1) node.insertBefore(beside)
  else node.insertAfter(beside)
  return true
}

/** The caret goes to what stood after it; where nothing did, to a new paragraph. */
export function $removeTop(node: BodyBlock): void {
  const after = node.getNextSibling() ?? node.getPreviousSibling()
  const next = $edgeOf(after, 1) ?? node.insertAfter($createParagraphNode(), false)
  node.remove()
  if ('selectStart' in next && typeof next.selectStart === 'function') next.selectStart()
}
