'use client'
import {
  $getEditor,
  $getSlot,
  $getSlotFrame,
  $getSlotHost,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { BodyBlock } from './BodyBlock.client.tsx'
import { shapeOf } from './shapes.ts'

/** 1: towards the end of the text; -1: towards its beginning. */
export type Step = 1 | -1

/** The texts of a block that are on the page, in its order: a large number is there only where its callout shows it. */
export function $textsOf(block: BodyBlock): ElementNode[] {
  return shapeOf(block.fields().blockType)
    .map(([name]) => $getSlot(block, name))
    .filter((slot): slot is ElementNode => $isElementNode(slot) && isShown(slot))
}

/** One that has not been drawn yet is taken to be. */
function isShown(slot: ElementNode): boolean {
  const element = $getEditor().getElementByKey(slot.getKey())
  return !element || !element.isConnected || element.checkVisibility()
}

export const $firstText = (block: BodyBlock): ElementNode | null => $textsOf(block)[0] ?? null

/** The block a node stands in; null outside of all. */
export function $blockAround(node: LexicalNode): BodyBlock | null {
  const frame = $getSlotFrame(node)
  const host = frame && $getSlotHost(frame)
  return host instanceof BodyBlock ? host : null
}

/** The text after (1) or before (-1) this one: of its block, else of what stands beside the block; null at the edge. */
export function $textBeside(frame: LexicalNode, step: Step): ElementNode | null {
  const block = $getSlotHost(frame)
  if (!(block instanceof BodyBlock)) return null
  const texts = $textsOf(block)
  const at = texts.findIndex((text) => text.is(frame))
  return texts[at + step] ?? $edgeOf(step === 1 ? block.getNextSibling() : block.getPreviousSibling(), step)
}

/** Where somebody comes in who goes on from beside: the first text of a block from above, the last from below. */
export function $edgeOf(node: LexicalNode | null, step: Step): ElementNode | null {
  if (!(node instanceof BodyBlock)) return $isElementNode(node) ? node : null
  const texts = $textsOf(node)
  return (step === 1 ? texts[0] : texts.at(-1)) ?? null
}

/** The caret to the near end of a text. */
export const $enter = (text: ElementNode, step: Step): void => void (step === 1 ? text.selectStart() : text.selectEnd())

/** What stands on the top level, around a node outside of all blocks, or the block around it. */
export const $topOf = (node: LexicalNode): LexicalNode | null => $blockAround(node) ?? node.getTopLevelElement()
