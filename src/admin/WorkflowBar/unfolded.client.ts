'use client'
import { useEffect, useState } from 'react'

/** The text whose bar is unfolded: a form drawn anew (another language, a page asked for again) finds it as it was. */
let unfolded: string | null = null

/** Whether the whole bar of a text is shown, and how to unfold and fold it. Whoever goes on elsewhere folds it. */
export function useUnfolded(uid: string): [boolean, (isOpen: boolean) => void] {
  const [isOpen, setIsOpen] = useState(unfolded === uid)
  const unfold = (next: boolean) => {
    unfolded = next ? uid : null
    setIsOpen(next)
  }
  useEffect(() => {
    if (!isOpen) return
    const onElsewhere = ({ target }: Event) => {
      if (!(target instanceof Element) || target.closest('.flux, dialog, .payload-toast-container')) return
      unfolded = null
      setIsOpen(false)
    }
    for (const act of ['pointerdown', 'focusin'] as const) document.addEventListener(act, onElsewhere)
    return () => {
      for (const act of ['pointerdown', 'focusin'] as const) document.removeEventListener(act, onElsewhere)
    }
  }, [isOpen])
  return [isOpen, unfold]
}
