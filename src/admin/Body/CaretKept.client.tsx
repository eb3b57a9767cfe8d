'use client'
import {
  $createRangeSelection,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $getSlot,
  $getSlotHost,
  $getSlotNameWithinHost,
  $isElementNode,
  $isRangeSelection,
  $isRootNode,
  $isTextNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
  type PointType,
} from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useEffect, useLayoutEffect } from 'react'
import { useDocument } from './useDocument.client.ts'

/** From the root down: which child, or which text of a block. */
type Path = readonly (number | string)[]
interface Spot {
  readonly path: Path
  readonly offset: number
  /** The words of its node before it. */
  readonly before: string
}
interface Kept {
  readonly anchor: Spot
  readonly focus: Spot
  readonly atMs: number
}

/** A body that is drawn anew comes within the same work of the page; one that comes later is somebody's who opened it. */
const ANEW_MS = 2000
/** By document: where the caret was when its body went. */
const carets = new Map<string, Kept>()

/**
 * Keeps the caret in a body that Payload draws anew, as it does once a form learns what was stored meanwhile: who types there
 * types on.
 */
export function CaretKept(): null {
  const [editor] = useLexicalComposerContext()
  const document = useDocument()
  useLayoutEffect(() => {
    let root: HTMLElement | null = null
    const unregister = editor.registerRootListener((next) => void (root = next ?? root))
    return () => {
      // What has the focus is still on the page.
      if (root?.contains(window.document.activeElement)) keep(document, editor)
      unregister()
    }
  }, [editor, document])
  useEffect(() => {
    const kept = carets.get(document)
    carets.delete(document)
    if (!kept || performance.now() - kept.atMs > ANEW_MS) return
    return editor.registerRootListener((root) => void (root && putBack(editor, root, kept)))
  }, [editor, document])
  return null
}

function keep(document: string, editor: LexicalEditor): void {
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    const [anchor, focus] = [$spotOf(selection.anchor), $spotOf(selection.focus)]
    if (anchor && focus) carets.set(document, { anchor, focus, atMs: performance.now() })
  })
}

function putBack(editor: LexicalEditor, root: HTMLElement, { anchor, focus }: Kept): void {
  // Whoever went on elsewhere is left there.
  const { activeElement, body } = window.document
  if (activeElement !== body && !root.contains(activeElement)) return
  editor.update(
    () => {
      const selection = $createRangeSelection()
      if (!$put(selection.anchor, anchor) || !$put(selection.focus, focus)) return
      $setSelection(selection)
    },
    { discrete: true },
  )
  root.focus({ preventScroll: true })
}

function $spotOf({ key, offset }: PointType): Spot | null {
  const path: (number | string)[] = []
  for (let node: LexicalNode | null = $getNodeByKey(key); node && !$isRootNode(node);) {
    const host: LexicalNode | null = $getSlotHost(node)
    path.unshift(host ? ($getSlotNameWithinHost(node) ?? '') : node.getIndexWithinParent())
    node = host ?? node.getParent()
  }
  const words = $getNodeByKey(key)?.getTextContent() ?? ''
  return { path, offset, before: words.slice(0, offset) }
}

/** False where other words are now: nobody types on among those. */
function $put(point: PointType, { path, offset, before }: Spot): boolean {
  let node: LexicalNode | null = $getRoot()
  for (const step of path)
    node =
      typeof step === 'string' ? node && $getSlot(node, step) : $isElementNode(node) ? node.getChildAtIndex(step) : null
  if ($isTextNode(node) && node.getTextContent().startsWith(before)) point.set(node.getKey(), offset, 'text')
  else if ($isElementNode(node) && before === '') point.set(node.getKey(), 0, 'element')
  else return false
  return true
}
