'use client'
import type { Transformer } from '@payloadcms/richtext-lexical/lexical/markdown'
import { $getSlotFrame, $isRootNode } from '@payloadcms/richtext-lexical/lexical'
import { $blockOf, BodyBlock } from './BodyBlock.client.tsx'
import { awaitIt } from './awaited.client.ts'
import { drawnId } from './drawnId.client.ts'
import { $firstText } from './walking.client.ts'

/** « > » and a space at the beginning of a paragraph makes it a quotation. Headings and lists have their own. */
export const QUOTE: Transformer = {
  type: 'element',
  dependencies: [BodyBlock],
  regExp: /^>\s/,
  export: () => null,
  replace: (paragraph, children) => {
    if (!$isRootNode(paragraph.getParent()) || $getSlotFrame(paragraph)) return false
    const text = children.map((child) => child.getTextContent()).join('')
    const block = $blockOf({ blockType: 'quote', text, id: drawnId() })
    awaitIt(String(block.fields().id))
    paragraph.replace(block)
    $firstText(block)?.selectStart()
  },
}
