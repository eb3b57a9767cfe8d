'use client'
import type { KeyboardEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import type { Heading } from './tree.ts'

interface Props {
  readonly id: string
  readonly heading: Heading
  readonly language: Language
  readonly isFocused?: boolean
  onChange(heading: Heading): void
  onEnter(): void
  onEscape?(): void
}

/** As long as the schema of the outline takes. */
const MAX_LENGTH = 200

/** The name of a part in both languages. Enter keeps it: the form around must not be sent. */
export function PartNames({ id, heading, language, isFocused = false, onChange, onEnter, onEscape }: Props) {
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') onEscape?.()
    if (event.key !== 'Enter') return
    event.preventDefault()
    onEnter()
  }
  return (['fr', 'en'] as const).map((locale) => (
    <p key={locale} className="plan-champ">
      <label htmlFor={`${id}-${locale}`}>{say(locale === 'fr' ? 'nameFr' : 'nameEn', language)}</label>
      <input
        id={`${id}-${locale}`}
        type="text"
        lang={locale}
        maxLength={MAX_LENGTH}
        autoComplete="off"
        autoFocus={isFocused && locale === 'fr'}
        value={heading[locale] ?? ''}
        onChange={(event) => onChange({ ...heading, [locale]: event.target.value })}
        onKeyDown={onKeyDown}
      />
    </p>
  ))
}
