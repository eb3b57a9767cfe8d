'use client'
import { useAuth } from '@payloadcms/ui'
import { useId, useState, type KeyboardEvent } from 'react'
import type { Language } from '#domain/wording.ts'
import { say, type WordKey } from '../words.ts'

interface Props {
  readonly language: Language
  /** Once the session is there again. */
  onSignedIn(): void
}

/** Signs the same person in again where they are. No form of its own: it stands inside that of the text. */
export function SignInHere({ language, onSignedIn }: Props) {
  const { user } = useAuth()
  const id = useId()
  const email = user?.email
  const [password, setPassword] = useState('')
  const [isAsking, setIsAsking] = useState(false)
  const [told, setTold] = useState<WordKey | null>(null)
  if (!email) return null
  const signIn = async () => {
    setIsAsking(true)
    const refused = await refusedBy({ email, password })
    setIsAsking(false)
    setTold(refused)
    if (refused) return
    setPassword('')
    onSignedIn()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return
    event.preventDefault()
    void signIn()
  }
  return (
    <div className="reconnexion" role="group" aria-label={say('signInHere', language)}>
      <label htmlFor={id}>{say('signInAs', language, { email })}</label>
      <input
        id={id}
        type="password"
        autoComplete="current-password"
        value={password}
        aria-invalid={told === 'signInRefused'}
        aria-describedby={`${id}-told`}
        onChange={(event) => setPassword(event.target.value)}
        onKeyDown={onKey}
      />
      <button type="button" className="bt bt-2" disabled={isAsking || password === ''} onClick={() => void signIn()}>
        {say('signInButton', language)}
      </button>
      <p id={`${id}-told`} role="status">
        {told && say(told, language)}
      </p>
    </div>
  )
}

/** Why the login was refused, or null when it was not. */
async function refusedBy(credentials: { email: string; password: string }): Promise<WordKey | null> {
  try {
    const response = await fetch('/api/users/login', {
      method: 'POST',
      credentials: 'include',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(credentials),
    })
    return response.ok ? null : 'signInRefused'
  } catch {
    return 'signInUnreachable'
  }
}
