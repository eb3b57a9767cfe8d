'use client'
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react'
import { createPortal } from 'react-dom'

interface Props {
  readonly anchor: HTMLElement
  readonly label: string
  onClose(): void
  readonly children: ReactNode
}

/** A small window at a word of the text. Outside of the text, so that the editor neither eats its keys nor takes its focus. */
export function Popover({ anchor, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })

  useLayoutEffect(() => {
    if (box.current) place(box.current, anchor)
  })

  useEffect(() => {
    box.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus()
    const onPress = ({ target }: Event) => {
      if (target instanceof Node && !box.current?.contains(target)) close.current()
    }
    document.addEventListener('mousedown', onPress)
    return () => document.removeEventListener('mousedown', onPress)
  }, [])

  return createPortal(
    <div
      ref={box}
      className="corps-fenetre"
      role="dialog"
      aria-label={label}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key !== 'Escape' && (event.key !== 'Enter' || event.defaultPrevented)) return
        if (event.key === 'Enter' && event.target instanceof HTMLButtonElement) return
        event.preventDefault()
        onClose()
      }}
    >
      {children}
    </div>,
    document.body,
  )
}

/** Below the anchor, or above it where there is no room; never beyond the window. */
export function place(box: HTMLElement, anchor: HTMLElement): void {
  const at = (anchor.getClientRects()[0] ?? anchor.getBoundingClientRect()) as DOMRect
  const { offsetWidth, offsetHeight } = box
  const left = Math.max(8, Math.min(at.left, window.innerWidth - offsetWidth - 8))
  const isBelow = at.bottom + offsetHeight + 8 < window.innerHeight || at.top < offsetHeight + 8
  box.style.left = `${left + window.scrollX}px`
  box.style.top = `${(isBelow ? at.bottom + 6 : at.top - offsetHeight - 6) + window.scrollY}px`
}
