'use client'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isTextNode,
  $isElementNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** A press of the mouse has put the caret by then, on a busy machine too. */
const SETTLED_MS = 2000

interface Pressed {
  readonly x: number
  readonly y: number
  readonly untilMs: number
}

/**
 * Puts the caret where the mouse was pressed when Lexical (0.50.0) took it away again: it does so where a text of a block takes
 * the focus from the body while nothing, or a place between two blocks, is selected, as after a removal that was undone. What
 * one types then would go nowhere.
 */
export function registerPresses(editor: LexicalEditor): () => void {
  let pressed: Pressed | null = null
  const onClick = (event: MouseEvent) => {
    pressed = { x: event.clientX, y: event.clientY, untilMs: performance.now() + SETTLED_MS }
    requestAnimationFrame(() => requestAnimationFrame(check))
  }
  const forget = () => (pressed = null)
  const check = () => {
    const at = pressed
    if (!at || editor.getEditorState().read($getSelection) !== null) return
    pressed = null
    const isHere = editor.getRootElement()?.contains(document.activeElement)
    if (isHere && performance.now() < at.untilMs) editor.update(() => $putCaret(at))
  }
  const unregister = [
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick)
      before?.removeEventListener('keydown', forget, true)
      root?.addEventListener('click', onClick)
      root?.addEventListener('keydown', forget, true)
    }),
    editor.registerUpdateListener(() => void (pressed && requestAnimationFrame(check))),
  ]
  return () => unregister.forEach((each) => each())
}

function $putCaret({ x, y }: Pressed): void {
  const range = document.caretRangeFromPoint(x, y)
  const node = range && $getNearestNodeFromDOMNode(range.startContainer)
  if ($isTextNode(node)) node.select(range?.startOffset, range?.startOffset)
  else if ($isElementNode(node)) node.selectEnd()
}
