'use client'
import {
  $getRoot,
  $getSlot,
  $getSlotNames,
  $isElementNode,
  $isTabNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from '@payloadcms/richtext-lexical/lexical'
import { BodyInline } from '../Body/BodyInline.client.tsx'
import { wordsIn } from '../Body/references.ts'
import type { Stretch } from './suggested.ts'

/** A stretch, and its node. */
export type Keyed = Stretch & { readonly key: NodeKey }

/** What an editor holds this very moment, in the order it is read. */
export function $stretchesIn(editor: LexicalEditor): Keyed[] {
  const stretches: Keyed[] = []
  let notes = 0
  // A stack of its own: a text may be deep.
  const ahead: { node: LexicalNode; link: string | null }[] = [{ node: $getRoot(), link: null }]
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { node, link } = next
    const add = (kind: Stretch['kind'], text: string) => stretches.push({ key: node.getKey(), kind, text, link })
    if ($isTextNode(node) && !$isTabNode(node)) add('words', node.getTextContent())
    else if (node instanceof BodyInline && node.fields().blockType === 'footnote') add('note', String(++notes))
    else if (node instanceof BodyInline) add('reference', wordsIn(node.fields()) || shown(editor, node))
    else if (!$isElementNode(node) || !node.isInline()) add('edge', ' ')
    const inside = [
      ...$getSlotNames(node).flatMap((name) => $getSlot(node, name) ?? []),
      ...($isElementNode(node) ? node.getChildren() : []),
    ]
    const within = $isElementNode(node) && node.isInline() ? node.getKey() : link
    for (const child of inside.reverse()) ahead.push({ node: child, link: within })
  }
  return stretches
}

/** The title of its document, which is drawn. */
const shown = (editor: LexicalEditor, node: LexicalNode): string =>
  editor.getElementByKey(node.getKey())?.textContent ?? ''
