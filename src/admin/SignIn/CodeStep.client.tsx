'use client'
import { useId, useState, type FormEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { asked } from '../Account/asked.client.ts'
import { Typed } from '../Account/Typed.client.tsx'
import { say } from '../words.ts'

export interface StepProps {
  readonly language: Language
  onEntered(): void
  /** This step has expired: back to the password, with the reason. */
  onOver(message: string): void
}

/** A code of the phone, or a recovery code. */
export function CodeStep({ language, onEntered, onOver }: StepProps) {
  const id = useId()
  const [isLost, setIsLost] = useState(false)
  const [code, setCode] = useState('')
  const [refused, setRefused] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (isAsking) return
    setIsAsking(true)
    const answer = await asked('/api/users/sign-in/code', { language, body: { code } })
    if (answer.ok) return onEntered()
    if (answer.code === 'sign_in_over') return onOver(answer.message)
    setIsAsking(false)
    setRefused(answer.message)
  }
  const turn = () => {
    setIsLost(!isLost)
    setCode('')
    setRefused('')
  }
  return (
    <form className="entree-f" onSubmit={(event) => void send(event)}>
      <h2>{say('codeTitle', language)}</h2>
      <p>{say(isLost ? 'recoveryText' : 'codeText', language)}</p>
      <Typed
        key={String(isLost)}
        name="code"
        label={say(isLost ? 'recoveryLabel' : 'codeLabel', language)}
        value={code}
        autoComplete={isLost ? 'off' : 'one-time-code'}
        isDigits={!isLost}
        isFirst
        refusal={refused ? `${id}-told` : undefined}
        onChange={setCode}
      />
      <p id={`${id}-told`} className="refus" role="alert">
        {refused}
      </p>
      <button type="submit" className="bt bt-1" aria-disabled={isAsking}>
        {say('signInEnter', language)}
      </button>
      <button type="button" className="bt bt-2" onClick={turn}>
        {say(isLost ? 'codeFound' : 'codeLost', language)}
      </button>
      <button type="button" className="bt bt-2" onClick={() => onOver('')}>
        {say('signInAgain', language)}
      </button>
    </form>
  )
}
