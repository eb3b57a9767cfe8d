'use client'
import { BLOCK_WORDS } from '#words/blocks.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { useWords } from '../useWords.client.ts'
import type { Drawn } from './BlockDrawn.client.tsx'
import { Slot } from './Slot.client.tsx'

export function Steps({ nodeKey }: Drawn) {
  const { said } = useWords()
  return (
    <div className="suite-etapes">
      <div className="enc-t">
        <Slot nodeKey={nodeKey} name="title" hint={said(WRITING_WORDS.titleHint)} />
      </div>
      <Slot nodeKey={nodeKey} name="items" hint={said(BLOCK_WORDS.step)} className="corps-etapes" />
    </div>
  )
}

export function Checklist({ nodeKey }: Drawn) {
  const { said } = useWords()
  return (
    <div className="liste-verif">
      <div className="enc-t">
        <Slot nodeKey={nodeKey} name="title" hint={said(WRITING_WORDS.titleHint)} />
      </div>
      <Slot nodeKey={nodeKey} name="items" hint={said(BLOCK_WORDS.point)} className="corps-verif" />
    </div>
  )
}
