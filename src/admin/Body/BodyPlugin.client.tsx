'use client'
import {
  $createParagraphNode,
  $getPreviousSelection,
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  createCommand,
  mergeRegister,
  type LexicalCommand,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useLocale } from '@payloadcms/ui'
import { useEffect } from 'react'
import { WRITING_WORDS } from '#words/writing.ts'
import { registerArrows } from './arrows.client.ts'
import { awaitIt } from './awaited.client.ts'
import { $blockOf } from './BodyBlock.client.tsx'
import { $inlineOf } from './BodyInline.client.tsx'
import { drawnId } from './drawnId.client.ts'
import { registerShape } from './keptShape.client.ts'
import { registerCaret } from './caret.client.ts'
import type { Fields } from './references.ts'
import type { Size } from './slots.client.ts'
import { $isInLine } from './slotNodes.client.ts'
import { registerTyping } from './typing.client.ts'
import { useWords } from './useWords.client.ts'
import { $firstText, $topOf } from './walking.client.ts'

/** Puts a block on a line of its own. */
export const INSERT_BLOCK: LexicalCommand<{ fields: Fields; size?: Size }> = createCommand('INSERT_BODY_BLOCK')
/** Puts a reference or a footnote into the sentence. */
export const INSERT_INLINE: LexicalCommand<Fields> = createCommand('INSERT_BODY_INLINE')

/** All the editor does with blocks. */
export function BodyPlugin() {
  const [editor] = useLexicalComposerContext()
  const { code: locale } = useLocale()
  const { said } = useWords()

  useEffect(
    () =>
      mergeRegister(
        registerShape(editor),
        registerArrows(editor),
        registerCaret(editor),
        registerTyping(editor),
        editor.registerCommand(INSERT_BLOCK, $insertBlock, COMMAND_PRIORITY_LOW),
        editor.registerCommand(INSERT_INLINE, $insertInline, COMMAND_PRIORITY_LOW),
      ),
    [editor],
  )

  // The language of the text, for its spelling, its hyphens and its quotation marks.
  useEffect(
    () =>
      editor.registerRootListener((root) => {
        const field = root?.closest<HTMLElement>('.document')
        if (field) field.lang = locale
        root?.setAttribute('aria-label', said(WRITING_WORDS.textHint))
      }),
    [editor, locale, said],
  )

  // Cells that were merged, and coloured, stay as they are stored.
  return <TablePlugin hasTabHandler hasHorizontalScroll={false} />
}

/** After the line the caret is in, or in its place when it is empty; the caret goes into it. */
function $insertBlock({ fields, size }: { fields: Fields; size?: Size }): boolean {
  const selection = $getSelection() ?? $getPreviousSelection()
  if (!$isRangeSelection(selection)) return false
  const top = $topOf(selection.focus.getNode())
  if (!top) return false
  const block = $blockOf({ ...fields, id: fields.id ?? drawnId() }, size)
  awaitIt(String(block.fields().id))
  if ($isParagraphNode(top) && top.isEmpty()) top.replace(block)
  else top.insertAfter(block)
  if (!block.getNextSibling()) block.insertAfter($createParagraphNode(), false)
  $firstText(block)?.selectEnd()
  return true
}

/** At the caret; one that says nothing yet opens where it is told. In a line there is none. */
function $insertInline(fields: Fields): boolean {
  const selection = ($getSelection() ?? $getPreviousSelection())?.clone()
  if (!$isRangeSelection(selection)) return false
  if ($isInLine(selection.anchor.getNode()) || $isInLine(selection.focus.getNode())) return true
  $setSelection(selection)
  const id = fields.id ?? drawnId()
  if (Object.keys(fields).length === 1) awaitIt(id)
  // A call stands at its word: « / » wanted a space before it.
  const [node, { offset }] = [selection.anchor.getNode(), selection.anchor]
  if (fields.blockType === 'footnote' && $isTextNode(node) && node.getTextContent()[offset - 1] === ' ')
    node.spliceText(offset - 1, 1, '', true)
  selection.insertNodes([$inlineOf({ ...fields, id })])
  return true
}
