'use client'
import { TableCellNode } from '@lexical/table'
import {
  $findMatchingParent,
  $getSelection,
  $getSlotFrame,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_TAB_COMMAND,
  mergeRegister,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { BodyBlock } from './BodyBlock.client.tsx'
import { $isAtEdge, isOnEdgeLine } from './edges.client.ts'
import { LineSlot } from './slotNodes.client.ts'
import { $edgeOf, $enter, $textBeside, type Step } from './walking.client.ts'

/** The arrow keys go through the texts of blocks as through paragraphs. Before Payload's own, which select the block whole. */
export const registerArrows = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_ARROW_DOWN_COMMAND, (event) => $goLine(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_UP_COMMAND, (event) => $goLine(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $goLetter(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $goLetter(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_TAB_COMMAND, $isOut, COMMAND_PRIORITY_CRITICAL),
  )

/** Whether Tab leads out of a table: the browser takes it on. Lexical (0.50.0) puts the caret back into the last cell for ever. */
function $isOut(event: KeyboardEvent): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const cell = $findMatchingParent(selection.anchor.getNode(), (each) => each instanceof TableCellNode)
  const beside = (node: LexicalNode | null | undefined) =>
    event.shiftKey ? node?.getPreviousSibling() : node?.getNextSibling()
  return cell !== null && !beside(cell) && !beside(cell.getParent())
}

interface Way {
  /** The paragraph, or the line of a block, the caret stands in. */
  readonly from: LexicalNode
  readonly to: ElementNode
}

/** The way from the caret into another text, where there is one that does not lie within the same. */
function $wayFrom(node: LexicalNode, step: Step): Way | null {
  const frame = $getSlotFrame(node)
  const from = frame instanceof LineSlot ? frame : $childOf(frame, node)
  if (!from) return null
  const beside = from.is(frame) ? null : step === 1 ? from.getNextSibling() : from.getPreviousSibling()
  if (frame) {
    const to = beside ? null : $textBeside(frame, step)
    return to && { from, to }
  }
  const to = beside instanceof BodyBlock ? $edgeOf(beside, step) : null
  return to && { from, to }
}

/** What of a text (of the root, for null) the node stands in. */
function $childOf(frame: LexicalNode | null, node: LexicalNode): LexicalNode | null {
  if (!frame) return node.getTopLevelElement()
  let at: LexicalNode | null = node
  while (at && !at.getParent()?.is(frame)) at = at.getParent()
  return at
}

function $goLine(event: KeyboardEvent, step: Step): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || event.shiftKey || event.altKey) return false
  const node = selection.focus.getNode()
  const cell = $findMatchingParent(node, (each): each is TableCellNode => each instanceof TableCellNode)
  if (cell) return $leaveTable({ event, cell, step })
  const way = $wayFrom(node, step)
  if (!way) return false
  // The browser moves the caret within the paragraph; Payload, which would choose the block from any of its lines, is not told.
  if (!isOnEdgeLine(way.from, step)) return true
  event.preventDefault()
  $enter(way.to, step)
  return true
}

/** From the outer rows of a table the caret goes on to the texts around it; in between Lexical's own handler looks after it. */
function $leaveTable({ event, cell, step }: { event: KeyboardEvent; cell: TableCellNode; step: Step }): boolean {
  const row = cell.getParent()
  const frame = $getSlotFrame(cell)
  if (!row || !frame || (step === 1 ? row.getNextSibling() : row.getPreviousSibling())) return false
  if (!isOnEdgeLine(cell, step)) return false
  const to = $textBeside(frame, step)
  if (!to) return false
  event.preventDefault()
  $enter(to, step)
  return true
}

function $goLetter(event: KeyboardEvent, step: Step): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false
  if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return false
  const node = selection.focus.getNode()
  if ($findMatchingParent(node, (each) => each instanceof TableCellNode)) return false
  const way = $wayFrom(node, step)
  if (!way || !$isAtEdge(selection.focus, way.from, step)) return false
  event.preventDefault()
  $enter(way.to, step)
  return true
}
