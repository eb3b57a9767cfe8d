'use client'
import {
  $createRangeSelectionFromDom,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_HIGH,
  mergeRegister,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'

/** The editor's caret is the one the page shows, after a click and at each key, however busy the machine. */
export const registerCaret = (editor: LexicalEditor): (() => void) =>
  mergeRegister(
    editor.registerCommand(CLICK_COMMAND, (event) => $onClick(event, editor), COMMAND_PRIORITY_HIGH),
    registerKeys(editor),
  )

/**
 * A click into a text of a block leaves the caret where the browser put it. Payload's handler (3.90.2, `DecoratorPlugin`) takes
 * it away, for fields of its own that stand in blocks; it came back with the browser's next word about it, or never.
 */
function $onClick({ target }: MouseEvent, editor: LexicalEditor): boolean {
  const isInText = target instanceof HTMLElement && target.isContentEditable && target.closest('[data-lexical-slot]')
  const shown = isInText ? $createRangeSelectionFromDom(getSelection(), editor) : null
  const held = $getSelection()
  // Where it stands already it knows what is written next: bold, italic.
  const isThere = shown && $isRangeSelection(held) && held.anchor.is(shown.anchor) && held.focus.is(shown.focus)
  if (!shown || isThere) return shown !== null
  const node = shown.anchor.getNode()
  if ($isTextNode(node)) {
    shown.format = node.getFormat()
    shown.style = node.getStyle()
  }
  $setSelection(shown)
  return true
}

interface Place {
  readonly anchor: Node | null
  readonly anchorOffset: number
  readonly focus: Node | null
  readonly focusOffset: number
}

const placeShown = (): Place => {
  const shown = getSelection()
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = shown ?? {}
  return { anchor: anchorNode, anchorOffset, focus: focusNode, focusOffset }
}

const isSame = (one: Place, other: Place | null): boolean =>
  one.anchor === other?.anchor &&
  one.anchorOffset === other.anchorOffset &&
  one.focus === other.focus &&
  one.focusOffset === other.focusOffset

/**
 * Browsers tell of a moved caret later, some time after the key that moved it: a key pressed before would act where the caret
 * was (Lexical 0.50.0 reads the page's own at `selectionchange` and at `beforeinput`, never at a key). Who types « Home, Delete »
 * faster than the machine follows is told of first.
 */
function registerKeys(editor: LexicalEditor): () => void {
  let told: Place | null = null
  const onTold = () => void (told = placeShown())
  const onKey = (event: KeyboardEvent) => {
    const shown = placeShown()
    if (event.isComposing || isSame(shown, told) || !editor.getRootElement()?.contains(shown.anchor)) return
    document.dispatchEvent(new Event('selectionchange'))
  }
  document.addEventListener('selectionchange', onTold)
  const unregister = editor.registerRootListener((root, before) => {
    before?.removeEventListener('keydown', onKey, true)
    root?.addEventListener('keydown', onKey, true)
  })
  return () => {
    document.removeEventListener('selectionchange', onTold)
    unregister()
  }
}
