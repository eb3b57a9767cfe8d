'use client'
import {
  $createRangeSelection,
  $getNodeByKey,
  $isTextNode,
  $setSelection,
  getNearestEditorFromDOMNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
} from '@payloadcms/richtext-lexical/lexical'
import type { Anchor } from '#domain/anchor.ts'
import { $stretchesIn, type Keyed } from './stretches.client.ts'
import { suggested, type Outcome, type Splice } from './suggested.ts'

/**
 * Puts a suggested wording into the one body of this form that holds the words it is about, as one step of the history of its
 * editor, which the form then stores like anything that is typed.
 */
export function applyIn(form: Element, anchor: Anchor, suggestion: string): Outcome & { readonly root?: Element } {
  const bodies = [...form.querySelectorAll<HTMLElement>('[data-lexical-editor]')].flatMap((element) => {
    const editor = getNearestEditorFromDOMNode(element)
    if (!editor?.isEditable() || editor.getRootElement() !== element) return []
    const stretches = editor.read(() => $stretchesIn(editor))
    return [{ root: element, editor, stretches, outcome: suggested(stretches, anchor, suggestion) }]
  })
  const [found, other] = bodies.filter(({ outcome }) => outcome.is !== 'refused' || outcome.why !== 'absent')
  if (!found || other) return { is: 'refused', why: 'absent' }
  if (found.outcome.is === 'fits') splice(found.editor, found.stretches, found.outcome.splices)
  return { ...found.outcome, root: found.root }
}

function splice(editor: LexicalEditor, stretches: readonly Keyed[], splices: readonly Splice[]): void {
  const [first] = splices
  const key = first && stretches[first.at]!.key
  editor.update(
    () => {
      // From the end, so that what comes before stays where it is.
      for (const { at, from, to, words } of [...splices].reverse()) {
        const node = $getNodeByKey(stretches[at]!.key)
        if ($isTextNode(node)) node.spliceText(from, to - from, words)
      }
      const node = key === undefined ? null : $getNodeByKey(key)
      if (!first || !$isTextNode(node)) return
      const selection = $createRangeSelection()
      selection.setTextNodeRange(node, first.from, node, first.from + first.words.length)
      $setSelection(selection)
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  )
  editor.focus()
  if (key !== undefined) editor.getElementByKey(key)?.scrollIntoView({ block: 'center' })
}
