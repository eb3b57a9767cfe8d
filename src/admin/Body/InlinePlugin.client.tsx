'use client'
import { INSERT_INLINE_BLOCK_COMMAND } from '@payloadcms/richtext-lexical/client'
import {
  $getPreviousSelection,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect } from 'react'
import { awaitIt } from './awaited.client.ts'
import { $inlineOf } from './BodyInline.client.tsx'
import { drawnId } from './drawnId.client.ts'
import type { Fields } from './references.ts'

/** Puts references and footnotes into the text, before Payload's own handler (COMMAND_PRIORITY_EDITOR) does. */
export function InlinePlugin() {
  const [editor] = useLexicalComposerContext()
  useEffect(
    () =>
      editor.registerCommand(
        INSERT_INLINE_BLOCK_COMMAND,
        (fields) => $insertInline(fields as Fields),
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )
  return null
}

/** At the caret; one without a target or a text opens where it is told what it is. */
export function $insertInline(fields: Fields): boolean {
  const selection = $getSelection() ?? $getPreviousSelection()?.clone() ?? null
  if (!$isRangeSelection(selection)) return false
  $setSelection(selection)
  const id = fields.id ?? drawnId()
  selection.insertNodes([$inlineOf({ ...fields, id })])
  if (Object.keys(fields).every((name) => name === 'blockType' || name === 'blockName')) awaitIt(id)
  return true
}
