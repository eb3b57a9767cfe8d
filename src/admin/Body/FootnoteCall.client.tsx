'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalNodeSelection } from '@payloadcms/richtext-lexical/lexical/react/useLexicalNodeSelection'
import type { NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { WRITING_WORDS } from '#words/writing.ts'
import { useNotes } from './notes.client.ts'
import type { Fields } from './references.ts'
import { useWords } from './useWords.client.ts'

/** The raised number of a footnote: a click leads to its text. */
export function FootnoteCall({ nodeKey, fields }: { nodeKey: NodeKey; fields: Fields }) {
  const [editor] = useLexicalComposerContext()
  const { said } = useWords()
  const notes = useNotes(editor)
  const [isSelected] = useLexicalNodeSelection(nodeKey)
  const number = notes.findIndex(({ key }) => key === nodeKey) + 1
  return (
    <sup className="appel">
      <span
        role="button"
        aria-label={said(WRITING_WORDS.noteCall, { number })}
        title={typeof fields.text === 'string' ? fields.text : ''}
        className={`corps-appel${isSelected ? ' est-choisi' : ''}`}
        onClick={(event) => {
          event.preventDefault()
          document.getElementById(noteId(nodeKey))?.focus()
        }}
      >
        {number || ''}
      </span>
    </sup>
  )
}

/** Of the field that holds the text of a footnote. */
export const noteId = (key: string): string => `corps-note-${key}`
