'use client'
import type { NodeKey } from '@payloadcms/richtext-lexical/lexical'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { useLexicalSlotRef } from '@payloadcms/richtext-lexical/lexical/react/useLexicalSlotRef'

interface Props {
  readonly nodeKey: NodeKey
  readonly name: string
  /** What it is for: shown while it is empty, and always said. */
  readonly hint: string
  readonly className?: string
}

/** Where a text of a block stands on the page. */
export function Slot({ nodeKey, name, hint, className = '' }: Props) {
  const [editor] = useLexicalComposerContext()
  const ref = useLexicalSlotRef<HTMLDivElement>(editor, nodeKey, name)
  return <div ref={ref} role="group" aria-label={hint} data-hint={hint} className={`corps-place ${className}`} />
}
