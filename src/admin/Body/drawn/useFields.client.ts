'use client'
import { $getNodeByKey, type NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useCallback } from 'react'
import { BodyBlock } from '../BodyBlock.client.tsx'

/** Changes settings of a block: those fields that are not written in the text. One step of the history. */
export function usePut(nodeKey: NodeKey): (change: Readonly<Record<string, unknown>>) => void {
  const [editor] = useLexicalComposerContext()
  return useCallback(
    (change) =>
      editor.update(() => {
        const block = $getNodeByKey(nodeKey)
        if (block instanceof BodyBlock) block.put({ ...block.fields(), ...change })
      }),
    [editor, nodeKey],
  )
}
