'use client'
import { useId, type HTMLInputAutoCompleteAttribute, type KeyboardEvent } from 'react'

interface Props {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly type?: 'text' | 'password' | 'email'
  readonly autoComplete: HTMLInputAutoCompleteAttribute
  /** Whether only digits are typed, for the keyboard of a phone. */
  readonly isDigits?: boolean
  /** Id of what tells why the last attempt was refused; absent when none was. */
  readonly refusal?: string
  readonly isFirst?: boolean
  onChange(value: string): void
  /** Where it stands in no form of its own: what Enter does. */
  onEnter?(): void
}

/** A line to type in, with its label. */
export function Typed(props: Props) {
  const { name, label, value, type = 'text', autoComplete, isDigits, refusal, isFirst, onChange, onEnter } = props
  const id = useId()
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !onEnter) return
    event.preventDefault()
    onEnter()
  }
  return (
    <div className="saisie">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        name={name}
        type={type}
        value={value}
        required
        autoFocus={isFirst}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={isDigits ? 'numeric' : undefined}
        aria-invalid={refusal !== undefined}
        aria-describedby={refusal}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKey}
      />
    </div>
  )
}
