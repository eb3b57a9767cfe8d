'use client'
import {
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isTextNode,
  $isElementNode,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** What somebody does next ends a press, never a time: a busy machine may take seconds. A key finds the caret put. */
const ENDS = ['keydown', 'pointerdown'] as const

interface Pressed {
  readonly x: number
  readonly y: number
}

/**
 * Puts the caret where the mouse was pressed when Lexical (0.50.0) took it away again: it does so where a text of a block takes
 * the focus from the body while nothing, or a place between two blocks, is selected, as after a removal that was undone. What
 * one types then would go nowhere.
 */
export function registerPresses(editor: LexicalEditor): () => void {
  let pressed: Pressed | null = null
  const onClick = (event: MouseEvent) => {
    pressed = { x: event.clientX, y: event.clientY }
    requestAnimationFrame(() => requestAnimationFrame(check))
  }
  const forget = ({ type }: Event) => {
    if (type === 'keydown') check()
    pressed = null
  }
  const check = () => {
    const at = pressed
    if (!at || editor.getEditorState().read($getSelection) !== null) return
    if (!editor.getRootElement()?.contains(document.activeElement)) return
    pressed = null
    editor.update(() => $putCaret(at), { discrete: true })
  }
  const unregister = [
    editor.registerRootListener((root, before) => {
      before?.removeEventListener('click', onClick)
      root?.addEventListener('click', onClick)
      for (const act of ENDS) {
        before?.removeEventListener(act, forget, true)
        root?.addEventListener(act, forget, true)
      }
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
