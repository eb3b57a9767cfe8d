'use client'
import { useId, useState } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import type { Answered } from './asked.client.ts'
import { Typed } from './Typed.client.tsx'

/** What an app of codes reads: `qr` is the same as a picture (SVG). */
export interface Begun {
  readonly secret: string
  readonly qr: string
}

interface Props {
  readonly begun: Begun
  readonly language: Language
  /** Sends the code that confirms it. */
  onCode(code: string): Promise<Answered<unknown>>
}

/** The picture and the key of a new second factor, and the code that shows that an app has it. */
export function NewFactor({ begun: { secret, qr }, language, onCode }: Props) {
  const id = useId()
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const send = async () => {
    if (isAsking || code === '') return
    setIsAsking(true)
    const answer = await onCode(code)
    setIsAsking(false)
    setRefused(answer.ok ? '' : answer.message)
  }
  return (
    <div className="facteur-neuf">
      <p>{say('enrolScan', language)}</p>
      <img
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={say('enrolPicture', language)}
        width="200"
        height="200"
      />
      <p>
        {say('enrolSecret', language)} <code className="facteur-cle">{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Typed
        name="code"
        label={say('enrolConfirm', language)}
        value={code}
        autoComplete="one-time-code"
        isDigits
        refusal={refused ? `${id}-told` : undefined}
        onChange={setCode}
        onEnter={() => void send()}
      />
      <p id={`${id}-told`} className="refus" role="alert">
        {refused}
      </p>
      <button type="button" className="bt bt-1" aria-disabled={isAsking} onClick={() => void send()}>
        {say('confirmSend', language)}
      </button>
    </div>
  )
}
