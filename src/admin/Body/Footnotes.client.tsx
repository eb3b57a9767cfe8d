'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import {
  $createNodeSelection,
  $getNodeByKey,
  $getSelection,
  $isNodeSelection,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
  SKIP_DOM_SELECTION_TAG,
} from '@payloadcms/richtext-lexical/lexical'
import { useEffect } from 'react'
import { BODY_WORDS } from '#words/body.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { isAwaited } from './awaited.client.ts'
import { BodyInline } from './BodyInline.client.tsx'
import { noteId } from './FootnoteCall.client.tsx'
import { keepNotes, useNotes, type Note } from './notes.client.ts'
import { useWords } from './useWords.client.ts'

/** The texts of the footnotes, below the text as on the page, edited there; outside of the editor, whose history they share. */
export function Footnotes() {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const { said } = useWords()
  const notes = useNotes(editor)

  useEffect(() => keepNotes(editor), [editor])

  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const selection = $getSelection()
          const [node] = $isNodeSelection(selection) ? selection.getNodes() : []
          if (!(node instanceof BodyInline) || node.fields().blockType !== 'footnote') return false
          event?.preventDefault()
          document.getElementById(noteId(node.getKey()))?.focus()
          return true
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  )

  useEffect(() => {
    for (const { key, id } of notes) if (isAwaited(id)) document.getElementById(noteId(key))?.focus()
  }, [notes])

  const change = ({ key }: Note, text: string) =>
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (node instanceof BodyInline) node.put({ ...node.fields(), text })
      },
      { tag: SKIP_DOM_SELECTION_TAG },
    )

  /** The call is chosen, and the caret beside it. */
  const goBack = ({ key }: Note) =>
    editor.update(
      () => {
        const selection = $createNodeSelection()
        selection.add(key)
        $setSelection(selection)
      },
      { onUpdate: () => editor.getRootElement()?.focus({ preventScroll: true }) },
    )

  const remove = ({ key }: Note) =>
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        node?.selectPrevious()
        node?.remove()
      },
      { onUpdate: () => editor.focus() },
    )

  if (notes.length === 0) return null
  return (
    <section className="notes corps-notes" aria-label={said(BODY_WORDS.notes)}>
      <h2>{said(BODY_WORDS.notes)}</h2>
      <ol>
        {notes.map((note, at) => (
          <li key={note.key}>
            <textarea
              id={noteId(note.key)}
              rows={1}
              maxLength={1000}
              readOnly={!isEditable}
              aria-label={said(WRITING_WORDS.noteText, { number: at + 1 })}
              value={note.text}
              onChange={({ target }) => change(note, target.value)}
              onKeyDown={(event) => {
                event.stopPropagation()
                if (event.key !== 'Escape' && event.key !== 'Enter') return
                event.preventDefault()
                goBack(note)
              }}
            />
            <button type="button" className="corps-bouton" onClick={() => goBack(note)}>
              <span aria-hidden>↩</span>
              <span className="vh">{said(WRITING_WORDS.backToCall, { number: at + 1 })}</span>
            </button>
            {isEditable && (
              <button type="button" className="corps-bouton" onClick={() => remove(note)}>
                <span aria-hidden>×</span>
                <span className="vh">{said(WRITING_WORDS.removeNote, { number: at + 1 })}</span>
              </button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
