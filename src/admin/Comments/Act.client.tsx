'use client'
import { useRef, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'

interface ActProps {
  readonly text: string
  /** What is asked first, where something would be lost. */
  readonly question?: string
  readonly language: Language
  /** Answers what it was refused for. */
  act(): Promise<string | null>
}

/** One thing to do with a comment. */
export function Act({ text, question, language, act }: ActProps) {
  const [isAsked, setIsAsked] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const isBusy = useRef(false)
  const go = async () => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      setRefusal(await act())
    } finally {
      isBusy.current = false
      setIsAsked(false)
    }
  }
  return (
    <span className="cm-a">
      {isAsked && <span role="status">{question} </span>}
      <button type="button" className="cm-l" onClick={() => (question && !isAsked ? setIsAsked(true) : void go())}>
        {text}
      </button>
      {isAsked && (
        <button type="button" className="cm-l" onClick={() => setIsAsked(false)}>
          {say('cancel', language)}
        </button>
      )}
      {refusal && (
        <>
          {' '}
          <span role="alert" className="fenetre-e">
            {refusal}
          </span>
        </>
      )}
    </span>
  )
}
