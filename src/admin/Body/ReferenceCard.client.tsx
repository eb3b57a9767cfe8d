'use client'
import { useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import { ICONS, type IconName } from '#site/parts/icons.ts'
import { WRITING_WORDS } from '#words/writing.ts'
import { place } from './Popover.client.tsx'
import { kindName, type ReferenceKind } from './references.ts'
import { Sign } from './Sign.client.tsx'
import type { Target } from './titles.client.ts'
import { useWords } from './useWords.client.ts'

interface Props {
  readonly anchor: HTMLElement
  readonly kind: ReferenceKind
  readonly target: Target
}

/** What a reference points to, at a glance: its kind, its title, whether readers find it. */
export function ReferenceCard({ anchor, kind, target }: Props) {
  const { language, said } = useWords()
  const box = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (box.current) place(box.current, anchor)
  })
  return createPortal(
    <div ref={box} className="corps-fenetre corps-carte" role="tooltip">
      <p className="corps-sorte">
        <Sign paths={ICONS[kind.type as IconName]} /> {kindName(kind, language)}
      </p>
      {target.is === 'known' && <p className="corps-titre">{target.title}</p>}
      <p className="corps-indice">{stateWords(target, said)}</p>
    </div>,
    document.body,
  )
}

/** Whether readers find it, as a sentence; empty while nobody knows. */
export function stateWords(target: Target, said: ReturnType<typeof useWords>['said']): string {
  if (target.is === 'gone') return said(WRITING_WORDS.isGone)
  if (target.is !== 'known') return ''
  return said(target.isLive ? WRITING_WORDS.isLiveTarget : WRITING_WORDS.isNotLive)
}
