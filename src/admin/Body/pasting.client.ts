'use client'
import {
  $addUpdateTag,
  $createParagraphNode,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $parseSerializedNode,
  COMMAND_PRIORITY_HIGH,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  PASTE_COMMAND,
  PASTE_TAG,
  SKIP_DOM_SELECTION_TAG,
  type LexicalEditor,
  type LexicalNode,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { addressOf } from '#richtext/paste/address.ts'
import { flat } from '#richtext/paste/flat.ts'
import type { Left } from '#richtext/paste/left.ts'
import { pasted, type Pasted } from '#richtext/paste/pasted.ts'
import type { Picture } from '#richtext/paste/pictures.ts'
import { BodyBlock } from './BodyBlock.client.tsx'
import { drawnId } from './drawnId.client.ts'
import { $placeOf } from './tables.client.ts'

/** What came of a paste: what of it was left, and its pictures, which are on their way to the media. */
export interface Told {
  readonly left: Left
  readonly pictures: readonly Awaiting[]
}

/** A picture, and how it gets into its figure once it has an id. */
interface Awaiting {
  readonly picture: Picture
  readonly file: File | null
  put(image: string): void
}

/** Texts of other programs come in by their meaning, in one step of the history. What is ours goes Lexical's own way. */
export const registerPaste = (editor: LexicalEditor, tell: (told: Told) => void): (() => void) =>
  editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const data = dataOf(event)
      if (!data || data.types.includes('application/x-lexical-editor')) return false
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return false
      const [html, text] = [data.getData('text/html'), data.getData('text/plain')]
      // An address over chosen words makes them a link: Payload's own.
      if (!html && !selection.isCollapsed() && addressOf(text)) return false
      const files = [...data.files]
      const clipboard = { html, text, rtf: data.getData('text/rtf'), files }
      const read = pasted(clipboard, { parse: parsed, newId: drawnId })
      if (read.nodes.length === 0) return false
      event.preventDefault()
      $addUpdateTag(PASTE_TAG)
      tell({ left: read.left, pictures: $inserted({ editor, read, files }) })
      return true
    },
    COMMAND_PRIORITY_HIGH,
  )

/** What comes into the text; null where it goes into a field of a block's settings. */
export function dataOf(event: ClipboardEvent | InputEvent | KeyboardEvent): DataTransfer | null {
  if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return null
  return 'clipboardData' in event ? event.clipboardData : 'dataTransfer' in event ? event.dataTransfer : null
}

/** A document nobody sees: nothing in it runs or is loaded. */
export const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

interface Inserting {
  readonly editor: LexicalEditor
  readonly read: Pasted
  readonly files: readonly File[]
}

function $inserted({ editor, read, files }: Inserting): Awaiting[] {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return []
  const isInCell = $placeOf(selection.focus.getNode()) !== null
  const nodes = (isInCell ? flat(read.nodes) : read.nodes).map((node) => $parseSerializedNode(node as SerializedLexicalNode & typeof node)) // prettier-ignore
  selection.insertNodes(nodes)
  $roomBehind(nodes.at(-1))
  const figures = new Map(
    nodes.flatMap((node) => (node instanceof BodyBlock ? [[node.fields().id, node.getKey()]] : [])),
  )
  return read.pictures.map((picture) => ({
    picture,
    file: picture.source.as === 'file' ? (files[picture.source.at] ?? null) : null,
    put: (image) => putPicture(editor, { key: figures.get(picture.figure), image }),
  }))
}

/** Behind a block at the end of a text there is a line to write on. */
function $roomBehind(last: LexicalNode | undefined): void {
  if (!(last instanceof BodyBlock) || last.getNextSibling()) return
  const paragraph = $createParagraphNode()
  last.insertAfter(paragraph, false)
  paragraph.select()
}

/** Said by the update that tells the form of a picture. */
export const PICTURE_TAG = 'coplume-picture'

/**
 * Part of the paste: one undo takes both back. What is tagged as merged into the step before never reaches the form (Lexical's
 * OnChangePlugin passes it over) and would not be saved, so the form is told by a second update, which is no step at all.
 */
function putPicture(editor: LexicalEditor, { key, image }: { key: string | undefined; image: string }): void {
  const $figure = (): BodyBlock | null => {
    const node = key === undefined ? null : $getNodeByKey(key)
    return node instanceof BodyBlock ? node : null
  }
  const put = () => {
    const figure = $figure()
    // Whoever chose another one meanwhile keeps it.
    if (figure && !figure.fields().image) figure.put({ ...figure.fields(), image })
  }
  // Whoever writes in another field keeps the focus there.
  editor.update(put, { tag: [HISTORY_MERGE_TAG, SKIP_DOM_SELECTION_TAG], discrete: true })
  const tag = [HISTORIC_TAG, PICTURE_TAG, SKIP_DOM_SELECTION_TAG]
  editor.update(() => $figure()?.markDirty(), { tag, discrete: true })
}
