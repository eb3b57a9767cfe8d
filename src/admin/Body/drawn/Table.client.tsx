'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { BODY_WORDS } from '#words/body.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { useNumber } from '../notes.client.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { Slot } from './Slot.client.tsx'

export function Table({ nodeKey, locale }: Drawn) {
  const [editor] = useLexicalComposerContext()
  const { said } = useWords()
  const number = useNumber(editor, nodeKey)
  return (
    <div className="tab">
      <div className="corps-legende">
        <b>
          {BODY_WORDS.table[locale === 'en' ? 'en' : 'fr']} {number}.
        </b>{' '}
        <Slot nodeKey={nodeKey} name="caption" hint={said(WRITING_WORDS.captionHint)} />
      </div>
      <Slot nodeKey={nodeKey} name="grid" hint={said(BODY_WORDS.table)} className="corps-grille" />
      <div className="tab-note">
        <Slot nodeKey={nodeKey} name="note" hint={said(WRITING_WORDS.tableNoteHint)} />
      </div>
    </div>
  )
}
