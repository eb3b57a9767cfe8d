'use client'
import { useEffect, useId, useRef, useState } from 'react'
import type { Circle } from '#domain/comments.ts'
import type { Language } from '#domain/wording.ts'
import { COMMENT_LIMITS } from '#domain/comments.ts'
import { say } from '../words.ts'

/** What is being written. */
export interface Written {
  readonly text: string
  readonly suggestion: string
  readonly circle: Circle
}

interface Props {
  readonly label: string
  readonly language: Language
  readonly initial: Written
  /** What it began from: leaving with other words is asked about first. */
  readonly origin: Written
  /** Whether the circle is to be chosen, and another wording may be proposed. */
  readonly choices: { readonly hasCircle: boolean; readonly hasSuggestion: boolean }
  /** Told of every key, so that nothing is lost. */
  onWrite(written: Written): void
  /** Answers what it was refused for. */
  onSend(written: Written): Promise<string | null>
  onCancel(): void
  /** `Esc`: goes back to the text, what is written stays. */
  onLeave?(): void
  /** How often somebody asked to go on with it. */
  readonly asked?: number
  /** Whether it takes the focus, as it comes and each time it is asked for. */
  takesFocus?(): boolean
}

const always = () => true

/** A comment while it is written. `Ctrl+Enter` sends; `Esc` goes back to the text, and drops one in which nothing was written. */
export function Writing({
  label,
  language,
  initial,
  origin,
  choices,
  onWrite,
  onSend,
  onCancel,
  onLeave,
  asked = 0,
  takesFocus = always,
}: Props) {
  const id = useId()
  const [written, setWritten] = useState(initial)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [isAsked, setIsAsked] = useState(false)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (takesFocus()) area.current?.focus()
  }, [asked, takesFocus])
  const write = (change: Partial<Written>) => {
    const next = { ...written, ...change }
    setWritten(next)
    onWrite(next)
    setIsAsked(false)
  }
  const isUntouched = written.text === origin.text && written.suggestion === origin.suggestion
  const send = async () => {
    if (isBusy || written.text.trim() === '') return area.current?.focus()
    setIsBusy(true)
    setRefusal(await onSend(written))
    setIsBusy(false)
  }
  return (
    // No form element: it may stand in the form of the text.
    <div
      className="cm-f"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) (isUntouched ? onCancel : onLeave)?.()
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void send()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <textarea
        ref={area}
        id={id}
        rows={4}
        maxLength={COMMENT_LIMITS.text}
        readOnly={isBusy}
        value={written.text}
        onChange={(event) => write({ text: event.target.value })}
      />
      {choices.hasSuggestion && (
        <>
          <label htmlFor={`${id}-s`}>{say('suggestedWording', language)}</label>
          <textarea
            id={`${id}-s`}
            rows={2}
            maxLength={COMMENT_LIMITS.suggestion}
            readOnly={isBusy}
            value={written.suggestion}
            onChange={(event) => write({ suggestion: event.target.value })}
          />
        </>
      )}
      {choices.hasCircle && (
        <>
          <label htmlFor={`${id}-c`}>{say('whoReads', language)}</label>
          <select
            id={`${id}-c`}
            value={written.circle}
            disabled={isBusy}
            onChange={(event) => write({ circle: event.target.value === 'mine' ? 'mine' : 'all' })}
          >
            <option value="all">{say('circleAll', language)}</option>
            <option value="mine">{say('circleMine', language)}</option>
          </select>
        </>
      )}
      {refusal && (
        <p role="alert" className="fenetre-e">
          {refusal}
        </p>
      )}
      <p className="cm-b">
        <button
          type="button"
          className="bt bt-1 bt-petit"
          aria-disabled={isBusy || written.text.trim() === ''}
          onClick={() => void send()}
        >
          {isBusy ? say('sending', language) : say('sendComment', language)}
        </button>
        <button
          type="button"
          className="bt bt-2 bt-petit"
          onClick={() => (isUntouched || isAsked ? onCancel() : setIsAsked(true))}
        >
          {say(isAsked ? 'discardComment' : 'cancel', language)}
        </button>
        {isAsked && <span role="status">{say('discardCommentAsk', language)}</span>}
      </p>
    </div>
  )
}
