'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalEditable } from '@payloadcms/richtext-lexical/lexical/react/useLexicalEditable'
import { useEffect } from 'react'
import { COMMENT_WORDS } from '#words/comments.ts'
import { enterBody, useOffer } from '../Comments/inForm.client.ts'
import { Sign } from './Sign.client.tsx'
import { SIGNS } from './signs.ts'
import { useDocument } from './useDocument.client.ts'
import { useWords } from './useWords.client.ts'

/** The column beside the text knows of this body, and draws its comments in it. */
export function Commenting() {
  const [editor] = useLexicalComposerContext()
  const isEditable = useLexicalEditable()
  const document = useDocument()
  useEffect(() => enterBody(document, { editor, isEditable }), [document, editor, isEditable])
  return null
}

/** Begins a comment on the words that are selected; there only for who may. */
export function CommentTool() {
  const begin = useOffer(useDocument())
  const { said } = useWords()
  if (!begin) return null
  return (
    <button
      type="button"
      className="toolbar-popup__button toolbar-popup__button-comment"
      data-button-key="comment"
      title={said(COMMENT_WORDS.commentTool)}
      // Pressed by the mouse, it leaves the words selected.
      onMouseDown={(event) => event.preventDefault()}
      onClick={begin}
    >
      <Sign paths={SIGNS.comment ?? []} />
      <span className="vh">{said(COMMENT_WORDS.commentTool)}</span>
    </button>
  )
}
