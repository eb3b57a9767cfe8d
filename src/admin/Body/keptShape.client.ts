'use client'
import { TableNode } from '@lexical/table'
import { LinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $createParagraphNode,
  $createTextNode,
  $getSlotFrame,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isElementNode,
  $isParagraphNode,
  $isRootNode,
  $setSlot,
  mergeRegister,
  TextNode,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { HeadingNode } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { ListNode } from '@payloadcms/richtext-lexical/lexical/list'
import { $blockOf, BodyBlock } from './BodyBlock.client.tsx'
import { BodyInline } from './BodyInline.client.tsx'
import { $partsOf } from './rows.client.ts'
import { $isInLine, LineSlot, RichSlot, RowNode } from './slotNodes.client.ts'

/**
 * One editor offers the same in all its texts; what a text of a block cannot hold becomes what it can, with its words:
 * pasted, dropped, or asked for in the bar of the editor.
 */
export const registerShape = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerNodeTransform(TextNode, $plainInLines),
    editor.registerNodeTransform(LinkNode, $plainLinkInLines),
    editor.registerNodeTransform(BodyInline, $plainInlineInLines),
    editor.registerNodeTransform(HeadingNode, $noHeadingInBlocks),
    editor.registerNodeTransform(ListNode, $lineAgain),
    editor.registerNodeTransform(BodyBlock, $noBlockInBlocks),
    editor.registerNodeTransform(TableNode, $tableInItsBlock),
    editor.registerNodeTransform(RichSlot, $rowsAlone),
    editor.registerNodeTransform(RowNode, $rowAtHome),
    editor.registerNodeTransform(LineSlot, $lineAtHome),
  )

function $plainInLines(node: TextNode): void {
  if ((node.getFormat() !== 0 || node.getStyle() !== '') && $isInLine(node)) node.setFormat(0).setStyle('')
}

function $plainLinkInLines(node: LinkNode): void {
  if (!$isInLine(node)) return
  for (const child of node.getChildren()) node.insertBefore(child)
  node.remove()
}

function $plainInlineInLines(node: BodyInline): void {
  if ($isInLine(node)) node.replace($createTextNode(node.getTextContent()))
}

function $noHeadingInBlocks(node: HeadingNode): void {
  if ($getSlotHost(node)) return $lineAgain(node)
  if ($getSlotFrame(node)) node.replace($createParagraphNode(), true)
}

/** A line that was made something else stands in the place of the line. */
function $lineAgain(node: HeadingNode | ListNode): void {
  const host = $getSlotHost(node)
  const name = $getSlotNameWithinHost(node)
  if (!(host instanceof BodyBlock) || name === null) return
  const line = new LineSlot().append($createTextNode(node.getTextContent()))
  $setSlot(host, name, line)
  line.selectEnd()
}

function $noBlockInBlocks(node: BodyBlock): void {
  const frame = $getSlotFrame(node)
  const host = frame && $getSlotHost(frame)
  if (host) host.insertAfter(node)
}

/** A table that was pasted gets its caption and note; in the text of a block it stands after it. */
function $tableInItsBlock(node: TableNode): void {
  const frame = $getSlotFrame(node)
  if (frame && $getSlotNameWithinHost(frame) === 'grid') return
  const host = frame && $getSlotHost(frame)
  if (!host && !$isRootNode(node.getParent())) return
  const block = $blockOf({ blockType: 'table', grid: { root: { children: [$treeOf(node)] } } })
  if (host) {
    host.insertAfter(block)
    node.remove()
  } else node.replace(block)
}

const $treeOf = (node: LexicalNode): object => ({
  ...node.exportJSON(),
  ...($isElementNode(node) && { children: node.getChildren().map($treeOf) }),
})

function $rowsAlone(slot: RichSlot): void {
  const parts = $partsOf(slot)
  if (!parts) return
  for (const child of slot.getChildren()) {
    if (child instanceof RowNode && parts.includes(child.part())) continue
    const lines = child.getTextContent().split(/\n+/)
    for (const line of lines) child.insertBefore(new RowNode(parts[0]!).append($createTextNode(line)))
    child.remove()
  }
  if (slot.isEmpty()) slot.append(new RowNode(parts[0]!))
}

function $rowAtHome(row: RowNode): void {
  const parent = row.getParent()
  if (parent && !$partsOf(parent)) row.replace($createParagraphNode(), true)
}

function $lineAtHome(line: LineSlot): void {
  if ($getSlotHost(line) || !line.getParent()) return
  const paragraph = $createParagraphNode()
  if ($isParagraphNode(line)) line.replace(paragraph, true)
}
