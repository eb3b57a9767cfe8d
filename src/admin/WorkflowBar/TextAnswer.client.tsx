'use client'
import { TextareaInput } from '@payloadcms/ui'

interface Props {
  readonly path: string
  readonly label: string
  readonly value: string
  readonly isRequired: boolean
  /** What is missing, once it was tried without. */
  readonly error: string | null
  onChange(value: string): void
}

/** A free text in a dialog, with its error said where it is. */
export function TextAnswer({ path, label, value, isRequired, error, onChange }: Props) {
  return (
    <TextareaInput
      path={path}
      label={label}
      required={isRequired}
      rows={5}
      value={value}
      showError={error !== null}
      Error={
        error ? (
          <p role="alert" className="fenetre-e">
            {error}
          </p>
        ) : undefined
      }
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
