'use client'
import { useEffect, useState } from 'react'
import type { Anchor } from '#domain/anchor.ts'
import { anchorOfSelection } from './passages.client.ts'
import { isCommentKey } from './commentKey.ts'

interface Asked {
  /** Id of the text; empty where it is not on this page. */
  readonly element: string
  /** `Ctrl+Alt+M`: begins a comment on what is selected, or on the whole. */
  begin(anchor: Anchor | null): void
}

/** What is selected of the text on the page, and how far down the window it is. */
export function useSelected({ element, begin }: Asked): { anchor: Anchor | null; top: number } {
  const [selected, setSelected] = useState<{ anchor: Anchor | null; top: number }>({ anchor: null, top: 0 })
  useEffect(() => {
    if (element === '') return
    let timer: ReturnType<typeof setTimeout> | undefined
    const now = () => {
      const page = document.getElementById(element)
      const anchor = page && anchorOfSelection(page)
      const top = anchor ? (getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? 0) : 0
      return { anchor, top }
    }
    // Selecting tells of each character: it is looked at once the hand rests.
    const onSelection = () => {
      clearTimeout(timer)
      timer = setTimeout(() => setSelected(now()), SETTLED_MS)
    }
    const onKey = (event: KeyboardEvent) => {
      if (!isCommentKey(event)) return
      event.preventDefault()
      begin(now().anchor)
    }
    document.addEventListener('selectionchange', onSelection)
    document.addEventListener('scroll', onSelection, { passive: true, capture: true })
    document.addEventListener('keydown', onKey)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('selectionchange', onSelection)
      document.removeEventListener('scroll', onSelection, { capture: true })
      document.removeEventListener('keydown', onKey)
    }
  }, [element, begin])
  return selected
}

const SETTLED_MS = 120
