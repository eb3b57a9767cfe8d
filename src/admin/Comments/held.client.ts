'use client'
import { $getSelection, $isRangeSelection, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { createDOMRange } from '@payloadcms/richtext-lexical/lexical/selection'
import { placeOf, type Anchor } from '#domain/anchor.ts'
import type { Locale } from '#domain/content/shared.ts'
import { evened, written } from './even.ts'
import type { Passages } from './passages.client.ts'
import { quoted } from './quoted.ts'
import { $stretchesIn, type Keyed } from './stretches.client.ts'
import { evenAnchor } from './suggested.ts'

/** The words of a body where it is written: as it is held now, stored or not. */
export function passagesHeld(editor: LexicalEditor): Passages {
  const stretches = editor.read(() => $stretchesIn(editor))
  const chars = evened(stretches)
  const text = written(chars)
  return {
    placeOf: (anchor) => placeOf(text, evenAnchor(anchor)),
    rangeAt: (place) => {
      if (place.state === 'gone') return null
      const said = chars.slice(place.start, place.end).filter(({ at }) => stretches[at]!.kind !== 'edge')
      const [first, last] = [said[0], said.at(-1)]
      if (!first || !last) return null
      const range = document.createRange()
      const isSet =
        startAt(range, drawnOf(editor, stretches[first.at]!), first.from) &&
        endAt(range, drawnOf(editor, stretches[last.at]!), last.to)
      return isSet ? range : null
    },
  }
}

/** What the page shows as selected in a body. */
export function rangeShown(editor: LexicalEditor): Range | null {
  const shown = getSelection()
  if (!shown || shown.isCollapsed || shown.rangeCount === 0) return null
  const range = shown.getRangeAt(0)
  return editor.getRootElement()?.contains(range.commonAncestorContainer) ? range : null
}

/** What the tools of a body act on: whoever went to them by key has left the words selected there alone. */
export const rangeKept = (editor: LexicalEditor): Range | null =>
  editor.read(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection) || selection.isCollapsed()) return null
    const { anchor, focus } = selection
    return createDOMRange(editor, anchor.getNode(), anchor.offset, focus.getNode(), focus.offset)
  })

/** The anchor of a part of a body; null where nothing of its text is in it. */
export function anchorHeld(editor: LexicalEditor, range: Range | null, locale: Locale): Anchor | null {
  if (!range) return null
  const stretches = editor.read(() => $stretchesIn(editor))
  const within = stretches.flatMap((stretch, at) => {
    const drawn = stretch.kind === 'edge' ? null : drawnOf(editor, stretch)
    if (!drawn || !range.intersectsNode(drawn)) return []
    const [from, to] = partOf(drawn, { range, length: stretch.text.length })
    return from < to ? [{ at, from, to }] : []
  })
  const [first, last] = [within[0], within.at(-1)]
  if (!first || !last) return null
  return quoted(stretches, { from: { at: first.at, offset: first.from }, to: { at: last.at, offset: last.to } }, locale)
}

/** Of words their text, of what is drawn in a sentence its element. */
function drawnOf(editor: LexicalEditor, { key, kind }: Keyed): Text | Element | null {
  const element = editor.getElementByKey(key)
  if (!element || kind !== 'words') return element
  return document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode() as Text | null
}

/** Which characters of it are selected; of what is no text all are. */
function partOf(drawn: Text | Element, { range, length }: { range: Range; length: number }): [number, number] {
  if (!(drawn instanceof Text)) return [0, length]
  const from = drawn === range.startContainer ? range.startOffset : range.comparePoint(drawn, 0) < 0 ? length : 0
  const to = drawn === range.endContainer ? range.endOffset : range.comparePoint(drawn, drawn.length) > 0 ? 0 : length
  return [from, to]
}

function startAt(range: Range, drawn: Text | Element | null, offset: number): boolean {
  if (drawn instanceof Text) range.setStart(drawn, Math.min(offset, drawn.length))
  else if (drawn) range.setStartBefore(drawn)
  return drawn !== null
}

function endAt(range: Range, drawn: Text | Element | null, offset: number): boolean {
  if (drawn instanceof Text) range.setEnd(drawn, Math.min(offset, drawn.length))
  else if (drawn) range.setEndAfter(drawn)
  return drawn !== null
}
