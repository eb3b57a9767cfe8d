'use client'
import { MenuOption } from '@payloadcms/richtext-lexical/lexical/react/LexicalTypeaheadMenuPlugin'
import { useEffect, type ReactPortal } from 'react'
import { createPortal } from 'react-dom'
import { Sign } from './Sign.client.tsx'
import { SIGNS } from './signs.ts'

/** A line of a menu: what it is about, and how it reads. */
export class Line<T> extends MenuOption {
  readonly of: T
  readonly words: string
  readonly sign: string
  /** Said beside, smaller. */
  readonly beside: string

  constructor({
    key,
    of,
    words,
    sign,
    beside = '',
  }: {
    key: string
    of: T
    words: string
    sign: string
    beside?: string
  }) {
    super(key)
    this.of = of
    this.words = words
    this.sign = sign
    this.beside = beside
  }
}

interface Props<T> {
  /** Where Lexical puts the menu: it says its name in English only. */
  readonly anchor: HTMLElement
  readonly label: string
  readonly lines: readonly Line<T>[]
  readonly at: number | null
  onChoose(line: Line<T>): void
  onPoint(at: number): void
}

/** The lines of a menu at the caret; the focus stays in the text, whose `aria-activedescendant` says which is chosen. */
export function MenuList<T>({ anchor, label, lines, at, onChoose, onPoint }: Props<T>) {
  useEffect(() => {
    // Lexical writes its own in an effect that comes after this one.
    queueMicrotask(() => anchor.setAttribute('aria-label', label))
  })
  return (
    <ul className="corps-fenetre corps-menu" role="presentation">
      {lines.map((line, index) => (
        <li
          key={line.key}
          ref={(element) => line.setRefElement(element)}
          id={`typeahead-item-${index}`}
          role="option"
          aria-selected={index === at}
          onMouseEnter={() => onPoint(index)}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(line)}
        >
          <Sign paths={SIGNS[line.sign] ?? []} />
          <span>{line.words}</span>
          {line.beside && <small>{line.beside}</small>}
        </li>
      ))}
    </ul>
  )
}

/** The menu in its place; nothing as long as there is none. */
export const atAnchor = (anchor: HTMLElement | null, menu: React.ReactNode): ReactPortal | null =>
  anchor && createPortal(menu, anchor)
