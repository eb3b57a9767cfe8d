'use client'
import {
  $createParagraphNode,
  $findMatchingParent,
  $getSelection,
  $getSlotFrame,
  $isNodeSelection,
  $isParagraphNode,
  $isRangeSelection,
  $createLineBreakNode,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_DOWN_COMMAND,
  KEY_ENTER_COMMAND,
  mergeRegister,
  PASTE_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from '@payloadcms/richtext-lexical/lexical'
import { BodyBlock } from './BodyBlock.client.tsx'
import { $isAtEdge } from './edges.client.ts'
import { $moveTop } from './moving.client.ts'
import { storable } from '#richtext/paste/line.ts'
import { dataOf, parsed } from './pasting.client.ts'
import { $goOn, $moveRow, $partsOf } from './rows.client.ts'
import { LineSlot, RowNode } from './slotNodes.client.ts'
import { $moveTableRow } from './tables.client.ts'
import {
  $blockAround,
  $edgeOf,
  $enter,
  $firstText,
  $textBeside,
  $textsOf,
  $topOf,
  type Step,
} from './walking.client.ts'
import { shapeOf } from './shapes.ts'

/** What the keys do in the texts of blocks, besides what they do in any paragraph. */
export const registerTyping = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, $onEnter, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, (event) => $onRubbing(event, -1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, (event) => $onRubbing(event, 1), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DOWN_COMMAND, $onMoving, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(CLICK_COMMAND, isInChrome, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(PASTE_COMMAND, $onPaste, COMMAND_PRIORITY_HIGH),
  )

/** A click on a setting of a block leaves the caret where it is; Payload's handler takes it away. */
const isInChrome = ({ target }: MouseEvent): boolean =>
  target instanceof Element && target.closest('.corps-barre, .corps-outils, .corps-sorte-encadre') !== null

const $rowAround = (node: LexicalNode): RowNode | null =>
  $findMatchingParent(node, (each): each is RowNode => each instanceof RowNode)

/** The caret behind a block, into a paragraph of its own. */
function $leave(block: BodyBlock): void {
  const beside = block.getNextSibling()
  const isFree = $isParagraphNode(beside) && beside.isEmpty()
  const paragraph = isFree ? beside : $createParagraphNode()
  if (!isFree) block.insertAfter(paragraph, false)
  paragraph.selectStart()
}

function $onEnter(event: KeyboardEvent | null): boolean {
  const selection = $getSelection()
  const [chosen] = $isNodeSelection(selection) ? selection.getNodes() : []
  if (chosen instanceof BodyBlock) return done(event, () => $firstText(chosen)?.selectEnd())
  if (!$isRangeSelection(selection)) return false
  const node = selection.focus.getNode()
  const frame = $getSlotFrame(node)
  const block = $blockAround(node)
  if (!frame || !block) return false
  if (frame instanceof LineSlot) return $onEnterInLine({ event, selection, frame, block })
  const row = $rowAround(node)
  const parts = $partsOf(frame)
  if (row && parts) {
    if (event?.shiftKey) return false
    return done(event, () => {
      selection.removeText()
      if ($goOn(row, parts)) return
      row.remove()
      $leave(block)
    })
  }
  // From an empty last paragraph one leaves, as from a list.
  const isLeaving = $isParagraphNode(node) && node.isEmpty() && node.getParent()?.is(frame) && !node.getNextSibling() && node.getPreviousSibling() // prettier-ignore
  return isLeaving ? done(event, () => (node.remove(), $leave(block))) : false
}

interface InLine {
  readonly event: KeyboardEvent | null
  readonly selection: RangeSelection
  readonly frame: LineSlot
  readonly block: BodyBlock
}

function $onEnterInLine({ event, selection, frame, block }: InLine): boolean {
  const texts = $textsOf(block)
  const at = texts.findIndex((text) => text.is(frame))
  const sort = shapeOf(block.fields().blockType).filter(([, each]) => each === 'lines').length > 0 && at === 0
  return done(event, () => {
    if (event?.shiftKey && sort) return selection.insertNodes([$createLineBreakNode()])
    const next = texts[at + 1]
    if (next) return $enter(next, 1)
    $leave(block)
  })
}

/** Backspace (-1) and Delete (1) never join the texts of a block; an empty block goes. */
function $onRubbing(event: KeyboardEvent, step: Step): boolean {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return false
  const node = selection.focus.getNode()
  const frame = $getSlotFrame(node)
  const block = $blockAround(node)
  // Lexical 0.50.0 only collapses what is chosen in a slot when Delete is pressed.
  if (!selection.isCollapsed()) return frame ? done(event, () => selection.removeText()) : false
  if (frame && block) {
    if (!$isAtEdge(selection.focus, frame, step)) return false
    return done(event, () => {
      if ($textsOf(block).every((text) => text.getTextContent().trim() === '')) return void $away(block)
      const beside = $textBeside(frame, step)
      if (beside && $blockAround(beside)?.is(block)) $enter(beside, step)
    })
  }
  const top = node.getTopLevelElement()
  const beside = step === 1 ? top?.getNextSibling() : top?.getPreviousSibling()
  if (!top || !(beside instanceof BodyBlock) || !$isAtEdge(selection.focus, top, step)) return false
  const text = $edgeOf(beside, step)
  if (!text) return false
  return done(event, () => {
    if ($isParagraphNode(top) && top.isEmpty() && step === -1) top.remove()
    $enter(text, step)
  })
}

/** A block nobody wrote in becomes a paragraph again. */
function $away(block: BodyBlock): void {
  const paragraph = $createParagraphNode()
  block.replace(paragraph)
  paragraph.selectStart()
}

/** As Word has it: Alt+Shift+↑ and ↓ move what the caret stands in, a row before its block. */
function $onMoving(event: KeyboardEvent): boolean {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
  if (!step || !event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return false
  const selection = $getSelection()
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection?.getNodes()[0]
  if (!node) return false
  return done(event, () => {
    const row = $rowAround(node)
    const parts = $partsOf($getSlotFrame(node))
    if (row && parts) return void $moveRow(row, { step, parts })
    if ($moveTableRow(node, step)) return
    const top = $topOf(node)
    if (top) $moveTop(top, step)
  })
}

/** A line takes words alone; several lines pasted into rows are as many rows. */
function $onPaste(event: ClipboardEvent | InputEvent | KeyboardEvent): boolean {
  const data = dataOf(event)
  const selection = $getSelection()
  if (!data || !$isRangeSelection(selection)) return false
  const node = selection.focus.getNode()
  const row = $rowAround(node)
  const isLine = $getSlotFrame(node) instanceof LineSlot
  if (!row && !isLine) return false
  const lines = linesIn(data)
  // A picture alone has no place in a line, and takes none of its words.
  if (!lines.some(Boolean)) return done(event, () => undefined)
  return done(event, () => {
    if (isLine) return selection.insertText(lines.filter(Boolean).join(' '))
    lines.filter(Boolean).forEach((line, at) => {
      const now = $getSelection()
      if (!$isRangeSelection(now)) return
      if (at > 0) now.insertParagraph()?.selectStart()
      const after = $getSelection()
      if ($isRangeSelection(after)) after.insertText(line)
    })
  })
}

/** The lines of what is pasted where there are words alone. */
function linesIn(data: DataTransfer): string[] {
  const text = storable(data.getData('text/plain') || parsed(data.getData('text/html')).body.innerText)
  return text.split(/\r?\n/).map((line) => line.trim())
}

function done(event: Event | null, act: () => unknown): true {
  event?.preventDefault()
  act()
  return true
}
