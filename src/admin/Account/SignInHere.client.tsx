'use client'
import { useId, useState, type KeyboardEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { say } from '../words.ts'
import { asked } from './asked.client.ts'

interface Props {
  /** Of whoever's session it was. */
  readonly email: string
  readonly language: Language
  /** Once the session is there again. */
  onSignedIn(): void
}

type Step = 'password' | 'code'

/** Signs the same person in again where they are. No form of its own: it stands inside that of the text. */
export function SignInHere({ email, language, onSignedIn }: Props) {
  const id = useId()
  const [step, setStep] = useState<Step>('password')
  const [typed, setTyped] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const [told, setTold] = useState('')
  const send = async () => {
    if (isAsking || typed === '') return
    setIsAsking(true)
    const answer = await (step === 'password'
      ? asked<{ next?: Step | 'enrol' }>('/api/users/login', { language, body: { email, password: typed } })
      : asked<{ next?: undefined }>('/api/users/sign-in/code', { language, body: { code: typed } }))
    setIsAsking(false)
    setTold('')
    if (!answer.ok) {
      if (answer.code === 'sign_in_over') setStep('password')
      // Payload says at length what is wrong with a login: here it can only be the password.
      return setTold(answer.code === 'unauthenticated' ? say('signInRefused', language) : answer.message)
    }
    setTyped('')
    if (answer.value.next === 'enrol') return setTold(say('signInEnrol', language))
    if (answer.value.next) return setStep('code')
    setStep('password')
    onSignedIn()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void send()
  }
  const isPassword = step === 'password'
  return (
    <div className="reconnexion" role="group" aria-label={say('signInHere', language)}>
      <label htmlFor={id}>{isPassword ? say('signInAs', language, { email }) : say('factorCodeNow', language)}</label>
      <input
        // Another line, so that a password is never left in what asks a code.
        key={step}
        id={id}
        type={isPassword ? 'password' : 'text'}
        autoFocus={!isPassword}
        autoComplete={isPassword ? 'current-password' : 'one-time-code'}
        value={typed}
        aria-invalid={told !== ''}
        aria-describedby={`${id}-told`}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="button" className="bt bt-2" disabled={isAsking || typed === ''} onClick={() => void send()}>
        {say('signInButton', language)}
      </button>
      <p id={`${id}-told`} role="status">
        {told}
      </p>
    </div>
  )
}
