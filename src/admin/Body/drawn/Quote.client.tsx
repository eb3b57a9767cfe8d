'use client'
import { WRITING_WORDS } from '#words/writing.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { Slot } from './Slot.client.tsx'

export function Quote({ nodeKey }: Drawn) {
  const { said } = useWords()
  return (
    <blockquote>
      <Slot nodeKey={nodeKey} name="text" hint={said(WRITING_WORDS.quoteHint)} className="corps-cite" />
      <footer>
        <Slot nodeKey={nodeKey} name="attribution" hint={said(WRITING_WORDS.attributionHint)} />
      </footer>
    </blockquote>
  )
}
