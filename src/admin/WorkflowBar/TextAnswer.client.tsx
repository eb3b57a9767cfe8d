'use client'
import { TextareaInput } from '@payloadcms/ui'
import { MAX_REMARK } from '#domain/commands.ts'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'

interface Props {
  readonly path: string
  readonly language: Language
  readonly label: string
  readonly value: string
  readonly isRequired: boolean
  /** What is missing, once it was tried without. */
  readonly error: string | null
  /** Who reads it, or what it is for. */
  readonly help?: string
  onChange(value: string): void
}

/** How many characters a comment, a note or a reason has too many; it is sent without the spaces around it. */
export const tooMany = (value: string): number => Math.max(0, value.trim().length - MAX_REMARK)

/** A free text in a dialog, with its error said where it is. */
export function TextAnswer({ path, language, label, value, isRequired, error, help, onChange }: Props) {
  const over = tooMany(value)
  const wrong = over > 0 ? say('answerTooLong', language, { over, max: MAX_REMARK }) : error
  return (
    <TextareaInput
      path={path}
      label={label}
      required={isRequired}
      rows={5}
      description={help}
      value={value}
      showError={wrong !== null}
      Error={
        wrong ? (
          <p role={over > 0 ? 'status' : 'alert'} className="fenetre-e">
            {wrong}
          </p>
        ) : undefined
      }
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
